"""The language of film: light, hours, weather, looks, transitions and labels."""

from aozora.director.lexicon.listing import listed

LIGHT_SETUPS = {
    "studio light": "studio lighting,studio lights,studio lit,softbox,softbox lighting,product lighting,soft box,three-point "
    "lighting,studio-lit,"
    "studio-quality lighting,beauty lighting,key light,ring light",
}
LIGHT_NOUNS = listed(
    """
    light lighting lights illumination glow sunlight daylight sunbeams backlight shadows shadow sunbeam
    sunshine lamplight
    """
)
DARKNESS = frozenset(["dark", "darkness", "gloom", "semi-darkness", "shadows"])
"""What one can be "in" when there is little light."""
PURE_LIGHT = listed("sunlight daylight moonlight sunshine starlight lamplight candlelight firelight sunbeam glow shadow lighting")
"""Nouns of light that nothing else is called by; what they do is light, too."""

LIGHT_QUALITIES = {
    "soft": "soft", "softly": "soft", "diffused": "soft", "diffuse": "soft", "gentle": "soft", "hard": "hard", "harsh": "hard",
    "strong": "hard",
    "direct": "hard", "warm": "warm", "warmly": "warm", "golden": "warm", "amber": "warm", "cool": "cool", "cold": "cool",
    "bluish": "cool",
    "low key": "low key", "low-key": "low key", "dark": "low key", "moody": "low key", "dim": "low key", "dimly": "low key",
    "dramatic": "dramatic",
    "high key": "high key", "high-key": "high key", "bright": "high key", "brightly": "high key", "rim": "rim", "back": "backlit",
    "volumetric": "volumetric", "natural": "natural", "ambient": "soft", "even": "soft", "dappled": "dappled",
    "cinematic": "dramatic",
    "side": "side", "overhead": "overhead", "spot": "spot", "faint": "low key", "subtle": "soft", "chiaroscuro": "low key",
    "clean": "soft",
    "brilliant": "high key", "dazzling": "high key", "beautiful": "", "nice": "", "perfect": "", "studio": "", "white": "",
    "neutral": "",
}  # fmt: skip
LIGHT_PHRASES = {
    "backlit": "backlit,backlight,backlighting,back lighting,backlighting,contre-jour,silhouetted,silhouette,in silhouette",
    "rim": "rim light,rim lighting,rim-lit,edge light,edge lighting",
    "low key": "low-key lighting,low key lighting,chiaroscuro,moody lighting,dimly lit,dimly-lit,dim light,dim lighting,moody "
    "light,dark lighting,low light,in the dark,in darkness,in the darkness",
    "high key": "high-key lighting,high key lighting,brightly lit,brightly-lit,bright lighting,well lit,well-lit",
    "soft": "softly lit,softly-lit,soft lighting,soft light,diffused light,diffuse lighting,diffused lighting,gentle light,"
    "soft shadows",
    "hard": "hard light,harsh light,harsh lighting,hard lighting,hard shadows,harsh shadows,strong shadows",
    "warm": "warm light,warm lighting,warmly lit,warm tones,warm glow,warm colors,warm colours,warm sunlight",
    "cool": "cool light,cool lighting,cold light,cool tones,cold tones,cold lighting,blue tones",
    "natural": "natural light,natural lighting,available light,ambient light",
    "volumetric": "god rays,volumetric light,volumetric lighting,sun rays,sunbeams,light rays,rays of light,crepuscular rays,"
    "shafts of light",
    "dappled": "dappled light,dappled sunlight,dappled shade",
    "dramatic": "dramatic lighting,dramatic light,cinematic lighting,cinematic light",
    "candlelight": "candlelit,candle light,by candlelight,candle-lit",
    "firelight": "fire light,firelit",
    "neon": "neon light,neon lights,neon lighting,neon-lit,neon lit,neon glow",
    "spotlight": "spotlights,spot light,under a spotlight,spotlit",
    "lens flare": "lens flares,sun flare,sun flares",
}

HOURS = {
    "dawn": "at the break of day,daybreak,first light,break of day,crack of dawn",
    "sunrise": "rising sun,sun rises,early morning,early morning light,sun rising",
    "morning": "late in the morning,late morning,early in the day,in the morning,mid-morning,morning light,morning sun,"
    "morning sunlight,morning sunshine",
    "noon": "midday,high noon,lunchtime,midday sun,mid-day",
    "afternoon": "mid afternoon,mid-afternoon,daytime,daylight,day,afternoon light,afternoon sun,by day,broad daylight,"
    "afternoon sunlight",
    "golden hour": "magic hour,golden light,golden hour light,golden hour lighting,golden sunlight,late afternoon,golden hour "
    "sunlight,"
    "golden-hour light,golden hour glow,late afternoon light,late afternoon sun,evening sun,warm evening light,golden sun",
    "sunset": "sundown,setting sun,sunset light,sunset glow,sun sets,sun setting,sunset sky",
    "dusk": "twilight,nightfall,evening,early evening,gloaming,evening light",
    "blue hour": "blue hour light",
    "night": "late at night,at night,in the middle of the night,midnight,nighttime,night time,night-time,moonlight,moonlit,"
    "night sky,starry night,starlight,full moon,by night,"
    "starry sky,late night",
}
HOUR_KIN = {
    "dawn": ("sunrise", "morning"), "sunrise": ("dawn", "morning"), "morning": ("sunrise", "afternoon"), "noon": ("afternoon",
    "day"),
    "afternoon": ("day", "noon"), "golden hour": ("sunset", "afternoon"), "sunset": ("golden hour", "dusk"), "dusk": ("sunset",
    "night"),
    "blue hour": ("dusk", "night"), "night": ("dusk",),
}  # fmt: skip

GENERIC_SETTINGS = listed(
    "weather day conditions climate time hour hours season seasons atmosphere sky skies evening scene setting"
)
"""Nouns that leave it to what stands before them which hour, season or weather is meant."""

WEATHERS = {
    "clear": "sunny,sunlit,clear sky,clear skies,blue sky,blue skies,sunshine,bright "
    "sunshine,sun-drenched,sun-dappled,"
    "sunny day,clear day,bright sunny,bright day,sun-soaked,fair weather,sunny weather,bright sun,sun,sun-kissed,bright "
    "daylight,sun shining",
    "cloudless": "cloudless sky,cloudless day,cloudless skies,cloudless blue sky,cloud-free",
    "cloudy": "partly cloudy,scattered clouds,cloudy sky,clouds,cloudy day,fluffy clouds,white clouds",
    "overcast": "overcast sky,grey sky,gray sky,grey skies,gray skies,overcast day,dreary,gloomy day,gloomy weather",
    "misty": "foggy,fog,mist,haze,morning mist,morning fog,hazy,thick fog,light fog,light mist,foggy day,mist-covered,"
    "shrouded in mist,shrouded in fog",
    "rain": "rainy,raining,rainfall,drizzle,drizzling,rainy day,in the rain,heavy rain,light rain,pouring rain,rainstorm,"
    "gentle rain,downpour,rain-soaked",
    "storm": "stormy,thunderstorm,lightning,storm clouds,stormy sky,tempest,thunder and lightning,stormy weather",
    "snow": "snowy,snowing,snowfall,snowstorm,blizzard,falling snow,light snow,heavy snow,snow-covered,snow covered,snowy day",
    "windy": "breezy,gusty,windswept,wind,breeze,gentle breeze,strong wind,light breeze",
}
LYING_SNOW = frozenset({"snow", "snowy", "snow-covered", "snow covered"})
"""Words for snow that may only lie."""

WEATHER_KIN = {
    "rain": ("overcast", "cloudy"), "storm": ("rain", "overcast", "cloudy"), "snow": ("overcast", "cloudy"),
    "windy": ("cloudy", "clear"),
    "overcast": ("cloudy",), "misty": ("fog", "overcast"), "cloudy": ("overcast",), "clear": ("sunny",), "cloudless": ("clear",),
}  # fmt: skip

SEASONS = {
    "spring": "springtime,spring day,in spring,spring morning",
    "summer": "summertime,summer day,summery,summer's day,summer morning,midsummer",
    "autumn": "fall season,autumnal,autumn leaves,in the fall,autumn day,fall foliage,fall colors,autumn colors,autumn "
    "colours,fallen leaves,autumn foliage",
    "winter": "wintertime,wintry,winter day,winter morning,midwinter",
}

SKY_VERBS: dict[tuple[str, str], tuple[str, str]] = {
    ("sun", "set"): ("hour", "sunset"), ("sun", "rise"): ("hour", "sunrise"), ("sun", "dip"): ("hour", "sunset"),
    ("sun", "sink"): ("hour", "sunset"), ("sun", "shine"): ("weather", "clear"), ("sunlight", "stream"): ("weather", "clear"),
    ("sunlight", "filter"): ("weather", "clear"), ("sun", "beat"): ("weather", "clear"), ("sun", "go down"): ("hour", "sunset"),
    ("sun", "come up"): ("hour", "sunrise"), ("moon", "rise"): ("hour", "night"), ("moon", "shine"): ("hour", "night"),
    ("star", "twinkle"): ("hour", "night"), ("star", "shine"): ("hour", "night"), ("star", "glitter"): ("hour", "night"),
    ("night", "fall"): ("hour", "night"), ("dusk", "fall"): ("hour", "dusk"), ("dawn", "break"): ("hour", "dawn"),
    ("rain", "fall"): ("weather", "rain"), ("rain", "pour"): ("weather", "rain"), ("snow", "fall"): ("weather", "snow"),
    ("snowflake", "fall"): ("weather", "snow"), ("raindrop", "fall"): ("weather", "rain"), ("fog", "roll"): ("weather", "misty"),
    ("mist", "rise"): ("weather", "misty"), ("wind", "blow"): ("weather", "windy"), ("wind", "howl"): ("weather", "windy"),
    ("lightning", "flash"): ("weather", "storm"), ("lightning", "strike"): ("weather", "storm"),
    ("thunder", "roll"): ("weather", "storm"), ("cloud", "gather"): ("weather", "overcast"),
}  # fmt: skip
"""What the sky does -> the hour or weather that it makes."""

LOOKS = {
    "cinematic": "cinematic style,cinematic look,filmic,movie-like,film look,cinematic film,cinematic shot,cinematic footage,"
    "blockbuster",
    "photorealistic": "photo-realistic,photoreal,realistic,hyperrealistic,hyper-realistic,realistic style,lifelike,"
    "ultra-realistic,ultra realistic,"
    "photographic,true to life,realism",
    "documentary": "documentary style,documentary-style,nature documentary,wildlife documentary",
    "claymation": "clay animation,stop motion,stop-motion,stop-motion animation,plasticine,claymation style,stop motion style",
    "cartoon": "cartoon style,animated,animation,animated style,cartoonish,3d animation,pixar,pixar style,disney,disney style,"
    "cgi,3d render,3d animated,"
    "pixar-style,3d cartoon,cartoon-style,animation style,2d animation",
    "anime": "anime style,ghibli,studio ghibli,ghibli style,japanese anime,manga,anime-style,in anime style,studio ghibli style",
    "toy": "miniature,diorama,toy-like,miniature style,miniature world",
    "film noir": "noir,noir style,film-noir",
    "black and white": "black-and-white,monochrome,black & white,b&w,grayscale,greyscale,black and white film,black and white "
    "style",
    "watercolour": "watercolor,watercolor painting,watercolour painting,watercolor style,watercolour style",
    "oil painting": "oil paint,oil painting style,oil-painting,painterly,impressionist,impressionism,in oil,painting style",
    "van gogh": "van gogh style,by van gogh,in the style of van gogh,style of van gogh,vincent van gogh",
    "ukiyo-e": "hokusai,ukiyo,ukiyo-e style,by hokusai,japanese woodblock print,in the style of ukiyo,hokusai style",
    "pixel art": "pixelated,8-bit,16-bit,pixel-art,pixel art style,voxel,voxel art",
    "cyberpunk": "cyberpunk style,in cyberpunk style,cyberpunk-style,synthwave",
    "surrealism": "surreal,surrealist,surrealism style,dreamlike,in surrealism style",
    "vintage film": "vintage,retro,old film,8mm,super 8,16mm,vintage style,vhs,retro style,film grain,grainy film,1980s,1970s,"
    "1950s,35mm film,kodak,sepia,old-fashioned,film stock",
    "sketch": "pencil sketch,line drawing,hand-drawn,charcoal sketch,pencil drawing,drawing style",
    "steampunk": "steampunk style",
    "illustration": "digital art,digital painting,digital illustration,concept art,illustrated,book illustration",
    "minimalist": "minimalism,minimalistic",
    "science fiction": "sci-fi,scifi,sci fi,futuristic style",
    "news": "news broadcast,news report,news footage,newsreel",
    "horror": "horror style,horror film",
    "fantasy": "fantasy style,fairy tale,fairytale,storybook",
    "felt": "felted,needle felt,needle-felted,felt style,woollen world",
    "paper cutout": "papercut,paper cut-out,origami,paper art,paper craft",
}
LOOK_KIN = {
    "illustration": ("cartoon", "comic"), "science fiction": ("cyberpunk",), "news": ("documentary",),
    "photorealistic": ("realistic", "cinematic", "house"), "documentary": ("photorealistic", "realistic", "house"),
    "cinematic": ("film", "house"),
    "anime": ("cartoon",), "film noir": ("black and white",), "van gogh": ("oil painting",), "claymation": ("clay", "toy"),
    "toy": ("claymation",),
    "vintage film": ("film", "vintage"), "felt": ("claymation",), "cartoon": ("toy", "claymation"),
}  # fmt: skip
QUALITY_TERMS = (
    "4k,8k,hd,uhd,full hd,high definition,high resolution,high quality,ultra detailed,highly detailed,award winning,"
    "award-winning,masterpiece,"
    "60fps,24fps,30fps,120fps,hdr,high-definition,high-resolution,ultra hd,best quality,sharp details,rich colors,vibrant "
    "colors,vivid colors,vibrant "
    "colours,high detail,fine detail,intricate detail,stock footage,b-roll,widescreen,16:9,unreal engine,octane render,depth,"
    "ultra-detailed,detailed"
)
"""Phrases that ask for quality; they name nothing that could be seen."""

FILM_ENDS = (
    "fade to black",
    "fades to black",
    "fade out",
    "fade to white",
    "cut to black",
    "fades out",
    "the end",
    "fade in",
    "fade in from black",
    "fade from black",
)
"""Phrases that begin or end a shot without another one."""

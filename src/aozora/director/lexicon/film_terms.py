"""The language of film: framings, angles, moves, lenses, light, looks, transitions and labels."""

from aozora.director.lexicon.listing import listed
from aozora.film.screenplay import CameraSpeed

FRAMINGS = {
    "extreme close-up": "extreme close up,extreme close-up shot,extreme closeup,ecu,super close-up,detail shot",
    "macro shot": "macro,macro view,macro lens,macro photography,macro close-up,macro video,extreme macro,macro closeup",
    "close-up": "close up,closeup,close-up shot,close shot,close-up view,close view,tight shot,close-up video,cu,"
    "tight close-up,"
    "close-up footage,tight framing",
    "medium close-up": "medium close up,mid close-up,head and shoulders,bust shot,head-and-shoulders shot,portrait,portrait "
    "shot,head "
    "shot,headshot",
    "medium shot": "mid shot,mid-shot,medium view,waist shot,waist-up shot,waist up,half-body shot,mid-range shot,medium "
    "framing,cowboy shot",
    "full shot": "full-body shot,full body shot,full-length shot,full body,full-body,full view,head to toe,medium full shot",
    "medium wide shot": "medium long shot,three-quarter shot,american shot",
    "wide shot": "wide view,wide-angle shot,wide angle shot,long shot,wide angle view,wide angle,wide-angle view,wide-angle,"
    "wide framing,from a distance,from afar,"
    "master shot",
    "extreme wide shot": "extreme long shot,very wide shot,panoramic shot,panorama,panoramic view,vista,ultra wide shot,"
    "ultra-wide shot",
    "establishing shot": "establishing view",
    "two shot": "two-shot",
    "over the shoulder": "over-the-shoulder,over-the-shoulder shot,over the shoulder shot,over-shoulder shot",
    "point of view": "pov,first person,first-person,first-person view,first person view,point-of-view shot,pov shot,point of "
    "view shot,fpv,"
    "first-person perspective,first person perspective",
}
"""Canonical framing -> further phrases, comma separated."""

ANGLES = {
    "eye level": "eye-level,eye level shot,eye-level shot,eye-level view,straight-on,front view,frontal view,head-on",
    "low angle": "low-angle,low angle shot,low-angle shot,low angle view,low-angle view,from below,low camera,looking up at,"
    "ground level,ground-level shot,ground-level,ground level shot",
    "high angle": "high-angle,high angle shot,high-angle shot,high angle view,from above,looking down on,high-angle view,"
    "elevated view",
    "worm's eye": "worm's eye view,worm's-eye view,ant's-eye view",
    "top-down": "overhead,top down,top-down,top-down shot,top-down view,top view,overhead shot,overhead view,flat lay,"
    "from overhead,directly above",
    "bird's eye": "bird's eye view,bird's-eye view,birds eye view,bird's-eye,aerial,aerial view,aerial shot,drone shot,drone "
    "view,drone footage,aerial footage,drone video,aerial video,from the air,drone",
    "dutch angle": "dutch tilt,canted angle,tilted angle",
    "side view": "profile view,side angle,from the side,side profile,profile shot,side shot",
    "rear view": "back view,from behind,rear angle,backside view",
    "three-quarter view": "three quarter view,three-quarter angle,oblique shot,oblique view",
}

MOVES = {
    "static": "static shot,static camera,still camera,locked off,locked-off,locked off shot,fixed camera,fixed shot,camera "
    "static,"
    "stationary camera,locked-down shot,locked shot,static frame,still frame,in a still frame,no camera movement,static view,"
    "static wide",
    "follow": "follow shot,following shot,camera follows,follows from behind",
    "tracking": "tracking shot,track,camera tracking,tracking camera,trucking shot,truck,camera "
    "follows,"
    "tracking view,camera tracks,side tracking shot,tracks alongside,tracking alongside",
    "dolly in": "push in,push-in,dolly forward,camera moves in,slow push,track in,moves closer,camera moves forward,pushing "
    "in,move in,dolly shot,dolly,"
    "push-in shot,dolly in shot,camera pushes in,camera moves closer,dolly-in,camera dollies in,camera pushes forward,push "
    "forward",
    "dolly out": "pull back,pull out,pull-back,dolly back,dolly backward,track out,pulling back,camera pulls back,pull-out,"
    "camera pulls out,camera moves back,"
    "pull-back shot,dolly-out,camera moves backward",
    "zoom in": "zoom-in,camera zooms in,slow zoom,zooming in,zoom,crash zoom,zoom shot",
    "zoom out": "zoom-out,camera zooms out,zooming out",
    "pan left": "pans left,panning left,camera pans left,pan to the left,camera pans to the left",
    "pan right": "pans right,panning right,camera pans right,pan to the right,pan,panning shot,panning,camera pans,pan shot,"
    "panning view,"
    "camera pans to the right",
    "tilt up": "tilts up,tilting up,camera tilts up,tilt upward,tilt,camera tilts upward",
    "tilt down": "tilts down,tilting down,camera tilts down,tilt downward,camera tilts downward",
    "orbit": "orbit shot,orbiting,arc shot,circling shot,camera orbits,orbiting shot,arc,camera circles,360 shot,circle "
    "around,camera circles around,"
    "camera orbits around,orbiting camera,rotating shot,360-degree shot,arcing shot,orbital shot",
    "crane up": "crane shot,boom up,pedestal up,crane,jib up,camera rises,rising shot,camera ascends,crane-up,jib shot,camera "
    "cranes up",
    "crane down": "boom down,pedestal down,camera descends,descending shot,camera lowers,crane-down,camera cranes down",
    "truck left": "camera moves left,slide left,track left",
    "truck right": "camera moves right,slide right,track right,slider shot,sliding shot",
    "flight": "flyover,fly over,fly-over,flythrough,fly-through,drone flyover,camera flies over,camera flies,fly-by,flyby",
    "push through": "push-through,camera moves through,move through,pushes through",
    "dolly zoom": "vertigo effect,zolly,hitchcock zoom,dolly-zoom",
    "whip pan": "whip-pan,swish pan,fast pan",
    "roll left": "barrel roll,camera rolls,roll to the left",
    "roll right": "roll to the right,rotates clockwise",
}

SUPPORTS = {
    "handheld": "handheld shot,hand-held,hand held,handheld camera,shaky cam,hand-held camera,handheld footage,shaky camera,"
    "shaky footage,handheld style,camera shakes,camera shake,camera shaking,handheld camerawork,shaky handheld,bodycam,body cam",
    "steadicam": "steadicam shot,gimbal,gimbal shot,stabilized camera,stabilised camera",
    "tripod": "tripod shot,on a tripod,tripod-mounted",
}
SUPPORT_KIN = {"steadicam": ("handheld",)}

MOVE_KIN = {
    "tracking": ("follow", "truck"), "follow": ("tracking",), "flight": ("dolly in", "crane"), "push through": ("dolly in",),
    "dolly zoom": ("dolly in",), "whip pan": ("pan",),
    "roll": ("static",), "crane": ("pedestal", "tilt"),
    "truck": ("tracking", "pan"), "dolly in": ("zoom in",), "dolly out": ("zoom out",), "zoom in": ("dolly in",),
    "zoom out": ("dolly out",),
    "orbit": ("truck",), "pan": ("truck",), "tilt": ("crane",),
}  # fmt: skip
FRAMING_KIN = {
    "extreme close-up": ("close-up", "macro shot"), "macro shot": ("extreme close-up", "close-up"),
    "medium close-up": ("close-up", "medium shot"),
    "full shot": ("medium wide shot", "wide shot"), "medium wide shot": ("full shot", "wide shot"),
    "establishing shot": ("extreme wide shot", "wide shot"), "extreme wide shot": ("wide shot",),
    "two shot": ("medium shot",), "over the shoulder": ("medium close-up", "medium shot"), "point of view": ("medium shot",),
    "close-up": ("medium close-up",), "medium shot": ("full shot", "medium close-up"), "wide shot": ("extreme wide shot",
    "full shot"),
}  # fmt: skip
ANGLE_KIN = {
    "bird's eye": ("top-down", "high angle"), "top-down": ("bird's eye", "high angle"), "worm's eye": ("low angle",),
    "dutch angle": ("eye level",), "rear view": ("behind",),
    "side view": ("profile", "eye level"), "three-quarter view": ("eye level",), "low angle": ("eye level",),
    "high angle": ("overhead", "eye level"),
}  # fmt: skip

CAMERA_SPEEDS: dict[str, CameraSpeed] = {
    "slow": "slow", "gentle": "slow", "smooth": "", "subtle": "slow", "gradual": "slow", "fast": "fast", "quick": "fast",
    "rapid": "fast", "steady": "", "swift": "fast", "careful": "slow", "graceful": "slow", "calm": "slow", "slowly": "slow",
    "gently": "slow", "gradually": "slow", "smoothly": "", "steadily": "", "quickly": "fast", "rapidly": "fast",
    "swiftly": "fast", "gracefully": "slow", "subtly": "slow", "briefly": "fast", "crash": "fast",
}  # fmt: skip
"""Adjectives and adverbs of the camera's speed; an empty one only says that it does not shake."""

PLAIN_FRAMINGS = {
    "wide": "wide shot", "close": "close-up", "medium": "medium shot", "tight": "close-up", "closer": "close-up",
    "wider": "wide shot", "long": "wide shot", "full": "full shot", "far": "wide shot", "distant": "wide shot",
}  # fmt: skip
"""Adjectives that frame when they stand before "shot", "view" or "frame"."""

AMBIGUOUS = frozenset(
    [
        "crane",
        "truck",
        "track",
        "pan",
        "arc",
        "drone",
        "dolly",
        "tilt",
        "zoom",
        "follow",
        "depth",
        "detailed",
        "portrait shot",
        "roll",
    ]
)
"""Words of film that also name things."""

CAMERA_VERBS = {
    "follow": "follow", "track": "tracking", "trail": "tracking", "chase": "tracking", "accompany": "tracking",
    "circle": "orbit",
    "orbit": "orbit", "arc": "orbit", "revolve": "orbit", "rotate": "orbit", "spin": "orbit", "pan": "pan right",
    "tilt": "tilt up",
    "zoom": "zoom in", "push": "dolly in", "dolly": "dolly in", "approach": "dolly in", "move": "dolly in", "advance": "dolly in",
    "pull": "dolly out", "retreat": "dolly out", "rise": "crane up", "ascend": "crane up", "crane": "crane up",
    "lift": "crane up", "climb": "crane up",
    "descend": "crane down", "lower": "crane down", "drop": "crane down", "glide": "dolly in", "float": "dolly in",
    "drift": "dolly in",
    "fly": "flight", "soar": "flight", "sweep": "pan right", "slide": "truck right", "truck": "truck right",
    "shake": "", "stay": "static",
    "remain": "static", "hold": "static", "linger": "static", "stop": "static", "travel": "dolly in", "focus": "", "show": "",
    "capture": "",
    "reveal": "", "look": "", "be": "", "start": "", "begin": "", "turn": "pan right", "swoop": "crane down", "swing": "orbit",
}  # fmt: skip
"""What a verb means when the camera is its subject."""

MOVE_DIRECTIONS = {
    ("pan right", "left"): "pan left", ("pan right", "right"): "pan right", ("tilt up", "down"): "tilt down", ("zoom in",
    "out"): "zoom out",
    ("dolly in", "out"): "dolly out", ("dolly in", "back"): "dolly out", ("dolly in", "backward"): "dolly out", ("dolly in",
    "away"): "dolly out",
    ("dolly in", "left"): "truck left", ("dolly in", "right"): "truck right", ("truck right", "left"): "truck left",
    ("dolly in", "up"): "crane up",
    ("dolly in", "down"): "crane down", ("dolly in", "around"): "orbit", ("dolly in", "over"): "flight", ("dolly in",
    "along"): "tracking",
    ("crane up", "down"): "crane down", ("pan right", "up"): "tilt up", ("pan right", "down"): "tilt down",
    ("dolly in", "along with"): "tracking", ("dolly in", "alongside"): "tracking", ("dolly in", "through"): "push through",
    ("dolly in", "past"): "truck right", ("dolly in", "upward"): "crane up", ("dolly in", "downward"): "crane down",
    ("dolly in", "above"): "crane up", ("dolly in", "sideways"): "truck right", ("flight", "around"): "orbit",
    ("pan right", "across"): "pan right", ("dolly in", "across"): "truck right", ("orbit", "left"): "roll left",
}  # fmt: skip

LENSES = {
    "macro lens": 100.0, "telephoto": 135.0, "telephoto lens": 135.0, "wide-angle lens": 24.0, "wide angle lens": 24.0,
    "fisheye": 15.0,
    "fisheye lens": 15.0, "fish-eye lens": 15.0, "portrait lens": 85.0, "long lens": 135.0, "anamorphic": 40.0,
    "anamorphic lens": 40.0,
    "prime lens": 50.0, "standard lens": 50.0,
}  # fmt: skip
"""Lens words -> focal length in millimetres on a 36 mm wide sensor."""

FOCUS = {
    "shallow": "shallow depth of field,bokeh,blurred background,blurry background,background blur,out of focus background,"
    "shallow focus,selective focus,soft bokeh,bokeh background,shallow dof,creamy bokeh,background out of focus,blurred backdrop,"
    "shallow depth,narrow depth of field,blurred backgrounds",
    "deep": "deep focus,large depth of field,wide depth of field,everything in focus,deep depth of field,sharp focus",
    "rack": "rack focus,focus pull,pull focus,racks focus,rack-focus,focus shift,focus shifts,shifting focus,pulls focus",
    "soft": "soft focus,soft-focus,dreamy focus",
    "tilt-shift": "tilt shift,tilt-shift effect,tilt shift lens,tilt-shift lens",
}
FOCUS_KIN = {"rack": ("shallow",), "soft": ("shallow",), "tilt-shift": ("shallow",)}

PACES = {
    "slow motion": "slow-motion,slow mo,slow-mo,slo-mo,super slow motion,extreme slow motion,in slow motion,slowmotion,"
    "super-slow motion,super slow-motion,ultra slow motion,high-speed camera,high speed camera,slowed down,in super slow motion,"
    "super-slow-motion,slow motion footage",
    "time-lapse": "time lapse,timelapse,time-lapse video,timelapse video,time lapse video,time-lapse photography,"
    "time-lapse footage,timelapse footage,time-lapse shot",
    "hyperlapse": "hyper-lapse,hyper lapse",
    "fast motion": "fast-motion,sped up,sped-up,fast forward,fast-forward,double speed,accelerated motion",
    "freeze frame": "freeze-frame,frozen in time,time freezes",
    "bullet time": "bullet-time",
    "reverse": "in reverse,played backwards,reverse motion,reversed footage,plays backwards",
}
PACE_KIN = {"hyperlapse": ("time-lapse",), "bullet time": ("freeze frame", "slow motion"), "fast motion": ("time-lapse",)}

LIGHT_SETUPS = {
    "studio light": "studio lighting,studio lights,studio lit,softbox,softbox lighting,product lighting,soft box,three-point "
    "lighting,studio-lit,"
    "studio-quality lighting,beauty lighting,key light,ring light",
}
LIGHT_NOUNS = listed(
    """
    light lighting lights illumination glow sunlight daylight rays sunbeams backlight shadows sunshine lamplight
    """
)
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
    "light,dark lighting,low light",
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
    "afternoon": "daytime,daylight,day,afternoon light,afternoon sun,by day,broad daylight,afternoon sunlight",
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

WEATHERS = {
    "clear": "sunny,sunlit,clear sky,clear skies,blue sky,blue skies,sunshine,cloudless,sunlight,bright sunlight,bright "
    "sunshine,sun-drenched,sun-dappled,"
    "sunny day,clear day,bright sunny,bright day,sun-soaked,fair weather,sunny weather,bright sun,sun,sun-kissed,bright "
    "daylight,sun shining",
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
WEATHER_KIN = {
    "rain": ("overcast", "cloudy"), "storm": ("rain", "overcast", "cloudy"), "snow": ("overcast", "cloudy"),
    "windy": ("cloudy", "clear"),
    "overcast": ("cloudy",), "misty": ("fog", "overcast"), "cloudy": ("overcast",), "clear": ("sunny",),
}  # fmt: skip

SEASONS = {
    "spring": "springtime,spring day,in spring,spring morning",
    "summer": "summertime,summer day,summery,summer's day,summer morning,midsummer",
    "autumn": "fall season,autumnal,autumn leaves,in the fall,autumn day,fall foliage,fall colors,autumn colors,autumn "
    "colours,fallen leaves,autumn foliage",
    "winter": "wintertime,wintry,winter day,winter morning,midwinter",
}

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
    "1950s,35mm film,kodak,sepia",
    "sketch": "pencil sketch,line drawing,hand-drawn,charcoal sketch,pencil drawing,drawing style",
    "steampunk": "steampunk style",
    "minimalist": "minimalism,minimalistic",
    "fantasy": "fantasy style,fairy tale,fairytale,storybook",
    "felt": "felted,needle felt,needle-felted,felt style,woollen world",
    "paper cutout": "papercut,paper cut-out,origami,paper art,paper craft",
}
LOOK_KIN = {
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

TRANSITIONS = {
    "smash cut to": "cut", "hard cut to": "cut", "match cut to": "cut", "jump cut to": "cut", "then cut to": "cut",
    "cut to": "cut", "cuts to": "cut",
    "quick cut to": "cut", "cut away to": "cut", "cut back to": "cut", "the scene cuts to": "cut", "the shot cuts to": "cut",
    "scene cuts to": "cut",
    "switch to": "cut", "switches to": "cut", "the scene changes to": "cut", "the scene switches to": "cut", "then we see": "cut",
    "the scene shifts to": "cut", "the video cuts to": "cut", "the camera cuts to": "cut", "followed by a shot of": "cut",
    "next shot": "cut",
    "next scene": "cut", "and then cut to": "cut", "we cut to": "cut", "intercut with": "cut", "cutting to": "cut",
    "final shot": "cut",
    "cross dissolve to": "fade", "dissolve to": "fade", "dissolves to": "fade", "dissolves into": "fade",
    "crossfade to": "fade", "fade to": "fade",
    "fades to": "fade", "then fade to": "fade", "fades into": "fade", "fade into": "fade", "the scene dissolves to": "fade",
    "the scene fades to": "fade",
    "transition to": "fade", "transitions to": "fade", "the scene transitions to": "fade", "the video transitions to": "fade",
    "wipe to": "fade",
    "the scene fades into": "fade", "the scene dissolves into": "fade", "fade in on": "fade", "fade through black to": "fade",
}  # fmt: skip
"""Phrases that end one shot and begin the next -> transition of the next."""

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

SHOT_LABELS = listed("shot scene clip cut take panel frame part segment beat act sequence")

LABELS = {
    "style": "style", "look": "style", "visual style": "style", "aesthetic": "style", "tone": "style", "mood": "style",
    "format": "style",
    "style & format": "style", "genre": "style", "palette": "style", "color palette": "style", "colour palette": "style",
    "film stock": "style",
    "camera": "camera", "cinematography": "camera", "camera shot": "camera", "camera movement": "camera",
    "camera angle": "camera", "lens": "camera",
    "framing": "camera", "shot type": "camera", "lens & depth of field": "camera", "composition": "camera",
    "depth of field": "camera",
    "lighting": "light", "light": "light", "lighting & mood": "light", "light & palette": "light", "lighting + palette": "light",
    "action": "action", "actions": "action", "scene": "action", "subject": "action", "subjects": "action",
    "description": "action", "setting": "action",
    "location": "action", "characters": "action", "character": "action", "prompt": "action", "video": "action",
    "environment": "action", "place": "action",
    "weather": "action", "time": "action", "time of day": "action", "prose scene description": "action", "props": "action",
    "motion": "action",
    "dialogue": "dialogue", "dialog": "dialogue", "narration": "narration", "voiceover": "narration",
    "voice-over": "narration", "voice over": "narration",
    "narrator": "narration", "vo": "narration", "v.o.": "narration", "lines": "dialogue", "speech": "dialogue",
    "sound": "sound", "sounds": "sound", "background sound": "sound", "background sounds": "sound", "audio": "sound",
    "sfx": "sound",
    "sound effects": "sound", "ambience": "sound", "ambient sound": "sound", "ambient sounds": "sound",
    "sound design": "sound", "background audio": "sound",
    "foley": "sound", "diegetic sound": "sound", "ambient": "sound",
    "music": "music", "score": "music", "soundtrack": "music", "background music": "music",
    "text": "text", "text on screen": "text", "on-screen title": "text", "text overlay": "text", "chyron": "text",
    "title": "text", "caption": "text", "subtitle": "text", "on-screen text": "text", "on screen text": "text",
    "title card": "text",
}  # fmt: skip
"""Labels of blocks ("Camera: ...") -> what the block is about."""

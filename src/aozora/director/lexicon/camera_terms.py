"""Words of the camera: framings, angles, moves, supports, lenses, focus and paces of time."""

from typing import Literal

from aozora.film.screenplay import CameraSpeed

FRAMINGS = {
    "extreme close-up": "extreme close up,extreme close view,extreme close-up shot,extreme closeup,ecu,super close-up,"
    "detail shot",
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
    "insert": "insert shot,cutaway",
    "two shot": "two-shot",
    "over the shoulder": "over-the-shoulder,over-the-shoulder shot,over the shoulder shot,over-shoulder shot",
    "point of view": "pov,first person,first-person,first-person view,first person view,point-of-view shot,pov shot,point of "
    "view shot,fpv,"
    "first-person perspective,first person perspective",
}
"""Canonical framing -> further phrases, comma separated."""

ANGLES = {
    "eye level": "eye-level,eye level shot,front-facing,front-on,eye-level shot,eye-level view,straight-on,head-on",
    "front view": "frontal view,front angle,front-facing view,from the front",
    "low angle": "bottom view,"
    "low-angle,low angle shot,low-angle shot,low angle view,low-angle view,from below,low camera,looking up at,"
    "ground level,ground-level shot,ground-level,ground level shot",
    "high angle": "high-angle,high angle shot,high-angle shot,high angle view,from above,looking down on,high-angle view,"
    "elevated view",
    "worm's eye": "worm's eye view,worm's-eye view,ant's-eye view",
    "top-down": "overhead,top down,top-down,top-down shot,top-down view,top view,overhead shot,overhead view,flat lay,"
    "from overhead,directly above",
    "bird's eye": "bird's eye view,bird's-eye view,birds eye view,bird's-eye,aerial,aerial view,aerial shot,drone shot,drone "
    "view,drone footage,aerial footage,drone video,aerial video,from the air,drone",
    "dutch angle": "dutch tilt,canted angle,tilted angle",
    "side view": "profile view,side-angle view,side-angle,side-on view,side-on,side angle,from the side,side profile,"
    "profile shot,side shot",
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
    "zoom in": "zoom-in,camera zooms in,slow zoom,zooming in,zoom,crash zoom,snap zoom,zoom shot",
    "zoom out": "zoom-out,camera zooms out,zooming out",
    "pan left": "pans right to left,pan right to left,camera pans right to left,pans from right to left,"
    "camera pans from right to left,pans left,panning left,camera pans left,pan to the left,camera pans to the left",
    "pan right": "pans left to right,pan left to right,camera pans left to right,pans from left to right,"
    "camera pans from left to right,pans right,panning right,camera pans right,pan to the right,pan,panning shot,"
    "panning,camera pans,pan shot,"
    "panning view,"
    "camera pans to the right",
    "tilt up": "tilts up,tilting up,camera tilts up,tilt upward,tilt,camera tilts upward",
    "tilt down": "tilts down,tilting down,camera tilts down,tilt downward,camera tilts downward",
    "orbit": "orbit shot,orbiting,arc shot,circling shot,camera orbits,orbiting shot,arc,camera circles,360 shot,circle "
    "around,camera circles around,"
    "camera orbits around,orbiting camera,rotating shot,360-degree shot,arcing shot,orbital shot",
    "pedestal up": "pedestal shot,camera pedestals up,pedestals up",
    "pedestal down": "camera pedestals down,pedestals down",
    "crane up": "crane shot,boom up,crane,jib up,camera rises,rising shot,camera ascends,crane-up,jib shot,camera cranes up",
    "crane down": "boom down,camera descends,descending shot,camera lowers,crane-down,camera cranes down",
    "truck left": "camera moves left,slide left,track left",
    "truck right": "camera moves right,slide right,track right,slider shot,sliding shot",
    "flight": "fpv drone,fpv drone shot,fpv flight,"
    "airborne dolly movement,airborne dolly,aerial flight,drone flight,drone flythrough,flyover,fly over,"
    "fly-over,flythrough,fly-through,drone flyover,camera flies over,camera flies,fly-by,flyby",
    "push through": "push-through,camera moves through,move through,pushes through",
    "dolly zoom": "vertigo effect,zolly,hitchcock zoom,dolly-zoom",
    "whip pan": "whip-pan,swish pan,fast pan",
    "roll left": "barrel roll,camera rolls,roll to the left",
    "roll right": "roll to the right,rotates clockwise",
}

COMPOUND_MOVES = frozenset(
    ["dolly zoom", "hitchcock zoom", "vertigo effect", "whip pan", "swish pan", "crash zoom", "snap zoom", "barrel roll"]
)
"""Moves whose names are nouns that mean nothing else, whatever stands around them."""

TURNED = frozenset(["degree", "degrees", "full", "half", "complete", "whip", "swish", "crash", "snap", "camera", "circular"])
"""Words before "pan", "zoom", "arc", ... that say a camera does it."""

SUPPORTS = {
    "handheld": "intense shaking effect,with an intense shaking effect,handheld shot,hand-held,hand held,handheld camera,"
    "shaky cam,hand-held camera,handheld footage,shaky camera,"
    "shaky footage,handheld style,camera shakes,camera shake,camera shaking,shaking effect,shaky effect,"
    "handheld camerawork,shaky handheld,bodycam,body cam",
    "steadicam": "steady and smooth perspective,smooth and steady perspective,steadicam shot,gimbal,gimbal shot,"
    "stabilized camera,stabilised camera",
    "tripod": "tripod shot,on a tripod,tripod-mounted",
}
SUPPORT_KIN = {"steadicam": ("handheld",)}

MOVE_KIN = {
    "tracking": ("follow", "truck"), "follow": ("tracking",), "flight": ("dolly in", "crane"), "push through": ("dolly in",),
    "dolly zoom": ("dolly in",), "whip pan": ("pan",),
    "pedestal": ("crane",),
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
    "front view": ("eye level",),
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

TURNS = {
    "clockwise": "clockwise",
    "counterclockwise": "counterclockwise",
    "counter-clockwise": "counterclockwise",
    "anticlockwise": "counterclockwise",
    "anti-clockwise": "counterclockwise",
}
"""Words for the way an orbit goes."""

VIOLENT = ("intense", "violent", "strong", "wild", "earthquake")
"""Adjectives of a camera that shakes a lot."""

SHAKING = frozenset(["shaky", "shaking", "jittery", "jerky", "trembling", "unsteady"])
"""Adjectives of a camera that is carried by hand."""

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
    "reveal": "", "feature": "", "depict": "", "present": "", "display": "", "open": "", "end": "", "continue": "",
    "progress": "", "keep": "static", "frame": "", "catch": "", "record": "", "document": "", "face": "", "highlight": "",
    "shoot": "", "film": "", "emphasize": "", "emphasise": "", "shift": "pan right", "hover": "static",
    "close": "dolly in", "back": "dolly out",
    "wander": "push through", "walk": "push through", "run": "push through",
    "roam": "push through", "pass": "truck right", "whip": "whip pan", "roll": "roll left", "weave": "push through",
    "look": "", "be": "", "start": "", "begin": "", "turn": "pan right", "swoop": "crane down",
    "spiral": "orbit", "swing": "orbit",
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
    "portrait lens": 85.0, "long lens": 135.0, "prime lens": 50.0, "standard lens": 50.0,
}  # fmt: skip
"""Lens words -> focal length in millimetres on a 36 mm wide sensor."""

LENS_KINDS: dict[str, Literal["anamorphic", "fisheye"]] = {
    "fisheye": "fisheye", "fisheye lens": "fisheye", "fish-eye lens": "fisheye", "fish-eye": "fisheye", "fisheye view": "fisheye",
    "anamorphic": "anamorphic", "anamorphic lens": "anamorphic", "anamorphic flare": "anamorphic", "lens flare": "anamorphic",
    "anamorphic lens flare": "anamorphic", "anamorphic lens flares": "anamorphic",
}  # fmt: skip
"""Lens words -> lenses that draw otherwise than a plain one."""

FOCUS = {
    "shallow": "shallow depth of field,depth of field,bokeh,blurred background,blurry background,background blur,"
    "out of focus background,"
    "shallow focus,selective focus,soft bokeh,bokeh background,shallow dof,creamy bokeh,background out of focus,blurred backdrop,"
    "shallow depth,narrow depth of field,blurred backgrounds",
    "deep": "deep focus,large depth of field,wide depth of field,everything in focus,deep depth of field,sharp focus",
    "rack": "with racking focus,rack focus,racking focus,focus pull,pull focus,racks focus,rack-focus,focus shift,focus shifts,"
    "shifting focus,pulls focus",
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
    "freeze frame": "freeze-frame,frozen in time,time freezes,time stands still",
    "bullet time": "bullet-time",
    "reverse": "in reverse,played backwards,reverse motion,reversed footage,plays backwards",
}
PACE_KIN = {"hyperlapse": ("time-lapse",), "bullet time": ("freeze frame", "slow motion"), "fast motion": ("time-lapse",)}

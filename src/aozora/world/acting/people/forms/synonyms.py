"""What actions of the catalogue are performed as."""

PERFORMED_AS: dict[str, str] = {
    "wander": "stroll", "hike": "walk", "trot": "jog", "gallop": "run", "chase": "run", "flee": "sprint",
    "fetch": "run", "follow": "walk", "move": "walk",
    "rest": "lie", "idle": "stand", "pose": "stand proud", "stand up": "get up", "sit down": "sit", "lie down": "lie",
    "turn": "stand", "spin": "twirl", "fall": "fall down", "land": "crouch", "dive": "swim", "hover": "float", "hang": "climb",
    "watch": "look", "sniff": "look down", "gaze": "look up",
    "speak": "talk", "perform": "sing", "play": "cheer", "celebrate": "cheer", "applaud": "clap", "embrace": "hug",
    "play basketball": "dribble", "play baseball": "swing bat", "hit ball": "swing bat",
    "exercise": "squats", "fight": "box", "spar": "box", "train": "squats", "run on the spot": "run in place",
    "bake": "cook", "mix": "stir", "draw": "write", "brush": "comb", "clean": "wipe", "rub": "wipe", "press": "touch", "tap": "touch",
    "pet": "touch", "peel": "cut", "carry": "hold", "lift": "pick up", "put": "put down", "take": "pick up", "close": "open",
    "work": "type", "spray": "pour", "water": "pour", "fill": "pour", "shake": "shake head",
    "cycle": "ride bicycle", "sail": "row", "squeeze": "wash", "fold": "wash", "tear": "pull",
    "shoot hoops": "shoot", "play soccer": "kick",
    "dance tango": "waltz", "dance salsa": "dance", "scream": "shout", "hit": "box", "shiver": "scare", "swing": "climb",
}  # fmt: skip
"""Action -> gait or form, where the names differ or an action is shown as its nearest kin."""

"""Prompts and what a careful reader would take from them, written by hand.

`cast` lists every role as "id: kind, attribute, ...". `shots` lists facts of each shot, separated by semicolons; facts that begin
with "beat", "line", "sound", "text" and "relation" are complete (nothing else may be there), the others only have to be among the
shot's.
`missing` lists the words that must be reported as not depicted, `instead` those that are substituted.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Golden:
    """One prompt and its facts."""

    prompt: str
    cast: tuple[str, ...]
    shots: tuple[str, ...]
    missing: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()


GOLDEN = (
    # A being chases a thing across a place.
    Golden(
        "A golden retriever puppy chases a red ball across a sunny park, golden hour, slow tracking shot, birdsong",
        ("puppy-1: golden retriever, puppy", "ball-1: ball, red"),
        (
            "place park; hour golden hour; weather clear; move tracking; speed slow; beat puppy-1 chase ball-1 across; "
            "sound birdsong",
        ),
    ),
    Golden(
        "A small brown puppy chases a blue ball across a meadow at sunset",
        ("puppy-1: puppy, puppy, small, brown", "ball-1: ball, blue"),
        ("place meadow; hour sunset; weather clear; beat puppy-1 chase ball-1 across",),
    ),
    Golden(
        "At dawn a young beagle runs after a yellow tennis ball through a foggy forest, handheld camera",
        ("beagle-1: beagle, young", "ball-1: tennis ball, yellow"),
        ("place forest; hour dawn; weather misty; move handheld; beat beagle-1 chase ball-1 through",),
    ),
    Golden(
        "Two white kittens chase a large green ball in a garden, close-up",
        ("kitten-1: kitten, kitten, white", "kitten-2: kitten, kitten, white", "ball-1: ball, large, green"),
        ("place garden; framing close-up; beat kitten-1 chase ball-1; beat kitten-2 chase ball-1",),
    ),
    Golden(
        "A corgi puppy slowly walks towards the camera in the garden, shallow depth of field, low angle",
        ("puppy-1: corgi, puppy",),
        ("place garden; angle low angle; beat puppy-1 walk towards camera slow",),
    ),
    Golden(
        "A spaniel pursues a crimson ball along a path in the woods at twilight with rustling leaves",
        ("spaniel-1: dog", "ball-1: ball, crimson"),
        ("place forest; hour dusk; beat spaniel-1 chase ball-1 along; sound breeze",),
        instead=("spaniel", "pursues"),
    ),
    Golden(
        "The red ball is chased by a black cat across the lawn",
        ("ball-1: ball, red", "cat-1: cat, black"),
        ("place park; beat cat-1 chase ball-1 across",),
    ),
    Golden(
        "A husky and a dalmatian run across a cloudy field, wide shot, the camera pans left",
        ("husky-1: husky", "dalmatian-1: dalmatian"),
        (
            "place meadow; weather cloudy; framing wide shot; move pan; direction left; beat husky-1 run across; beat "
            "dalmatian-1 run across",
        ),
    ),
    Golden(
        "Three golden retrievers run across a park in the morning",
        ("retriever-1: golden retriever", "retriever-2: golden retriever", "retriever-3: golden retriever"),
        ("place park; hour morning; beat retriever-1 run across; beat retriever-2 run across; beat retriever-3 run across",),
    ),
    Golden(
        "A fox sprints through the forest at night, aerial view, howling wind",
        ("fox-1: fox",),
        ("place forest; hour night; angle bird's eye; beat fox-1 run through fast; sound wind",),
        instead=("sprints",),
    ),
    Golden(
        "A pair of beagles chase each other in a garden",
        ("beagle-1: beagle", "beagle-2: beagle"),
        ("place garden; beat beagle-1 chase beagle-2; beat beagle-2 chase beagle-1",),
    ),
    Golden(
        "the camera follows a beagle as it runs through the forest",
        ("beagle-1: beagle",),
        ("place forest; move follow; beat beagle-1 run through",),
    ),
    Golden(
        "A puppy runs in the park. Then it lies down and sleeps.",
        ("puppy-1: puppy, puppy",),
        ("place park; beat puppy-1 run; beat puppy-1 lie; beat puppy-1 sleep",),
    ),
    Golden(
        "A dog runs, jumps and sits",
        ("dog-1: dog",),
        ("place park; beat dog-1 run; beat dog-1 jump; beat dog-1 sit",),
    ),
    Golden(
        "While a cat sleeps on the grass, a dog quickly runs past",
        ("cat-1: cat", "dog-1: dog"),
        ("place park; beat cat-1 sleep; beat dog-1 run past fast",),
    ),
    Golden(
        "A tabby cat watches a small brown dog next to a large red ball",
        ("cat-1: cat", "dog-1: dog, small, brown", "ball-1: ball, large, red"),
        ("beat cat-1 look around dog-1; relation dog-1 next to ball-1",),
    ),
    # Rigid things.
    Golden(
        "A glass marble rolls down wooden stairs and knocks over three painted blocks, macro shot, soft studio light",
        (
            "marble-1: marble, glass",
            "block-1: block, painted, red",
            "block-2: block, painted, yellow",
            "block-3: block, painted, blue",
        ),
        (
            "place wooden stairs; framing macro shot; light soft; studio; beat marble-1 roll down; "
            "beat marble-1 knock over block-1 block-2 block-3",
        ),
    ),
    Golden(
        "A steel marble rolls down the staircase, then hits a green block",
        ("marble-1: marble, steel", "block-1: block, green"),
        ("place wooden stairs; beat marble-1 roll down; beat marble-1 hit block-1",),
    ),
    Golden(
        "A rubber ball bounces down the steps. It knocks over two blue blocks.",
        ("ball-1: ball, rubber", "block-1: block, blue", "block-2: block, blue"),
        ("place wooden stairs; beat ball-1 bounce down; beat ball-1 knock over block-1 block-2",),
    ),
    Golden(
        "A wooden ball knocks five dominoes over on a table, studio lighting, extreme close-up",
        (
            "ball-1: ball, wood",
            "domino-1: domino",
            "domino-2: domino",
            "domino-3: domino",
            "domino-4: domino",
            "domino-5: domino",
        ),
        (
            "place table top; framing extreme close-up; studio; "
            "beat ball-1 knock over domino-1 domino-2 domino-3 domino-4 domino-5",
        ),
    ),
    Golden(
        "A glass marble and a brass ball roll down the stairs",
        ("marble-1: marble, glass", "ball-1: ball, brass"),
        ("place wooden stairs; beat marble-1 roll down; beat ball-1 roll down",),
    ),
    Golden(
        "Macro shot: a red glass marble spins on a wooden table. Soft warm light.",
        ("marble-1: marble, red, glass",),
        ("place table top; framing macro shot; light soft; light warm; beat marble-1 spin",),
    ),
    Golden(
        "three red, yellow and blue blocks stand on a table, and a steel ball bowls them over",
        ("block-1: block, red", "block-2: block, yellow", "block-3: block, blue", "ball-1: ball, steel"),
        (
            "place table top; beat block-1 stand; beat block-2 stand; beat block-3 stand; "
            "beat ball-1 knock over block-1 block-2 block-3",
        ),
    ),
    Golden(
        "four colourful balls tumble down a flight of stairs",
        ("ball-1: ball, red", "ball-2: ball, yellow", "ball-3: ball, blue", "ball-4: ball, green"),
        ("place wooden stairs; beat ball-1 roll down; beat ball-2 roll down; beat ball-3 roll down; beat ball-4 roll down",),
    ),
    Golden(
        "3 red blocks, 2 blue balls",
        ("block-1: block, red", "block-2: block, red", "block-3: block, red", "ball-1: ball, blue", "ball-2: ball, blue"),
        ("place table top",),
    ),
    Golden(
        "a red ball and a blue ball",
        ("ball-1: ball, red", "ball-2: ball, blue"),
        ("place table top; framing close-up",),
    ),
    Golden(
        "a red ball on the left of a green block",
        ("ball-1: ball, red", "block-1: block, green"),
        ("relation ball-1 left of block-1",),
    ),
    Golden(
        "A ceramic vase falls off a table, hitting a pile of books",
        (
            "vase-1: vase, ceramic",
            "book-1: book",
            "book-2: book",
            "book-3: book",
            "book-4: book",
            "book-5: book",
            "book-6: book",
        ),
        (
            "place table top; beat vase-1 fall off; beat vase-1 hit book-1 book-2 book-3 book-4 book-5 book-6; "
            "relation book-2 on book-1; relation book-3 on book-1; relation book-4 on book-1; relation book-5 on book-1; "
            "relation book-6 on book-1",
        ),
    ),
    Golden("The ball is red and the block is green", ("ball-1: ball, red", "block-1: block, green"), ("place table top",)),
    # Shots, narration, dialogue.
    Golden(
        "Shot 1: wide shot of a park at dawn, a narrator says 'It was a quiet morning.' Cut to: close-up of a sleeping "
        "brown puppy.",
        ("puppy-1: puppy, puppy, brown",),
        (
            "place park; hour dawn; framing wide shot; line narrator: It was a quiet morning.",
            "place park; hour dawn; framing close-up; subject puppy-1; beat puppy-1 sleep",
        ),
    ),
    Golden(
        "Scene 1: a meadow at dusk. Scene 2: A black kitten sleeps in the garden.",
        ("kitten-1: kitten, kitten, black",),
        ("place meadow; hour dusk", "place garden; hour afternoon; beat kitten-1 sleep"),
    ),
    Golden(
        "Wide establishing shot of a misty meadow at sunrise. Fade to: a fox sleeping under a tree. A narrator "
        "whispers “Sleep well.”",
        ("fox-1: fox",),
        (
            "place meadow; hour sunrise; weather misty; framing extreme wide shot",
            "place meadow; hour sunrise; fade; beat fox-1 sleep; line narrator (whisper): Sleep well.",
        ),
    ),
    Golden(
        "[0-2s] A ball falls. [2-5s] A puppy chases it.",
        ("ball-1: ball", "puppy-1: puppy, puppy"),
        ("seconds 2; beat ball-1 fall", "seconds 3; beat puppy-1 chase ball-1"),
    ),
    Golden(
        "1. A puppy sleeps in the park\n2. The puppy runs",
        ("puppy-1: puppy, puppy",),
        ("place park; beat puppy-1 sleep", "place park; beat puppy-1 run"),
    ),
    Golden(
        "INT. LIVING ROOM - NIGHT\nA cat sleeps on a chair.\nEXT. GARDEN - DAY\nThe cat runs.",
        ("cat-1: cat", "chair-1: chair"),
        (
            "place living room; hour night; beat cat-1 sleep chair-1; relation cat-1 on chair-1",
            "place garden; hour afternoon; beat cat-1 run",
        ),
    ),
    Golden(
        "A brown dog sits in a field. Then cut to a close-up of the dog.",
        ("dog-1: dog, brown",),
        ("place meadow; beat dog-1 sit", "place meadow; framing close-up; subject dog-1; beat dog-1 sit"),
    ),
    Golden(
        'A husky says "Hello there!" in a misty forest',
        ("husky-1: husky",),
        ("place forest; weather misty; line husky-1: Hello there!",),
    ),
    Golden(
        '"Where is my ball?" the puppy asks quietly.',
        ("puppy-1: puppy, puppy",),
        ("line puppy-1 (quiet): Where is my ball?",),
    ),
    Golden(
        'Fox: "Good evening." Cat: "Go away!" They sit in a garden at night.',
        ("fox-1: fox", "cat-1: cat"),
        ("place garden; hour night; line fox-1: Good evening.; line cat-1: Go away!; beat fox-1 sit; beat cat-1 sit",),
    ),
    Golden(
        'Narrator: "It begins." A puppy jumps.',
        ("puppy-1: puppy, puppy",),
        ("line narrator: It begins.; beat puppy-1 jump",),
    ),
    Golden(
        "Style: cinematic. Camera: slow push in, 35mm. Action: A puppy sleeps in the park. Dialogue: Narrator: 'Good night.' "
        "Background Sound: crickets and an owl",
        ("puppy-1: puppy, puppy",),
        (
            "place park; move dolly in; speed slow; lens 35; look photographic; beat puppy-1 sleep; line narrator: Good night.; "
            "sound crickets; sound owl",
        ),
    ),
    Golden(
        "A dog runs through a garden. A voice-over says: 'He was free.'",
        ("dog-1: dog",),
        ("place garden; beat dog-1 run through; line narrator: He was free.",),
    ),
    # Sounds, silence, music, negation.
    Golden(
        "no music, a dog runs in the park with the sound of gentle rain and distant thunder",
        ("dog-1: dog",),
        ("place park; beat dog-1 run; sound rain; sound thunder",),
    ),
    Golden(
        "A cat sleeps while birds are singing",
        ("cat-1: cat",),
        ("beat cat-1 sleep; sound birdsong",),
    ),
    Golden("A marble rolls in complete silence", ("marble-1: marble",), ("silent; beat marble-1 roll",)),
    Golden(
        "A puppy plays with a ball to soft piano music",
        ("puppy-1: puppy, puppy", "ball-1: ball"),
        ("music soft; beat puppy-1 chase ball-1 playful",),
        missing=("soft piano music",),
        instead=("plays with",),
    ),
    Golden("a park without people", (), ("place park; framing wide shot",)),
    Golden("A wolf howls at night", ("wolf-1: wolf",), ("hour night; sound howl",)),
    # Text.
    Golden(
        'A neon sign that reads "OPEN" in a garden',
        (),
        ("place garden; text neon: OPEN",),
        missing=("neon sign", "reads", '"OPEN"'),
    ),
    Golden("A title card 'The End'", (), ("text title: The End",), missing=("title card", "'The End'")),
    Golden(
        'A puppy sits next to a sign saying "FREE HUGS"',
        ("puppy-1: puppy, puppy",),
        ("beat puppy-1 sit; text sign: FREE HUGS",),
        missing=("next to", "sign", "saying", '"FREE HUGS"'),
    ),
    # Camera.
    Golden(
        "The camera slowly orbits a red ball on a table",
        ("ball-1: ball, red",),
        ("place table top; move orbit; speed slow; subject ball-1",),
    ),
    Golden("a mug, camera zooms out", ("mug-1: mug",), ("move zoom out",)),
    Golden("a bottle and a mug, pan right", ("bottle-1: bottle", "mug-1: mug"), ("move pan; direction right",)),
    Golden(
        "An apple on a table, top-down view, static shot",
        ("apple-1: apple",),
        ("place table top; angle top-down; move static",),
    ),
    Golden(
        "The camera quickly pulls back from a sleeping kitten",
        ("kitten-1: kitten, kitten",),
        ("move dolly out; speed fast; subject kitten-1; beat kitten-1 sleep",),
    ),
    Golden("Crane shot rising over a meadow at sunset", (), ("place meadow; hour sunset; move crane",)),
    Golden(
        "Close-up of a dalmatian puppy's face, soft morning light",
        ("puppy-1: dalmatian, puppy",),
        ("hour morning; framing close-up; light soft; subject puppy-1",),
    ),
    # Setting.
    Golden("A winter forest on a gloomy day", (), ("place forest; season winter; weather overcast",)),
    Golden("a moonlit garden in autumn", (), ("place garden; hour night; season autumn",)),
    Golden("A puppy with brown fur and blue eyes", ("puppy-1: puppy, puppy, brown",), ("place park",), missing=("blue eyes",)),
    Golden(
        "a striped cat on a kitchen chair",
        ("cat-1: cat, striped", "chair-1: chair"),
        ("place living room; relation cat-1 on chair-1",),
    ),
    # What is not there.
    Golden("A man feeds a puppy", ("puppy-1: puppy, puppy",), ("place park",), missing=("man", "feeds")),
    Golden("A helicopter flies over a volcano", (), ("framing wide shot",), missing=("helicopter", "flies", "volcano")),
    Golden("A bird sits on a fence", (), ("place park",), missing=("bird", "sits", "fence")),
    Golden(
        "A lion sleeps in a field in slow motion",
        ("lion-1: cat",),
        ("place meadow; beat lion-1 sleep",),
        missing=("in slow motion",),
        instead=("lion",),
    ),
    Golden(
        "A kitten in the style of Van Gogh",
        ("kitten-1: kitten, kitten",),
        ("look house",),
        missing=("in the style of Van Gogh",),
    ),
)

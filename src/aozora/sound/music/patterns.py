"""Figures of one bar on a grid of sixteenths: 16 steps for four quarters, 12 for three.

Bass: R root, 3 third, 5 fifth, 8 octave, 7 seventh, a a step towards the next root, `-` goes on, `.` silence. Chords: x all
voices,
X all with accent, 0-4 one voice from below, d and u a strum down and up, `-` goes on. Drums: X accent, x plain, o soft.
"""

Figures = dict[str, tuple[str, str]]
"""Name -> figure for four quarters, figure for three."""

BASS: Figures = {
    "whole": ("R---------------", "R-----------"),
    "root fifth": ("R---....5---....", "R---........"),
    "halves": ("R-------5-------", "R-------5---"),
    "march": ("R-..R-..5-..R-..", "R-..5-..5-.."),
    "walking": ("R---3---5---a---", "R---5---a---"),
    "eighths": ("R-R-R-R-R-R-R-R-", "R-R-R-R-R-R-"),
    "drive": ("R-R-R-R-R-R-8-5-", "R-R-R-R-8-5-"),
    "octaves": ("R-8-R-8-R-8-R-8-", "R-8-R-8-R-8-"),
    "offbeat": ("..R-..R-..R-..R-", "..R-..R-..R-"),
    "funk": ("R-.R..8.R..5.7a-", "R-.R..8.5.a-"),
    "pop": ("R-----R-R---5-a-", "R-----R-a---"),
    "trap": ("R------...R--...", "R------..R--"),
    "tumbao": ("......5-----8---", "....5---8---"),
    "bossa": ("R-----5-5-----R-", "R-----5-R---"),
    "reggae": ("....R-R-..3-5-..", "R-R-..3-5-.."),
    "pulse": ("R-R-R-R-R-R-R-R-", "R-R-R-R-R-R-"),
    "gallop": ("R-RRR-RRR-RRR-RR", "R-RRR-RRR-RR"),
    "boogie": ("R-R-3-3-5-5-6-5-", "R-R-3-3-5-5-"),
    "dotted": ("R-----R-5-----5-", "R-----5-R---"),
}

CHORDS: Figures = {
    "held": ("x---------------", "x-----------"),
    "halves": ("x-------x-------", "x-------x---"),
    "quarters": ("x---x---x---x---", "x---x---x---"),
    "eighths": ("X-x-x-x-X-x-x-x-", "X-x-x-x-x-x-"),
    "arpeggio": ("0-1-2-3-4-3-2-1-", "0-1-2-3-2-1-"),
    "wide arpeggio": ("0---1-2-3---2-1-", "0---2---3-2-"),
    "sixteenths": ("0123210101232101", "012321012321"),
    "alberti": ("0-3-1-3-0-3-1-3-", "0-3-1-3-1-3-"),
    "oom pah": ("....x-......x-..", "....x-..x-.."),
    "oom pah pah": ("....x-..x-..x-..", "....x-..x-.."),
    "march": ("..x-..x-..x-..x-", "..x-..x-..x-"),
    "charleston": ("x-....x-........", "x-....x-...."),
    "comping": ("..x-..x-....x-..", "..x-....x-.."),
    "stride": ("....x-......x-..", "....x-..x-.."),
    "strum": ("d---d-u-..u-d-u-", "d---d-u-d-u-"),
    "slow strum": ("d-------d---u---", "d-------d---"),
    "island strum": ("d---d-u-..u-d-u-", "d---d-u-d-u-"),
    "picked": ("0-2-3-2-1-2-3-2-", "0-2-3-2-3-2-"),
    "travis": ("0-3-1-2-0-3-1-2-", "0-3-1-2-3-2-"),
    "skank": ("..x...x...x...x.", "..x...x...x."),
    "power": ("X-x-x-x-X-x-x-x-", "X-x-x-x-x-x-"),
    "montuno": ("x-.x-.x-.x-.x-x-", "x-.x-.x-.x-x"),
    "bossa": ("x--x--x---x--x--", "x--x--x--x--"),
    "stabs": ("x--x--x---......", "x--x--x-...."),
    "house": ("..x...x...x...x.", "..x...x...x."),
    "funk": ("..x..x..x..x.x..", "..x..x..x.x."),
    "rolled": ("d---------------", "d-----------"),
    "lullaby": ("0---2---3---2---", "0---2---3---"),
    "ostinato": ("0-0-1-0-2-0-1-0-", "0-0-1-0-2-0-"),
    "tremble": ("xxxxxxxxxxxxxxxx", "xxxxxxxxxxxx"),
    "sparse": ("x---------..2---", "x-------2---"),
    "lofi": ("x-----x-..x-----", "x-----x-...."),
    "shuffle": ("x-..x-..x-..x-..", "x-..x-..x-.."),
}

DRUMS: dict[str, dict[int, tuple[str, str]]] = {
    "rock": {
        36: ("X.....x.X.x.....", "X.....x....."),
        38: ("....X.......X...", "....X...x..."),
        42: ("x.x.x.x.x.x.x.x.", "x.x.x.x.x.x."),
    },
    "pop": {
        36: ("X.......X.x.....", "X.......x..."),
        38: ("....X.......X...", "....X...X..."),
        42: ("x.x.x.x.x.x.x.x.", "x.x.x.x.x.x."),
    },
    "four": {
        36: ("X...X...X...X...", "X...X...X..."),
        39: ("....x.......x...", "....x...x..."),
        46: ("..x...x...x...x.", "..x...x...x."),
        42: ("xoxoxoxoxoxoxoxo", "xoxoxoxoxoxo"),
    },
    "techno": {
        36: ("X...X...X...X...", "X...X...X..."),
        46: ("..x...x...x...x.", "..x...x...x."),
        37: ("...x..x....x..x.", "...x..x....x"),
    },
    "trap": {
        36: ("X.....x...x.....", "X.....x....."),
        39: ("........X.......", "......X....."),
        42: ("x.x.x.xxx.x.xxxx", "x.x.x.xxx.xx"),
    },
    "hip hop": {
        36: ("X......x..X.....", "X......x...."),
        38: ("....X.......X..o", "....X...x..."),
        42: ("x.x.x.x.x.x.x.xo", "x.x.x.x.x.x."),
    },
    "lofi": {
        36: ("X......x.xx.....", "X......x...."),
        38: ("....x.......x...", "....x...x..."),
        42: ("x.o.x.o.x.o.x.o.", "x.o.x.o.x.o."),
    },
    "drum and bass": {
        36: ("X.........x.....", "X.......x..."),
        38: ("....X..o.o..X...", "....X..o...."),
        42: ("x.x.x.x.x.x.x.x.", "x.x.x.x.x.x."),
    },
    "swing": {
        51: ("x...x.x.x...x.x.", "x...x.x.x.x."),
        44: ("....x.......x...", "....x...x..."),
        36: ("o.......o.......", "o..........."),
        38: ("......o.......o.", "......o....."),
    },
    "brushes": {
        40: ("x...x...x...x...", "x...x...x..."),
        38: ("....x.......x...", "....x...x..."),
        36: ("o.......o.......", "o..........."),
    },
    "shuffle": {
        36: ("X.......X.......", "X..........."),
        38: ("....X.......X...", "....X...X..."),
        51: ("x..xx..xx..xx..x", "x..xx..xx..x"),
    },
    "funk": {
        36: ("X..x......x..x..", "X..x......x."),
        38: ("....X..o.o..X..o", "....X..o...."),
        42: ("x.x.x.x.x.x.x.x.", "x.x.x.x.x.x."),
    },
    "disco": {
        36: ("X...X...X...X...", "X...X...X..."),
        38: ("....X.......X...", "....X...X..."),
        46: ("..x...x...x...x.", "..x...x...x."),
        42: ("x.......x.......", "x.......x..."),
    },
    "reggae": {
        36: ("........X.......", "......X....."),
        37: ("........X.......", "......X....."),
        42: ("x.x.x.x.x.x.x.x.", "x.x.x.x.x.x."),
    },
    "latin": {
        64: ("......xx......xx", "......xx..xx"),
        63: ("..x.......x.....", "..x......x.."),
        62: ("x...x...x...x...", "x...x...x..."),
        75: ("x..x..x...x.x...", "x..x..x..x.."),
        70: ("xoxoxoxoxoxoxoxo", "xoxoxoxoxoxo"),
    },
    "bossa": {
        37: ("x..x..x...x..x..", "x..x..x..x.."),
        36: ("x.....xx.....xx.", "x.....xx...."),
        42: ("x.x.x.x.x.x.x.x.", "x.x.x.x.x.x."),
    },
    "march": {
        36: ("X.......X.......", "X..........."),
        38: ("x...x.xxx...x.xx", "x...x.xxx..."),
        49: ("X...............", "X..........."),
    },
    "war": {
        36: ("X.....x.X...x...", "X.....x.X..."),
        38: ("..x.x.....x.x.xx", "..x.x.....xx"),
        41: ("X.......x.......", "X..........."),
    },
    "pulse": {36: ("X...............", "X...........")},
    "heartbeat": {36: ("Xx......Xx......", "Xx..........")},
    "train": {
        38: ("x.xxx.xxx.xxx.xx", "x.xxx.xxx.xx"),
        36: ("X.......X.......", "X..........."),
    },
    "folk": {
        36: ("x.......x.......", "x..........."),
        54: ("....x.......x...", "....x...x..."),
    },
    "shaker": {70: ("x.o.x.o.x.o.x.o.", "x.o.x.o.x.o."), 36: ("o.......o.......", "o...........")},
    "waltz": {36: ("x...............", "x..........."), 42: ("....x...x...x...", "....o...o...")},
    "metal": {
        36: ("XxxxXxxxXxxxXxxx", "XxxxXxxxXxxx"),
        38: ("....X.......X...", "....X...X..."),
        49: ("X...............", "X..........."),
    },
    "samba": {
        36: ("x..xx..xx..xx..x", "x..xx..xx..x"),
        70: ("xoxxxoxxxoxxxoxx", "xoxxxoxxxoxx"),
        38: ("o.x.o..xo.x.o..x", "o.x.o..xo.x."),
        54: ("x..x..x...x..x..", "x..x..x..x.."),
    },
    "simple": {
        36: ("X.......X.......", "X..........."),
        38: ("....X.......X...", "....X...X..."),
        42: ("x...x...x...x...", "x...x...x..."),
    },
    "click": {76: ("X...x...x...x...", "X...x...x...")},
}


def figure(figures: tuple[str, str], steps: int) -> str:
    """The figure for a bar of `steps` sixteenths: four, three, or a bar that begins with one and goes on with the other."""
    four, three = figures
    if steps % 16 == 0:
        return four * (steps // 16)
    if steps % 12 == 0:
        return three * (steps // 12)
    return (three + four)[:steps] if steps <= 28 else (three + four + four)[:steps]

"""The only place in this room that touches OpenCV: typed arrays in and out."""

import importlib
from typing import Any, cast

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
Plane = NDArray[np.float32]
Mask = NDArray[np.bool_]

_GRAIN_PX, _GRAIN = 1.2, 5.0
"""How fine and how faint (levels) what is copied as grain may be."""

_ROUNDS = 60
"""Rounds of evening out at each size of a soap film."""


def cut(picture: Pixels, trimap: NDArray[np.uint8], rounds: int = 3) -> Mask:
    """Graph cut (Rother et al., GrabCut): foreground of a picture (h, w, 3) from a trimap (h, w) of 0 surely behind, 1 surely in
    front, 2 probably behind, 3 probably in front. What cannot be cut comes back as it was guessed."""
    marks = trimap.copy()
    guessed = np.asarray((marks == 1) | (marks == 3))
    if guessed.all() or not guessed.any():
        return guessed
    cv2.setRNGSeed(0)
    model = np.zeros((1, 65), np.float64), np.zeros((1, 65), np.float64)
    cv2.grabCut(picture, marks, (0, 0, 1, 1), model[0], model[1], rounds, cv2.GC_INIT_WITH_MASK)
    return np.asarray((marks == 1) | (marks == 3))


def grown(mask: Mask, pixels: int) -> Mask:
    """A mask grown (or with a negative number shrunk) by some pixels."""
    if pixels == 0:
        return mask
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * abs(pixels) + 1, 2 * abs(pixels) + 1))
    act = cv2.dilate if pixels > 0 else cv2.erode
    return np.asarray(act(mask.astype(np.uint8), disc)) > 0


def largest(mask: Mask) -> Mask:
    """The largest connected region of a mask, without holes."""
    _, labels, facts, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8))
    if len(facts) < 2:
        return mask
    region = labels == 1 + int(np.argmax(facts[1:, cv2.CC_STAT_AREA]))
    outside = np.asarray(cv2.connectedComponents(np.pad(~region, 1, constant_values=True).astype(np.uint8), connectivity=4)[1])
    return np.asarray(outside[1:-1, 1:-1] != outside[0, 0])


def pieces(mask: Mask, least: int) -> list[Mask]:
    """The connected pieces of a mask of at least so many pixels, the largest first."""
    _, labels, facts, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    areas = {number: int(facts[number, cv2.CC_STAT_AREA]) for number in range(1, len(facts))}
    order = sorted((number for number, area in areas.items() if area >= least), key=lambda number: -areas[number])
    return [np.asarray(labels == number) for number in order]


def filled(picture: Pixels, hole: Mask, radius: float = 4.0) -> Pixels:
    """The picture with a hole closed by a soap film over its rim (blurred by `radius` pixels, so that no single pixel draws a
    streak across), and with the grain of what lies beside it."""
    if not hole.any() or hole.all():
        return picture
    known = (~hole).astype(np.float32)
    whole = picture.astype(np.float32)
    smooth = softened(whole * known[..., None], radius) / np.maximum(softened(known, radius), 1e-3)[..., None]
    film = _film(np.where(hole[..., None], 0, smooth).astype(np.float32), known)
    closed = np.where(hole[..., None], film + _grain_beside(whole, hole), whole)
    return np.clip(np.rint(closed), 0, 255).astype(np.uint8)


def _film(colours: Plane, known: Plane) -> Plane:
    """Colours (h, w, 3) spread from where they are known (1) to where they are not (0): coarse to fine, evened out at each size
    until every unknown pixel is a mean of its neighbours (Laplace's equation, by relaxation)."""
    height, width = known.shape
    unknown = known < 0.5
    if not unknown.any():
        return colours
    if min(height, width) > 2:
        half = (max(1, width // 2), max(1, height // 2))
        weight = np.asarray(cv2.resize(known, half, interpolation=cv2.INTER_AREA), np.float32)
        mixed = np.asarray(cv2.resize(colours * known[..., None], half, interpolation=cv2.INTER_AREA), np.float32)
        coarse = _film(mixed / np.maximum(weight, 1e-6)[..., None], (weight > 0).astype(np.float32))
        guess = np.asarray(cv2.resize(coarse, (width, height), interpolation=cv2.INTER_LINEAR), np.float32)
        colours = np.where(unknown[..., None], guess, colours).astype(np.float32)
    # Grounds, horizons and skies lie across a picture: what is beside tells more than what is above.
    around = np.array([[0, 1, 0], [6, 0, 6], [0, 1, 0]], np.float32) / 14
    for _ in range(_ROUNDS):
        even = np.asarray(cv2.filter2D(colours, -1, around, borderType=cv2.BORDER_REFLECT_101), np.float32)
        colours = np.where(unknown[..., None], even, colours).astype(np.float32)
    return colours


def _grain_beside(picture: Plane, hole: Mask) -> Plane:
    """The grain (h, w, 3) of a picture from right or left of a hole, mirrored at its edge: what is fine and faint; edges are left
    out, and nothing comes from where there is a hole as well."""
    detail = picture - softened(picture, _GRAIN_PX)
    edges = grown(np.abs(detail).max(-1) > _GRAIN, 6)
    detail = np.where(edges[..., None], 0, np.clip(detail, -_GRAIN, _GRAIN))
    columns = np.nonzero(hole.any(0))[0]
    left, right = int(columns[0]), int(columns[-1]) + 1
    places = np.arange(hole.shape[1])
    for mirror in (
        (2 * right - 1 - places, 2 * left - 1 - places)
        if right + left < hole.shape[1]
        else (
            2 * left - 1 - places,
            2 * right - 1 - places,
        )
    ):
        inside = (mirror >= 0) & (mirror < hole.shape[1])
        source = np.clip(mirror, 0, hole.shape[1] - 1)
        free = inside[None] & ~hole[:, source]
        if free[:, left:right].mean() > 0.5:
            return (detail[:, source] * free[..., None]).astype(np.float32)
    return np.zeros_like(detail)


def softened(plane: Plane, sigma: float) -> Plane:
    """A Gaussian blur; sigma in pixels."""
    return np.asarray(cv2.GaussianBlur(plane, (0, 0), sigma), np.float32)


def lab(picture: Pixels) -> Plane:
    """CIE L*a*b* (h, w, 3): L 0..100, a and b about -127..127."""
    return np.asarray(cv2.cvtColor(picture.astype(np.float32) / 255, cv2.COLOR_RGB2LAB), np.float32)


def taken(image: Plane, at: Plane) -> Plane:
    """The image at places (h, w, 2) of x, y in pixels; beyond its borders it is mirrored. Places on the grid give it exactly."""
    return np.asarray(
        cv2.remap(image, at[..., 0].copy(), at[..., 1].copy(), cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT_101), np.float32
    )


def flow_between(first: Pixels, second: Pixels) -> Plane:
    """Where each pixel of the first picture went in the second: (h, w, 2) pixels (dense inverse search)."""
    search = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_MEDIUM)
    grey = (np.asarray(cv2.cvtColor(one, cv2.COLOR_RGB2GRAY), np.uint8) for one in (first, second))
    one, two = grey
    return np.asarray(search.calc(one, two, np.zeros((*one.shape, 2), np.float32)), np.float32)


def motion_between(first: Pixels, second: Pixels, counts: Mask | None = None) -> NDArray[np.float64]:
    """The 3x3 homography that takes pixels x, y of the first picture to the second, by optical flow where `counts` (h, w) is true
    and RANSAC over it; the identity where there is nothing to go by."""
    flow = flow_between(first, second)
    height, width = flow.shape[:2]
    step = max(4, min(height, width) // 40)
    rows, columns = np.mgrid[step // 2 : height : step, step // 2 : width : step]
    taken_here = np.ones(rows.shape, bool) if counts is None else counts[rows, columns]
    start = np.stack([columns[taken_here], rows[taken_here]], -1).astype(np.float32)
    if len(start) < 12:
        return np.eye(3)
    ends = start + flow[rows[taken_here], columns[taken_here]]
    found: Any = cv2.findHomography(start, ends, cv2.RANSAC, 1.0)[0]
    return np.eye(3) if found is None else np.asarray(found, np.float64)


def carried_by(first: Pixels, second: Pixels, mask: Mask, reach: int) -> NDArray[np.float64]:
    """The 2x3 shift of what a mask (h, w) covers in the first picture on its way to the second, at most `reach` pixels a side:
    where its pixels fit best, all of them and nothing besides."""
    rows, columns = np.nonzero(mask.any(1))[0], np.nonzero(mask.any(0))[0]
    if not len(rows):
        return np.eye(3)[:2]
    top, left, bottom, right = int(rows[0]), int(columns[0]), int(rows[-1]) + 1, int(columns[-1]) + 1
    wide = np.pad(second, ((reach, reach), (reach, reach), (0, 0)), "edge")[top : bottom + 2 * reach, left : right + 2 * reach]
    part = mask[top:bottom, left:right]
    weight = np.repeat(part[..., None], 3, 2).astype(np.float32)
    misses = cv2.matchTemplate(
        wide.astype(np.float32), first[top:bottom, left:right].astype(np.float32), cv2.TM_SQDIFF, mask=weight
    )
    down, across = np.unravel_index(int(np.argmin(misses)), misses.shape)
    return np.array([[1.0, 0.0, float(across) - reach], [0.0, 1.0, float(down) - reach]])


def shifted(plane: Plane, motion: NDArray[np.float64]) -> Plane:
    """A plane (h, w) moved by a 2x3 matrix."""
    size = (plane.shape[1], plane.shape[0])
    return np.asarray(cv2.warpAffine(plane, motion, size, flags=cv2.INTER_LINEAR), np.float32)


def warped(image: Plane, motion: NDArray[np.float64]) -> Plane:
    """An image (h, w, ...) whose pixels a homography takes elsewhere; what comes from outside is 0."""
    size = (image.shape[1], image.shape[0])
    return np.asarray(cv2.warpPerspective(image, motion, size, flags=cv2.INTER_LINEAR, borderValue=(0, 0, 0, 0)), np.float32)


def resized_mask(mask: Plane, width: int, height: int) -> Plane:
    """A plane at another size, bilinear."""
    return np.asarray(cv2.resize(mask, (width, height), interpolation=cv2.INTER_LINEAR), np.float32)


def rgb(colours: Plane) -> Pixels:
    """sRGB bytes of CIE L*a*b* (h, w, 3)."""
    light = np.asarray(cv2.cvtColor(colours.astype(np.float32), cv2.COLOR_LAB2RGB))
    return np.clip(np.rint(light * 255), 0, 255).astype(np.uint8)


def cropped_to(picture: Pixels, mask: Mask, height: int) -> tuple[Pixels, Plane]:
    """What a mask covers, cut out and scaled to a height: the part of the picture and of the mask (0..1)."""
    rows, columns = np.nonzero(mask.any(1))[0], np.nonzero(mask.any(0))[0]
    cut_out = np.s_[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    part, cover = picture[cut_out], mask[cut_out].astype(np.float32)
    width = max(1, round(part.shape[1] * height / part.shape[0]))
    how = cv2.INTER_AREA if height < part.shape[0] else cv2.INTER_CUBIC
    scaled = np.asarray(cv2.resize(np.ascontiguousarray(part), (width, height), interpolation=how), np.uint8)
    return scaled, np.asarray(
        cv2.resize(cover, (width, height), interpolation=cv2.INTER_AREA if height < part.shape[0] else cv2.INTER_LINEAR),
        np.float32,
    )


Box = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels."""


_FRONTAL = ("haarcascade_frontalface_default.xml", "haarcascade_frontalface_alt2.xml")


def faces(picture: Pixels) -> list[Box]:
    """Faces seen from the front, the surest first: those with two eyes, then the largest (Viola and Jones: the cascades that come
    with OpenCV)."""
    plain = np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), np.uint8)
    least = max(24, min(picture.shape[:2]) // 8)
    # Dark faces and faces in shadow show their features when the picture is lightened.
    lighter = [np.rint(255 * (plain / 255.0) ** gamma).astype(np.uint8) for gamma in (0.6, 0.4)]
    found: list[Box] = []
    for grey in (cv2.equalizeHist(plain), *lighter):
        for name in _FRONTAL:
            boxes = _cascade(name).detectMultiScale(grey, 1.06, 3, minSize=(least, least))
            found += [(int(x), int(y), int(x + w), int(y + h)) for x, y, w, h in boxes]
    sure = {box: len(eyes(picture, box)) for box in found}
    return sorted(sure, key=lambda box: (-sure[box], (box[0] - box[2]) * (box[3] - box[1])))


def _cascade(name: str) -> cv2.CascadeClassifier:
    folder: str = importlib.import_module("cv2.data").haarcascades
    return cv2.CascadeClassifier(folder + name)


def eyes(picture: Pixels, face: Box) -> list[tuple[float, float]]:
    """Middles x, y of the eyes in the upper part of a face, from left to right: two or none."""
    left, top, right, bottom = face
    part = picture[top : top + (bottom - top) * 6 // 10, left:right]
    grey = cv2.equalizeHist(np.ascontiguousarray(cv2.cvtColor(np.ascontiguousarray(part), cv2.COLOR_RGB2GRAY)))
    least = max(8, (right - left) // 9)
    for name in ("haarcascade_eye.xml", "haarcascade_eye_tree_eyeglasses.xml"):
        boxes = _cascade(name).detectMultiScale(grey, 1.05, 3, minSize=(least, least))
        middles = sorted((float(x + w / 2 + left), float(y + h / 2 + top)) for x, y, w, h in boxes)
        pairs = [
            (one, other)
            for one in middles
            for other in middles
            if 0.25 * (right - left) < other[0] - one[0] < 0.7 * (right - left) and abs(one[1] - other[1]) < 0.12 * (bottom - top)
        ]
        if pairs:
            # The pair that lies most level about the face's middle.
            middle = (left + right) / 2
            return list(min(pairs, key=lambda p: abs((p[0][0] + p[1][0]) / 2 - middle) + abs(p[0][1] - p[1][1])))
    return []


def clusters(colours: NDArray[np.float32], count: int) -> list[tuple[NDArray[np.float32], float]]:
    """The middles of `count` clusters of colours (n, 3) with their shares, the largest first (k-means)."""
    if len(colours) < count:
        return []
    cv2.setRNGSeed(0)
    stop = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 20, 0.5)
    _, labels, middles = cv2.kmeans(colours, count, cast(Any, None), stop, 2, cv2.KMEANS_PP_CENTERS)
    shares = np.bincount(labels.ravel(), minlength=count) / len(colours)
    return sorted(
        ((np.asarray(m, np.float32), float(s)) for m, s in zip(middles, shares, strict=True)), key=lambda pair: -pair[1]
    )


def fitted_within(picture: Pixels, lines: int) -> Pixels:
    """The picture made smaller so that it has at most so many lines."""
    height, width = picture.shape[:2]
    if height <= lines:
        return picture
    size = (max(1, round(width * lines / height)), lines)
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)

"""Lay pictures of all places on one sheet without names, and write the page that says what is where:

    aozora catalogue --sheet FOLDER --category place --size 320x180
    python docs/catalogue/make_places.py FOLDER/place docs/catalogue

What viewers said, in the last column of an older page, is kept.
"""

import sys
from pathlib import Path

import cv2
import numpy as np

from aozora.media.pictures import read_picture, write_picture
from aozora.world.places.registry import PLACES

WIDE, HIGH, COLUMNS = 160, 90, 12

_HEAD = """# Places, by number

All places by day as [one sheet](places.jpg) without names, row by row from the upper left, {columns} in a row. A viewer says what
each shows and whether it is a photo at a glance.

| number | row, column | place | what a viewer says |
|---|---|---|---|
"""


def said_before(page: Path) -> dict[str, str]:
    """Place -> what the page has in its last column."""
    if not page.is_file():
        return {}
    lines = [line for line in page.read_text().splitlines() if line.startswith("|")]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return {row[2]: row[3] for row in rows if len(row) == 4}


def main() -> None:
    """Write sheet and page."""
    pictures, folder = Path(sys.argv[1]), Path(sys.argv[2])
    said = said_before(folder / "places.md")
    tiles, lines = [], []
    for name in sorted(PLACES):
        file = pictures / f"{name.replace(' ', '-')}.jpg"
        if not file.is_file():
            continue
        tiles.append(cv2.resize(read_picture(file), (WIDE, HIGH), interpolation=cv2.INTER_AREA))
        row, column = divmod(len(tiles) - 1, COLUMNS)
        lines.append(f"| {len(tiles)} | {row + 1}, {column + 1} | {name} | {said.get(name, '')} |\n")
    tiles += [np.full_like(tiles[0], 24)] * (-len(tiles) % COLUMNS)
    sheet = np.concatenate([np.concatenate(tiles[k : k + COLUMNS], 1) for k in range(0, len(tiles), COLUMNS)], 0)
    write_picture(folder / "places.jpg", sheet, quality=58)
    (folder / "places.md").write_text(_HEAD.format(columns=COLUMNS) + "".join(lines))


if __name__ == "__main__":
    main()

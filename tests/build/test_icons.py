"""The icons for what reads no SVG show what `icon.svg` shows; `--update-golden` draws them."""

from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from casefiles.cards.mark import UNITS, read_mark
from support.builds import PROJECT

ASSETS = PROJECT / "theme" / "assets"
FINER = 8


def drawn(size: int, *, rounded: bool) -> bytes:
    """Draw the mark as a PNG: a phone cuts the corners by itself, a browser does not."""
    ground, *blocks = read_mark((ASSETS / "icon.svg").read_bytes())
    image = Image.new("RGBA", (size * FINER,) * 2, (*ground.colour, 0 if rounded else 255))
    for block in (ground, *blocks) if rounded else blocks:
        left, top, right, bottom = block.box(image.width / UNITS)
        radius = block.radius * image.width / UNITS
        box = (left, top, right - 1, bottom - 1)
        ImageDraw.Draw(image).rounded_rectangle(box, radius, (*block.colour, 255))
    file = BytesIO()
    image.reduce(FINER).save(file, "PNG", optimize=True)
    return file.getvalue()


def pixels(png: bytes) -> tuple[tuple[int, int], bytes]:
    image = Image.open(BytesIO(png))
    return image.size, image.convert("RGBA").tobytes()


@pytest.mark.parametrize(("size", "rounded"), [(32, True), (180, False)])
def test_each_icon_shows_the_mark(size, rounded, request):
    icon, path = drawn(size, rounded=rounded), ASSETS / f"icon-{size}.png"
    if request.config.getoption("--update-golden"):
        path.write_bytes(icon)

    assert pixels(path.read_bytes()) == pixels(icon)
    assert path.stat().st_size < 2_000

"""Scans made from born-digital PDFs: what they should read is known by construction.

A page is rendered and then suffers what paper and scanner do to it: print of the other side shines through, a red seal lies
over it, it is fed in crookedly, the lens blurs, the sensor adds noise, JPEG takes detail away. All chance comes from a seed.

Usage: python -m corpus.scans IN.pdf OUT.pdf [--degraded] [--seed N]
"""

import argparse
import math
import time
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
from PIL import Image, ImageDraw, ImageFilter, ImageOps

_POINTS = 72
_PAPER = (255, 255, 255)
_RED = (205, 40, 50)
_SEAL = 36
"""Millimetres across: the seal of a state body (Circular 07/2010/TT-BCA)."""
_TAU = 2 * math.pi


@dataclass(frozen=True)
class Damage:
    """What happens to a page.

    ``resolution``: pixels an inch; ``rotation``: most degrees either way; ``noise``: standard deviation in grey levels;
    ``blur``: radius in pixels at 200 an inch; ``quality``: of JPEG; ``bleed``: darkness of the other side's print, 0 to 1;
    ``seal``: a red stamp over the lower part of the last page and the upper part of the first; ``turned``: quarter turns.
    """

    resolution: int = 300
    rotation: float = 0.0
    noise: float = 0.0
    blur: float = 0.0
    quality: int = 90
    bleed: float = 0.0
    seal: bool = False
    turned: int = 0


CLEAN = Damage(noise=3.0, rotation=0.2)
"""A new sheet in a good scanner at 300 dpi."""
DEGRADED = Damage(resolution=200, rotation=2.0, noise=14.0, blur=0.7, quality=40, bleed=0.15, seal=True)
"""What an office's old scanner makes of a copy."""


def scan(pdf: bytes, damage: Damage = CLEAN, seed: int = 0) -> bytes:
    """A PDF whose pages are pictures of the given one's, damaged; the same for the same seed."""
    pages = pictures(pdf, damage, seed)
    buffer = BytesIO()
    pages[0].save(
        buffer, "PDF", save_all=True, append_images=pages[1:], resolution=damage.resolution, quality=damage.quality,
        creationDate=time.gmtime(0), modDate=time.gmtime(0),
    )  # fmt: skip
    return buffer.getvalue()


def pictures(pdf: bytes, damage: Damage, seed: int = 0) -> list[Image.Image]:
    """The damaged pages as pictures."""
    chance = np.random.default_rng(seed)
    clean = _rendered(pdf, damage.resolution)
    last = len(clean) - 1
    return [
        _damaged(page, clean[index + 1 if index < last else index - 1], damage, index in (0, last), chance)
        for index, page in enumerate(clean)
    ]


def _rendered(pdf: bytes, resolution: int) -> list[Image.Image]:
    document = pdfium.PdfDocument(pdf)
    try:
        return [page.render(scale=resolution / _POINTS).to_pil().convert("RGB") for page in document]
    finally:
        document.close()


def _damaged(page: Image.Image, other: Image.Image, damage: Damage, sealed: bool, chance: np.random.Generator) -> Image.Image:
    if damage.bleed:
        page = _shine_through(page, other, damage.bleed)
    if damage.seal and sealed:
        page = _sealed(page, damage.resolution, chance)
    if damage.rotation:
        angle = float(chance.uniform(-damage.rotation, damage.rotation))
        page = page.rotate(angle, Image.Resampling.BICUBIC, fillcolor=_PAPER)
    if damage.blur:
        page = page.filter(ImageFilter.GaussianBlur(damage.blur * damage.resolution / 200))
    if damage.noise:
        page = _noisy(page, damage.noise, chance)
    return page.rotate(-90 * damage.turned, expand=True) if damage.turned else page


def _shine_through(page: Image.Image, other: Image.Image, darkness: float) -> Image.Image:
    """The other side's print, mirrored and faint, multiplied in."""
    back = np.asarray(ImageOps.mirror(other.resize(page.size)), dtype=np.float32) / 255
    front = np.asarray(page, dtype=np.float32)
    return Image.fromarray((front * (1 - darkness * (1 - back))).astype(np.uint8))


def _sealed(page: Image.Image, resolution: int, chance: np.random.Generator) -> Image.Image:
    """A red double ring with marks along it, anywhere in the middle of the page's width, ink over ink."""
    width, height = page.size
    radius = _SEAL / 25.4 * resolution / 2
    x = width * chance.uniform(0.3, 0.7)
    y = height * chance.uniform(0.12, 0.88)
    layer = Image.new("RGB", page.size, _PAPER)
    draw = ImageDraw.Draw(layer)
    thick = max(2, resolution // 60)
    for share in (1.0, 0.7):
        reach = radius * share
        draw.ellipse((x - reach, y - reach, x + reach, y + reach), outline=_RED, width=thick)
    for angle in np.arange(0, _TAU, _TAU / 36):
        start, end = 0.76 * radius, 0.94 * radius
        points = [(x + reach * math.cos(angle), y + reach * math.sin(angle)) for reach in (start, end)]
        draw.line(points, fill=_RED, width=thick)
    return Image.fromarray(np.minimum(np.asarray(page), np.asarray(layer)))


def _noisy(page: Image.Image, deviation: float, chance: np.random.Generator) -> Image.Image:
    """Grey noise, alike in all three colours."""
    noise = chance.normal(0, deviation, (page.height, page.width, 1))
    return Image.fromarray(np.clip(np.asarray(page) + noise, 0, 255).astype(np.uint8))


def main(arguments: Sequence[str] | None = None) -> None:
    """Write a scan of a PDF."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--degraded", action="store_true", help="as an old scanner makes of a copy, not a clean 300 dpi scan")
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args(arguments)
    given.target.write_bytes(scan(given.source.read_bytes(), DEGRADED if given.degraded else CLEAN, given.seed))


if __name__ == "__main__":
    main()

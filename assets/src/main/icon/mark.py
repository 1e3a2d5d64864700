"""Draws the app's mark, a Gabor patch from its formula, at every size the product needs.

usage: python3 mark.py OUTPUT_FOLDER     (needs Pillow; writes app-16.png … app-512.png, app.ico)
"""
import math
import sys
from pathlib import Path
from PIL import Image

SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
SHADES = 4  # samples a side and pixel, for smooth corners
ANGLE, FREQUENCY, DECAY, CORNER = 0.6, 7.2, 1.9, 0.25
BLUE, MIDDLE, WHITE = (9, 105, 218), (96, 165, 235), (255, 255, 255)


def colour(u: float, v: float) -> tuple[float, ...]:
    """The patch at (u, v) in [-1, 1]²: a cosine wave under a Gaussian; crests white, troughs blue."""
    wave = math.exp(-(u * u + v * v) * DECAY) * math.cos((u * math.cos(ANGLE) + v * math.sin(ANGLE)) * FREQUENCY)
    end, share = (WHITE, wave) if wave > 0 else (BLUE, min(1.0, -wave * 1.6))
    return tuple(m + (e - m) * share for m, e in zip(MIDDLE, end))


def inside(u: float, v: float) -> bool:
    """Whether (u, v) lies in the square with rounded corners."""
    reach, radius = 1 - 2 * CORNER, 2 * CORNER
    return math.hypot(max(abs(u) - reach, 0), max(abs(v) - reach, 0)) <= radius


def pixel(size: int, x: int, y: int) -> tuple[int, ...]:
    steps = [(i + 0.5) / SHADES for i in range(SHADES)]
    samples = [((x + i) / size * 2 - 1, (y + j) / size * 2 - 1) for j in steps for i in steps]
    cover = sum(inside(u, v) for u, v in samples) / len(samples)
    return (*(round(c) for c in colour((x + 0.5) / size * 2 - 1, (y + 0.5) / size * 2 - 1)), round(255 * cover))


def draw(size: int) -> Image.Image:
    image = Image.new("RGBA", (size, size))
    image.putdata([pixel(size, x, y) for y in range(size) for x in range(size)])
    return image


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    images = {size: draw(size) for size in SIZES}
    for size, image in images.items():
        image.save(folder / f"app-{size}.png", optimize=True)
    images[256].save(folder / "app.ico", sizes=[(s, s) for s in SIZES if s <= 256])

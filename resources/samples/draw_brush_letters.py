#!/usr/bin/env python3
"""Draws the sample alphabet "Brush": letters written with a flat brush, one picture each.

Every letter is a few strokes through points in em (x from the left, y up from the baseline); the brush is wide
across its edge and narrow along it, starts blunt, lifts at the end and trembles a little. The pictures are
glyph frames: one em is 0.80 of the side, the baseline lies 0.78 of the side below the top edge, the letter is
centred by its advance width.
"""
import math
import pathlib
import random
import struct
import zlib

SIDE = 256          # px of a picture
OVERSAMPLING = 3    # per axis
BRUSH = 0.058       # em: half of the brush's edge
THIN = 0.36         # of the edge, when drawn along it
ANGLE = math.radians(38)

# character: (advance, strokes)
LETTERS = {
    "B": (0.56, [[(0.14, 0.70), (0.125, 0.36), (0.14, 0.00)],
                 [(0.08, 0.67), (0.28, 0.71), (0.41, 0.61), (0.36, 0.44), (0.17, 0.375)],
                 [(0.20, 0.385), (0.39, 0.35), (0.47, 0.19), (0.36, 0.03), (0.08, 0.00)]]),
    "H": (0.64, [[(0.13, 0.71), (0.12, 0.36), (0.135, -0.01)],
                 [(0.51, 0.70), (0.52, 0.35), (0.50, 0.00)],
                 [(0.10, 0.345), (0.30, 0.375), (0.54, 0.385)]]),
    "R": (0.60, [[(0.14, 0.70), (0.125, 0.35), (0.135, -0.01)],
                 [(0.08, 0.66), (0.28, 0.715), (0.44, 0.60), (0.38, 0.43), (0.16, 0.345)],
                 [(0.24, 0.36), (0.36, 0.17), (0.45, 0.04), (0.56, 0.00)]]),
    "S": (0.53, [[(0.44, 0.61), (0.33, 0.705), (0.17, 0.66), (0.13, 0.51), (0.26, 0.39), (0.41, 0.26),
                  (0.39, 0.07), (0.22, -0.01), (0.07, 0.09)]]),
    "a": (0.52, [[(0.37, 0.41), (0.26, 0.48), (0.12, 0.38), (0.09, 0.17), (0.19, 0.02), (0.32, 0.13), (0.38, 0.34)],
                 [(0.39, 0.48), (0.38, 0.22), (0.40, 0.04), (0.49, 0.03)]]),
    "d": (0.54, [[(0.37, 0.40), (0.26, 0.475), (0.12, 0.37), (0.09, 0.17), (0.19, 0.02), (0.32, 0.12), (0.39, 0.32)],
                 [(0.41, 0.73), (0.395, 0.38), (0.41, 0.05), (0.50, 0.02)]]),
    "e": (0.50, [[(0.11, 0.245), (0.27, 0.27), (0.41, 0.34), (0.35, 0.465), (0.22, 0.47), (0.10, 0.33),
                  (0.11, 0.13), (0.23, 0.00), (0.36, 0.03), (0.45, 0.13)]]),
    "g": (0.51, [[(0.37, 0.41), (0.25, 0.48), (0.11, 0.38), (0.09, 0.20), (0.19, 0.06), (0.31, 0.14), (0.38, 0.34)],
                 [(0.40, 0.48), (0.395, 0.18), (0.37, -0.11), (0.24, -0.22), (0.08, -0.15)]]),
    "k": (0.51, [[(0.13, 0.73), (0.12, 0.36), (0.13, -0.01)],
                 [(0.42, 0.46), (0.30, 0.33), (0.14, 0.225)],
                 [(0.21, 0.27), (0.31, 0.12), (0.40, 0.02), (0.49, 0.02)]]),
    "n": (0.54, [[(0.12, 0.48), (0.12, 0.24), (0.125, -0.01)],
                 [(0.13, 0.29), (0.23, 0.44), (0.35, 0.46), (0.40, 0.33), (0.395, 0.10), (0.42, 0.00), (0.50, 0.03)]]),
    "o": (0.51, [[(0.28, 0.475), (0.15, 0.42), (0.085, 0.23), (0.15, 0.03), (0.30, 0.01), (0.41, 0.17), (0.40, 0.36),
                  (0.29, 0.47), (0.20, 0.455)]]),
    "t": (0.42, [[(0.20, 0.63), (0.19, 0.34), (0.20, 0.09), (0.28, -0.005), (0.38, 0.06)],
                 [(0.05, 0.44), (0.20, 0.465), (0.37, 0.475)]]),
}


def catmull_rom(points, steps=48):
    """A smooth way through the points: (x, y) pairs."""
    first = (2 * points[0][0] - points[1][0], 2 * points[0][1] - points[1][1])
    last = (2 * points[-1][0] - points[-2][0], 2 * points[-1][1] - points[-2][1])
    p = [first, *points, last]
    way = []
    for i in range(1, len(p) - 2):
        for s in range(steps):
            t = s / steps
            way.append(tuple(
                0.5 * (2 * p[i][k] + (p[i + 1][k] - p[i - 1][k]) * t
                       + (2 * p[i - 1][k] - 5 * p[i][k] + 4 * p[i + 1][k] - p[i + 2][k]) * t * t
                       + (3 * p[i][k] - p[i - 1][k] - 3 * p[i + 1][k] + p[i + 2][k]) * t ** 3)
                for k in (0, 1)))
    return way + [points[-1]]


def tremble(rng, count, wave):
    """Smooth noise of about ±1: random values a wave apart, joined by cosines."""
    knots = [rng.uniform(-1, 1) for _ in range(count // wave + 2)]
    noise = []
    for i in range(count):
        k, t = divmod(i, wave)
        blend = (1 - math.cos(math.pi * t / wave)) / 2
        noise.append(knots[k] * (1 - blend) + knots[k + 1] * blend)
    return noise


def dabs(points, rng):
    """The stroke as dabs of the brush: (x, y, half width), em."""
    points = [(x + rng.gauss(0, 0.005), y + rng.gauss(0, 0.005)) for x, y in points]
    way = catmull_rom(points)
    weight, edge, drift = tremble(rng, len(way), 40), tremble(rng, len(way), 5), tremble(rng, len(way), 60)
    for i, (x, y) in enumerate(way):
        before, after = way[max(i - 1, 0)], way[min(i + 1, len(way) - 1)]
        direction = math.atan2(after[1] - before[1], after[0] - before[0])
        across = abs(math.sin(direction - ANGLE))
        t = i / (len(way) - 1)
        pressure = min(1.0, 0.72 + 4 * t) * (1.0 if t < 0.86 else 1.0 - 0.45 * (t - 0.86) / 0.14)
        half = BRUSH * (THIN + (1 - THIN) * across) * pressure
        yield x + 0.003 * drift[i], y, half * (1 + 0.09 * weight[i] + 0.045 * edge[i])


def draw(character):
    """Rows of 0 (paper) to 255 (ink)."""
    rng = random.Random(f"brush {character}")
    advance, strokes = LETTERS[character]
    side = SIDE * OVERSAMPLING
    em, baseline, left = 0.80 * side, 0.78 * side, (side - advance * 0.80 * side) / 2
    fine = [bytearray(side) for _ in range(side)]
    for stroke in strokes:
        for x, y, half in dabs(stroke, rng):
            cx, cy, r = left + x * em, baseline - y * em, half * em
            for row in range(max(0, math.ceil(cy - r)), min(side - 1, math.floor(cy + r)) + 1):
                reach = math.sqrt(max(0.0, r * r - (row - cy) ** 2))
                start, end = max(0, round(cx - reach)), min(side, round(cx + reach))
                fine[row][start:end] = b"\x01" * (end - start)
    n = OVERSAMPLING
    return [[255 * sum(sum(fine[y * n + k][x * n:x * n + n]) for k in range(n)) // (n * n) for x in range(SIDE)]
            for y in range(SIDE)]


def save_png(path, rows):
    """8-bit grey, black ink on white."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    lines = b"".join(b"\0" + bytes(255 - value for value in row) for row in rows)
    header = struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, 0, 0, 0, 0)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(lines, 9))
                     + chunk(b"IEND", b""))


if __name__ == "__main__":
    folder = pathlib.Path(__file__).parent / "brush"
    folder.mkdir(exist_ok=True)
    for letter in LETTERS:
        save_png(folder / f"{letter}.png", draw(letter))

#!/usr/bin/env python3
"""Writes pairs.txt: pictures and the scores that NumPy works out for them, window by window.

A case: "name width height l1 rmse ssim sharpness", then the made and the real picture, one line of 8-bit
coverage values each. Run again only when a case is added.
"""
import pathlib

import numpy as np


def ssim(a, b):
    offsets = np.arange(11) - 5.0
    line = np.exp(-offsets**2 / (2 * 1.5**2))
    window = np.outer(line, line)
    window /= window.sum()
    values = []
    for y in range(a.shape[0] - 10):
        for x in range(a.shape[1] - 10):
            p, q = a[y:y + 11, x:x + 11], b[y:y + 11, x:x + 11]
            mp, mq = (window * p).sum(), (window * q).sum()
            vp, vq = (window * (p - mp)**2).sum(), (window * (q - mq)**2).sum()
            cov = (window * (p - mp) * (q - mq)).sum()
            values.append((2 * mp * mq + 1e-4) * (2 * cov + 9e-4) / ((mp**2 + mq**2 + 1e-4) * (vp + vq + 9e-4)))
    return np.mean(values)


def main():
    random = np.random.default_rng(7)
    bar = np.zeros((16, 20))
    bar[4:12, 8:11] = 255
    moved = np.roll(bar, 1, axis=1)
    cases = {
        "noise": (random.integers(0, 256, (13, 17)), random.integers(0, 256, (13, 17))),
        "equal": (bar, bar),
        "moved": (moved, bar),
        "blurred": ((np.roll(bar, 1, 1) + bar + np.roll(bar, -1, 1)) // 3, bar),
        "blank": (np.zeros((11, 11)), random.integers(0, 256, (11, 11))),
    }
    lines = []
    for name, (made, real) in cases.items():
        a, b = made / 255.0, real / 255.0
        inked = (a >= 0.1).sum()
        sharp = (a >= 0.9).sum() / inked if inked else 0.0
        lines.append("%s %d %d %.9f %.9f %.9f %.9f" % (name, a.shape[1], a.shape[0], np.abs(a - b).mean(),
                                                       np.sqrt(((a - b)**2).mean()), ssim(a, b), sharp))
        for picture in (made, real):
            lines.append(" ".join(str(int(v)) for v in picture.ravel()))
    pathlib.Path(__file__).with_name("pairs.txt").write_text("\n".join(lines) + "\n")


main()

#!/usr/bin/env python3
"""Cuts the sample fonts to the few glyphs that Glyphgraft shows as a style.

usage: subset_fonts.py CALISTOGA.woff2 ZEN_OLD_MINCHO_BLACK.woff2
       (the latin and the japanese file of the fonts' web packages)
"""
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = pathlib.Path(__file__).parent
SAMPLES = [
    ("latin/calistoga.ttf", "ABEGHMQRSTWabdefghknoprstuwy2458&?"),
    ("han/zen-old-mincho-black.ttf", "永国家東海明体花春風山水火木金土月人大小中心言書道筆和文字鬱"),
]


def cut(source, target, characters):
    options = subset.Options(hinting=False, layout_features=[], name_IDs=["*"], notdef_outline=True)
    font = TTFont(source)
    font.flavor = None
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=characters)
    subsetter.subset(font)
    lost = [c for c in characters if ord(c) not in font.getBestCmap()]
    if lost:
        raise SystemExit(f"{source} lacks {''.join(lost)}")
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    target.parent.mkdir(exist_ok=True)
    font.save(target)


if len(sys.argv) != 1 + len(SAMPLES):
    raise SystemExit(__doc__)
for source, (target, characters) in zip(sys.argv[1:], SAMPLES):
    cut(source, HERE / target, characters)

#!/usr/bin/python3
"""Writes the small fonts of the tests beside this script.

usage: make_test_fonts.py NotoSans-Regular.ttf NotoSansCJK-Regular.ttc noto-sans-latin-wght-normal.woff2
"""
import pathlib
import sys

from fontTools import subset, ttLib
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

HERE = pathlib.Path(__file__).parent


def make(source, text, name, index=0, features=(), flavor=None):
    options = subset.Options(font_number=index, flavor=flavor, hinting=False, layout_features=list(features),
                             notdef_outline=True, name_IDs=[0, 1, 2, 13, 14])
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=text)
    subsetter.subset(font)
    subset.save_font(font, str(HERE / name), options)


def make_collection(names, target):
    collection = ttLib.TTCollection()
    collection.fonts = [ttLib.TTFont(HERE / name) for name in names]
    collection.save(HERE / target)
    for name in names:
        (HERE / name).unlink()


def rectangle(left, bottom, right, top):
    pen = TTGlyphPen(None)
    pen.moveTo((left, bottom))
    for point in [(left, top), (right, top), (right, bottom)]:
        pen.lineTo(point)
    pen.closePath()
    return pen.glyph()


def make_synthetic():
    """Boxes: A is a glyph, B repeats .notdef, C is blank, D encloses no area, E reaches out of the frame."""
    glyphs = {".notdef": rectangle(100, 0, 400, 700), "space": TTGlyphPen(None).glyph(),
              "A": rectangle(100, 0, 600, 700), "B": rectangle(100, 0, 400, 700), "C": TTGlyphPen(None).glyph(),
              "D": rectangle(100, 0, 100, 700), "E": rectangle(-900, 0, 1900, 700)}
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap({ord(n if n != "space" else " "): n for n in glyphs if n != ".notdef"})
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics({name: (700, 0) for name in glyphs})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Graft Boxes", "styleName": "Regular"})
    # Code page bit 17: made for Japanese.
    builder.setupOS2(sTypoAscender=800, sTypoDescender=-200, ulCodePageRange1=1 << 17)
    builder.setupPost()
    builder.font["head"].created = builder.font["head"].modified = 3_600_000_000
    builder.save(HERE / "boxes.ttf")
    font = ttLib.TTFont(HERE / "boxes.ttf")
    for table in font["cmap"].tables:
        table.platformID, table.platEncID = 1, 7
    font["post"].formatType = 3.0
    font.save(HERE / "no-unicode.ttf")
    font = ttLib.TTFont(HERE / "boxes.ttf")
    font["OS/2"].ulCodePageRange1 = 1
    font["name"].setName("方格", 1, 3, 1, 0x0404)
    font.save(HERE / "named.ttf")
    font = ttLib.TTFont(HERE / "boxes.ttf")
    font["OS/2"].ulCodePageRange1 = 0
    for table in font["cmap"].tables:
        table.cmap[ord("가")] = "A"
    font.save(HERE / "korean.ttf")


def main(latin, cjk, variable):
    make(latin, "AVTofi 0gé", "latin.ttf", features=["kern", "liga"])
    make(latin, "AVTofi 0gé", "latin.woff", features=["kern", "liga"], flavor="woff")
    make(latin, "AVTofi 0gé", "latin.woff2", features=["kern", "liga"], flavor="woff2")
    make(latin, "AV", "split-1.woff2", flavor="woff2")
    make(latin, "og", "split-2.woff2", flavor="woff2")
    make(variable, "AVno", "variable.ttf")
    make(cjk, "永国AV", "han.otf", index=2)
    make(cjk, "永国AV", "han.woff2", index=2, flavor="woff2")
    make(cjk, "直A", "jp.otf", index=0)
    make(cjk, "直A", "sc.otf", index=2)
    make_collection(["jp.otf", "sc.otf"], "han.ttc")
    make_synthetic()


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])

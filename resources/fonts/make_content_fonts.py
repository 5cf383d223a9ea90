#!/usr/bin/python3
"""Writes the bundled content fonts beside this script; README.md says where the sources come from.

usage: make_content_fonts.py CJK_FOLDER WEB_FOLDER CORE_FOLDER WENKAI_FOLDER
  CJK_FOLDER   holds NotoSansCJK-Regular.ttc and NotoSerifCJK-Regular.ttc
  WEB_FOLDER   holds noto-sans-latin-400-normal.woff2 and its siblings
  CORE_FOLDER  holds NotoSans-Regular.ttf and NotoSansMath-Regular.ttf
  WENKAI_FOLDER  holds LXGWWenKai-Regular.ttf
"""
import pathlib
import shutil
import sys

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont, ImageStat
from fontTools import subset, ttLib
from fontTools.ttLib.scaleUpem import scale_upem

HERE = pathlib.Path(__file__).parent
CHARSETS = HERE.parent / "charsets"
LATIN_PARTS = ["latin", "latin-ext", "greek", "cyrillic"]
# Ideographic punctuation, full-width forms and general punctuation look different in every region.
SHARED = {*range(0x3001, 0x3040), *range(0xFF01, 0xFFEF), *range(0x2010, 0x2028), *range(0x2030, 0x203E)}


def charset(name):
    lines = (CHARSETS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return {ord(c) for line in lines if not line.startswith("# ") for c in line}


def jis_level_2():
    return {ord(c) for row in range(48, 85) for cell in range(1, 95)
            for c in bytes([0xA0 + row, 0xA0 + cell]).decode("euc_jp", "ignore")}


FACES = {  # face of the collection, its index, its characters
    "JP": (0, charset("kana") | charset("jis-1") | jis_level_2() | set(range(0x3041, 0x3100))),
    "KR": (1, charset("ksx1001-hangul") | set(range(0x3131, 0x318F))),
    "SC": (2, charset("gb2312-1") | charset("gb2312-2")),
    "TC": (3, charset("big5-common") | set(range(0x3105, 0x3130))),
}


# Serif and brush stand beside the sans: the same characters in one face, on a coarser grid.
DESIGN_UNITS = 150
DESIGN_CHARACTERS = (charset("gb2312-1") | charset("jis-1") | charset("big5-common") | charset("kana") |
                     charset("adobe-latin-3") | set(range(0x370, 0x460)) | SHARED)
HANGUL = charset("ksx1001-hangul")


# What differs more than this share of its ink from the mainland's form counts as a form of its own.
OWN_FORM = 0.2
LANGUAGES = {"ja": 0, "ko": 1, "zh-Hant": 3}  # face of the collection


def write_regional_forms(collection):
    """Characters whose form in another language differs from the mainland's; returns them by language."""
    def picture(font, character):
        image = Image.new("L", (80, 96), 0)
        ImageDraw.Draw(image).text((8, 4), chr(character), font=font, fill=255)
        return image.filter(ImageFilter.GaussianBlur(1.5))

    def ink(image):
        return ImageStat.Stat(image).sum[0]

    forms = {}
    mainland = ImageFont.truetype(str(collection), 64, index=2)
    regional = sorted(c for c in DESIGN_CHARACTERS if c in SHARED or 0x3400 <= c < 0xA000)
    for language, index in LANGUAGES.items():
        face = ImageFont.truetype(str(collection), 64, index=index)
        own = [c for c in regional
               if ink(ImageChops.difference(picture(face, c), picture(mainland, c))) > OWN_FORM * ink(picture(face, c))]
        (HERE / f"regional-{language}.txt").write_text("".join(map(chr, own)) + "\n", encoding="utf-8")
        forms[language] = set(own)
    return forms


def coarsen(file, family):
    """Puts the outlines on the coarse grid; a family renames the font (its licence reserves the name)."""
    font = ttLib.TTFont(file)
    scale_upem(font, DESIGN_UNITS)
    for record in list(font["name"].names):
        if family and record.nameID in (1, 3, 4, 6):
            font["name"].removeNames(nameID=record.nameID)
    for name_id in (1, 3, 4, 6) if family else ():
        font["name"].setName(family.replace(" ", "") if name_id == 6 else family, name_id, 3, 1, 0x409)
    font.flavor = "woff2"
    font.save(file)


def make_subset(source, index, characters, target):
    """Writes those of the characters that the source has; returns them."""
    options = subset.Options(font_number=index, flavor="woff2", hinting=False, layout_features=[], glyph_names=False,
                             notdef_outline=True, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14])
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "GPOS", "GSUB", "GDEF", "MATH", "STAT"]
    font = subset.load_font(str(source), options)
    found = characters & font.getBestCmap().keys()
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=found)
    subsetter.subset(font)
    subset.save_font(font, str(target), options)
    return found


def main(cjk, web, core, wenkai):
    missing = charset("adobe-latin-3")
    for part in LATIN_PARTS:
        target = HERE / f"NotoSans-{part}.woff2"
        shutil.copyfile(web / f"noto-sans-{part}-400-normal.woff2", target)
        missing -= ttLib.TTFont(target).getBestCmap().keys()
    for source, part in [("NotoSans-Regular.ttf", "more"), ("NotoSansMath-Regular.ttf", "math")]:
        missing -= make_subset(core / source, 0, missing, HERE / f"NotoSans-{part}.woff2")
    assert not missing, missing
    for face, (index, characters) in FACES.items():
        make_subset(cjk / "NotoSansCJK-Regular.ttc", index, characters | SHARED, HERE / f"NotoSansCJK-{face}.woff2")
    forms = write_regional_forms(cjk / "NotoSansCJK-Regular.ttc")
    serif, brush = cjk / "NotoSerifCJK-Regular.ttc", wenkai / "LXGWWenKai-Regular.ttf"
    for source, index, name, characters in [(serif, 2, "NotoSerifCJK-SC", DESIGN_CHARACTERS | HANGUL),
                                            (serif, 0, "NotoSerifCJK-JP", forms["ja"] & charset("jis-1")),
                                            (serif, 3, "NotoSerifCJK-TC", forms["zh-Hant"] & charset("big5-common")),
                                            (brush, 0, "PlainBrush", DESIGN_CHARACTERS)]:
        make_subset(source, index, characters, HERE / f"{name}.woff2")
        coarsen(HERE / f"{name}.woff2", "Plain Brush" if source == brush else None)
    for file in sorted(HERE.glob("*.woff2")):
        print(f"{file.name}: {file.stat().st_size} bytes")


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*map(pathlib.Path, sys.argv[1:]))

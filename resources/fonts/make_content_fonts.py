#!/usr/bin/python3
"""Writes the bundled content fonts beside this script; README.md says where the sources come from.

usage: make_content_fonts.py CJK_FOLDER WEB_FOLDER DEBIAN_FOLDER
  CJK_FOLDER     holds NotoSansCJK-Regular.ttc and NotoSerifCJK-Regular.ttc
  WEB_FOLDER     holds noto-sans-latin-400-normal.woff2 and its siblings, those of Courgette, Mona Sans, M PLUS Rounded
  DEBIAN_FOLDER  is the usr/share/fonts of the unpacked Debian packages
"""
import pathlib
import shutil
import sys

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont, ImageStat
from fontTools import ttLib
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen

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


# The other designs stand beside the sans: the same characters in one face, on a coarser grid.
DESIGN_CHARACTERS = (charset("gb2312-1") | charset("jis-1") | charset("big5-common") | charset("kana") |
                     charset("adobe-latin-3") | set(range(0x370, 0x460)) | SHARED)
HANGUL = charset("ksx1001-hangul")
KANA = {c for c in DESIGN_CHARACTERS if 0x3041 <= c < 0x3100}
HAN = {c for c in DESIGN_CHARACTERS if c >= 0x2E80} - KANA
LATIN = DESIGN_CHARACTERS - KANA - HAN


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


def write_font(target, family, units, parts):
    """Writes the glyphs of several fonts into one, on a grid of `units` an em. Parts are (file, face of a collection,
    characters); the first that has a character gives it. Returns the characters that were found."""
    tolerance = units / 500  # of curves that were cubic
    glyphs, widths, cmap, copyrights = {".notdef": TTGlyphPen(None).glyph()}, {".notdef": units}, {}, []
    for file, index, characters in parts:
        font = ttLib.TTFont(file, fontNumber=index, lazy=True)
        scale = units / font["head"].unitsPerEm
        drawn, names = font.getGlyphSet(), font.getBestCmap()
        copyrights.append(font["name"].getDebugName(0) or "")
        for character in sorted((characters & names.keys()) - cmap.keys()):
            glyph, pen, outline = drawn[names[character]], TTGlyphPen(None), DecomposingRecordingPen(drawn)
            glyph.draw(outline)
            quadratic = Cu2QuPen(pen, tolerance, reverse_direction=True) if "CFF " in font else pen
            outline.replay(TransformPen(quadratic, (scale, 0, 0, scale, 0, 0)))
            cmap[character] = f"u{character:04X}"
            glyphs[cmap[character]], widths[cmap[character]] = pen.glyph(), round(glyph.width * scale)
    builder = FontBuilder(units, isTTF=True)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap(cmap)
    builder.setupGlyf(glyphs)
    outlines = builder.font["glyf"]
    builder.setupHorizontalMetrics({name: (width, getattr(outlines[name], "xMin", 0)) for name, width in widths.items()})
    ascent, descent = round(0.88 * units), round(0.12 * units)
    builder.setupHorizontalHeader(ascent=ascent, descent=-descent)
    builder.setupNameTable({"familyName": family, "styleName": "Regular", "copyright": "; ".join(dict.fromkeys(copyrights)),
                            "licenseDescription": "SIL Open Font License 1.1",
                            "licenseInfoURL": "https://openfontlicense.org"})
    builder.setupOS2(sTypoAscender=ascent, sTypoDescender=-descent, usWinAscent=units, usWinDescent=2 * descent)
    builder.setupPost(keepGlyphNames=False)
    builder.font["head"].created = builder.font["head"].modified = 0x7C25B080  # the same file every time
    builder.font.recalcTimestamp = False
    builder.font.flavor = "woff2"
    builder.font.save(target)
    return set(cmap)


def use_usual_forms(target, cjk):
    """Noto Sans has serifs on its I and hangs its J below the line; few sans do. Here the I becomes a stem like those of
    its H, the J that of Noto Sans CJK, and what is composed of them goes along."""
    font = ttLib.TTFont(target)
    glyphs, metrics = font["glyf"], font["hmtx"].metrics
    old = {name: (glyphs[name].xMin, metrics[name][0]) for name in "IJ" if name in glyphs.keys()}
    pens, cap = {name: TTGlyphPen(None) for name in "IJ"}, 714
    pens["I"].moveTo((187, 0))
    for corner in (97, 0), (97, cap), (187, cap):
        pens["I"].lineTo(corner)
    pens["I"].closePath()
    drawn, scale = cjk.getGlyphSet(), cap / cjk["OS/2"].sCapHeight
    source, outline = drawn[cjk.getBestCmap()[ord("J")]], DecomposingRecordingPen(drawn)
    source.draw(outline)
    outline.replay(TransformPen(Cu2QuPen(pens["J"], 1, reverse_direction=True), (scale, 0, 0, scale, 0, 0)))
    widths, stems = {"I": 284, "J": round(source.width * scale)}, {"I": 214, "J": 182}  # right edges of Noto Sans'
    for name in old:
        glyphs[name], metrics[name] = pens[name].glyph(), (widths[name], 0)
        glyphs[name].recalcBounds(glyphs)
    accents = {name: glyphs[name].xMax - stems[name] for name in old}
    for name in glyphs.keys():
        parts = glyphs[name].components if glyphs[name].isComposite() else []
        wider = {part.glyphName: metrics[part.glyphName][0] - old[part.glyphName][1]
                 for part in parts if part.glyphName in old}
        if not wider:
            continue
        first = parts[0]
        if first.glyphName in old and first.x == 0:
            for part in parts[1:]:
                part.x += wider["I"] if part.glyphName == "J" else accents[first.glyphName]
        elif first.glyphName in old:  # an accent stands before it
            first.x += old[first.glyphName][0] - glyphs[first.glyphName].xMin
        metrics[name] = (metrics[name][0] + sum(wider.values()), 0)
    for name in glyphs.keys():
        glyphs[name].recalcBounds(glyphs)
        metrics[name] = (metrics[name][0], getattr(glyphs[name], "xMin", 0))
    font.recalcTimestamp = False
    font.save(target)


def main(cjk, web, debian):
    sans, serif = cjk / "NotoSansCJK-Regular.ttc", cjk / "NotoSerifCJK-Regular.ttc"
    core, mplus = debian / "truetype/noto", debian / "opentype/mplus"
    missing = charset("adobe-latin-3")
    usual = ttLib.TTFont(sans, fontNumber=0, lazy=True)
    for part in LATIN_PARTS:
        target = HERE / f"NotoSans-{part}.woff2"
        shutil.copyfile(web / f"noto-sans-{part}-400-normal.woff2", target)
        use_usual_forms(target, usual)
        missing -= ttLib.TTFont(target).getBestCmap().keys()
    for source, part in [("NotoSans-Regular.ttf", "more"), ("NotoSansMath-Regular.ttf", "math")]:
        missing -= write_font(HERE / f"NotoSans-{part}.woff2", f"NotoSans-{part}", 1000, [(core / source, 0, missing)])
    assert not missing, missing
    forms = write_regional_forms(sans)
    latin = lambda family, style: [(web / f"{family}-{part}-{style}-normal.woff2", 0, LATIN)
                                   for part in ("latin", "latin-ext")]
    kana = lambda weight: (web / f"m-plus-rounded-1c-japanese-{weight}-normal.woff2", 0, KANA)
    for name, units, parts in [
            *((f"NotoSansCJK-{face}", 500, [(sans, index, characters | SHARED)])
              for face, (index, characters) in FACES.items()),
            ("NotoSerifCJK-SC", 150, [(serif, 2, DESIGN_CHARACTERS | HANGUL)]),
            ("NotoSerifCJK-JP", 150, [(serif, 0, forms["ja"] & charset("jis-1"))]),
            ("NotoSerifCJK-TC", 150, [(serif, 3, forms["zh-Hant"] & charset("big5-common"))]),
            ("PlainBrush", 150, [(debian / "truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf", 0, DESIGN_CHARACTERS)]),
            ("PlainAlternate", 200, [*latin("courgette", 400), kana(400),
                                     (debian / "truetype/bizud-gothic/BIZUDGothic-Regular.ttf", 0, HAN)]),
            ("PlainHeavy", 200, [*latin("mona-sans", 900), kana(900), (mplus / "Mplus1-Black.otf", 0, HAN)])]:
        write_font(HERE / f"{name}.woff2", name.replace("Plain", "Plain "), units, parts)
    for file in sorted(HERE.glob("*.woff2")):
        print(f"{file.name}: {file.stat().st_size} bytes")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*map(pathlib.Path, sys.argv[1:]))

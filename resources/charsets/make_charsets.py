#!/usr/bin/python3
"""Writes the bundled character sets beside this script.

The national sets come from Python's codecs in the order of their standards; Adobe Latin 3 follows the list
Adobe publishes (github.com/adobe-type-tools/adobe-latin-charsets), without spaces and the soft hyphen.
"""
import pathlib

HERE = pathlib.Path(__file__).parent


def rows(codec, first, last):
    """The characters of rows first..last of a 94 × 94 set in its EUC form."""
    return "".join(bytes([0xA0 + row, 0xA0 + cell]).decode(codec, "ignore")
                   for row in range(first, last + 1) for cell in range(1, 95))


def big5_common():
    """Level 1 of Big5: A440 to C67E."""
    trails = [*range(0x40, 0x7F), *range(0xA1, 0xFF)]
    codes = [(lead, trail) for lead in range(0xA4, 0xC7) for trail in trails]
    return "".join(bytes(code).decode("big5") for code in codes if code <= (0xC6, 0x7E))


def span(text):
    """"0041-005A 00E9" → the characters."""
    result = ""
    for part in text.split():
        first, _, last = part.partition("-")
        result += "".join(map(chr, range(int(first, 16), int(last or first, 16) + 1)))
    return result


ADOBE_LATIN_3 = span(
    "0021-007E 00A1-00AC 00AE-0107 010C-0113 0116-011B 011E-011F 0122-0123 012A-012B 012E-0131 0136-0137 "
    "0139-013E 0141-0148 014C-014D 0150-015B 015E-0165 016A-016B 016E-0173 0178-017E 0192 0218-021B 02C6-02C7 "
    "02C9 02D8-02DD 03C0 2013-2014 2018-201A 201C-201E 2020-2022 2026 2030 2039-203A 2044 20AC 20BA 20BD 2113 "
    "2122 2126 212E 2202 2206 220F 2211-2212 2215 2219-221A 221E 222B 2248 2260 2264-2265 25CA FB01-FB02")

SETS = [
    ("ascii", "ASCII", "", span("0021-007E")),
    ("latin-1", "Latin-1", "", span("0021-007E 00A1-00AC 00AE-00FF")),
    ("adobe-latin-3", "Adobe Latin 3", "", ADOBE_LATIN_3),
    ("kana", "Kana", "ja", rows("euc_jp", 4, 5) + "ー"),
    ("jis-1", "JIS X 0208 level 1", "ja", rows("euc_jp", 16, 47)),
    ("gb2312-1", "GB 2312 level 1", "zh-Hans", rows("gb2312", 16, 55)),
    ("gb2312-2", "GB 2312 level 2", "zh-Hans", rows("gb2312", 56, 87)),
    ("big5-common", "Big5 common characters", "zh-Hant", big5_common()),
    ("ksx1001-hangul", "KS X 1001 Hangul", "ko", rows("euc_kr", 16, 40)),
]

for name, title, language, characters in SETS:
    head = f"# title: {title}\n" + (f"# lang: {language}\n" if language else "")
    lines = [characters[i:i + 40] for i in range(0, len(characters), 40)]
    (HERE / f"{name}.txt").write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(characters)}")

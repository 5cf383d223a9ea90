#!/usr/bin/env python3
"""Fills the tables of MODEL_CARD.md with what `glyphgraft-cli evaluate --json` printed.

    card_tables.py figures evaluation.json     model, content copy and what is left out, at one K
    card_tables.py references evaluation.json  by number of references, nearest training font, across scripts
    card_tables.py deletion                    from glyphgraft.deletion.json beside the card

The card names its tables by comments: <!-- table: figures --> before, <!-- end --> after.
"""
import json
import pathlib
import re
import sys

FOLDER = pathlib.Path(__file__).parent
CARD = FOLDER / "MODEL_CARD.md"
SCRIPTS = ["latin", "han", "kana", "hangul", "han from latin", "latin from han", "kana from latin", "latin from kana"]
SPLITS = ["UFUC", "UFSC", "SFUC"]
METHODS = ["content copy", "model", "network alone", "no cross-attention"]


def script_title(script):
    return " ".join(word if word == "from" else word.capitalize() for word in script.split())


def order(row):
    return SCRIPTS.index(row["script"]), SPLITS.index(row["split"])


def interval(value, digits):
    return "{value:.{0}f} [{low:.{0}f}, {high:.{0}f}]".format(digits, **value)


def table(head, rows):
    text = ["| " + " | ".join(line) + " |" for line in [head, *rows]]
    return "\n".join([text[0], "|" + "---|" * len(head), *text[1:]])


def ratio(row):
    return "1" if row["method"] == "content copy" else interval(row["l1_over_content_copy"], 3)


def figures(rows):
    rows = [row for row in rows if row["method"] in METHODS]
    rows.sort(key=lambda row: (*order(row), METHODS.index(row["method"])))
    return table(
        ["script", "split", "method", "fonts / glyphs", "L1", "L1 ÷ content copy", "SSIM", "parts", "holes", "skeleton"],
        [[script_title(row["script"]), row["split"],
          row["method"] + (f", K = {row['references']}" if row["references"] else ""),
          f"{row['fonts']} / {row['glyphs']}", interval(row["l1"], 4), ratio(row), f"{row['ssim']['value']:.3f}",
          *(f"{100 * row[score]['value']:.0f} %" for score in ("same_components", "same_holes", "skeleton_recall"))]
         for row in rows])


def references(rows):
    counts = sorted({row["references"] for row in rows if row["method"] == "model"})
    middle = 4 if 4 in counts else counts[-1]
    lines = {}
    for row in sorted(rows, key=order):
        if row["method"] in ("model", "nearest training font"):
            lines.setdefault((row["script"], row["split"]), {})[row["method"], row["references"]] = row
    cells = []
    for (script, split), found in lines.items():
        model, nearest = found.get(("model", middle)), found.get(("nearest training font", middle))
        cells.append([script_title(script), split]
                     + [ratio(found["model", k]) if ("model", k) in found else "–" for k in counts]
                     + [ratio(nearest) if nearest else "–",
                        f"{model['l1']['value'] / nearest['l1']['value']:.2f}" if nearest and model else "–"])
    return table(["script", "split", *(f"K = {k}" for k in counts),
                  f"nearest training font, K = {middle}", f"model ÷ nearest, K = {middle}"], cells)


def deletion(rows):
    percent = lambda value: f"{100 * value['value']:+.1f} %"
    return table(["script", "block", "head", "most attended hidden", "random ones hidden", "glyphs"],
                 [[row["script"], row["block"], str(row["head"] or "all"), percent(row["raise_attended"]),
                   percent(row["raise_random"]), str(row["glyphs"])] for row in rows if row["split"] == "UFUC"])


def main():
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    if name == "deletion" and len(sys.argv) == 2:
        text = deletion(json.loads((FOLDER / "glyphgraft.deletion.json").read_text())["deletion_test"])
    elif name in ("figures", "references") and len(sys.argv) == 3:
        rows = json.loads(pathlib.Path(sys.argv[2]).read_text())["rows"]
        text = figures(rows) if name == "figures" else references(rows)
    else:
        sys.exit(__doc__)
    card, found = re.subn(rf"(<!-- table: {name} -->\n).*?(\n<!-- end -->)", lambda m: m[1] + text + m[2],
                          CARD.read_text(), flags=re.DOTALL)
    if found != 1:
        sys.exit(f"{CARD.name} does not mark one table “{name}”.")
    CARD.write_text(card)


if __name__ == "__main__":
    main()

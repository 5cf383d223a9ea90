#!/usr/bin/env python3
"""Fills the tables of MODEL_CARD.md with what `glyphgraft-cli evaluate --json` printed.

    card_tables.py figures evaluation.json     model, content copy and what is left out, at one K
    card_tables.py widths evaluation.json      advance widths and side bearings, from the same
    card_tables.py references evaluation.json  by number of references, nearest training font, across scripts
    card_tables.py drawing evaluation.json     after drawing more: those that are proposed, and random ones
    card_tables.py goals figures.json references.json  what was to be reached, from the first and the third
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


def widths(rows):
    scores = ("advance_error", "left_bearing_error", "right_bearing_error")
    rows = [row for row in rows if row["method"] in ("content copy", "model") and all(score in row for score in scores)]
    rows.sort(key=lambda row: (*order(row), METHODS.index(row["method"])))
    return table(["script", "split", "method", "advance width", "left bearing", "right bearing"],
                 [[script_title(row["script"]), row["split"], row["method"], *(interval(row[score], 3) for score in scores)]
                  for row in rows])


def percent(value, digits=1):
    return f"{100 * value:+.{digits}f} %"


def drawing(rows):
    lines = {}
    for row in sorted(rows, key=order):
        lines.setdefault((row["script"], row["split"]), {})[row["method"]] = row
    cells = []
    for (script, split), found in lines.items():
        if "proposals drawn" not in found:
            continue
        before, proposed, random = (found[name] for name in ("model", "proposals drawn", "random ones drawn"))
        change = lambda row: percent(row["l1"]["value"] / before["l1"]["value"] - 1)
        cells.append([script_title(script), split, f"{proposed['fonts']} / {proposed['glyphs']}", change(proposed),
                      change(random), interval(proposed["l1_over_random"], 3)])
    return table(["script", "split", "fonts / glyphs", "proposals drawn", "random ones drawn", "proposed ÷ random"], cells)


def goals(rows, by_count):
    """UFUC at K = 4: a line a goal, a column a script."""
    scripts = SCRIPTS[:4]
    pick = lambda rows, script, method, k: next(
        row for row in rows if (row["script"], row["split"], row["method"]) == (script, "UFUC", method)
        and row["references"] in (k, 0))
    model = {script: pick(rows, script, "model", 4) for script in scripts}
    without = {script: pick(rows, script, "no cross-attention", 4) for script in scripts}
    l1 = lambda script, method, k: pick(by_count, script, method, k)["l1"]["value"]
    lines = [
        ("L1 ÷ content copy", "0.45, 0.50, 0.50, 0.55", lambda s: f"{model[s]['l1_over_content_copy']['value']:.3f}"),
        ("SSIM", "0.86, 0.66, 0.80, –", lambda s: f"{model[s]['ssim']['value']:.3f}"),
        ("gap in parts and holes closed", "50 %", lambda s: percent(model[s]["structure_gap_closed"]["value"], 0)),
        ("gap in the skeleton closed", "50 %", lambda s: percent(model[s]["skeleton_gap_closed"]["value"], 0)),
        ("model ÷ nearest training font", "0.85, 0.85, 0.90, –",
         lambda s: f"{l1(s, 'model', 4) / l1(s, 'nearest training font', 4):.2f}"),
        ("midtones ÷ real glyphs'", "0.7 to 1.3",
         lambda s: f"{model[s]['midtones']['value'] / model[s]['real_midtones']['value']:.2f}"),
        ("K = 8 ÷ K = 1", "below 1", lambda s: f"{l1(s, 'model', 8) / l1(s, 'model', 1):.2f}"),
        ("cross-attention zeroed", "+15 %",
         lambda s: percent(without[s]["l1"]["value"] / model[s]["l1"]["value"] - 1, 0)),
    ]
    return table(["UFUC, K = 4", "goal", *(script_title(script) for script in scripts)],
                 [[title, goal, *(cell(script) for script in scripts)] for title, goal, cell in lines])


def deletion(rows):
    change = lambda value: f"{percent(value['value'])} [{100 * value['low']:+.1f}, {100 * value['high']:+.1f}]"
    return table(["script", "split", "block", "head", "most attended hidden", "random ones hidden", "glyphs"],
                 [[row["script"], row["split"], row["block"], str(row["head"] or "all"), change(row["raise_attended"]),
                   change(row["raise_random"]), str(row["glyphs"])] for row in rows])


FROM_ROWS = {"figures": figures, "widths": widths, "references": references, "drawing": drawing}


def main():
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    if name == "deletion" and len(sys.argv) == 2:
        text = deletion(json.loads((FOLDER / "glyphgraft.deletion.json").read_text())["deletion_test"])
    elif (name in FROM_ROWS and len(sys.argv) == 3) or (name == "goals" and len(sys.argv) == 4):
        files = [json.loads(pathlib.Path(path).read_text())["rows"] for path in sys.argv[2:]]
        text = {**FROM_ROWS, "goals": goals}[name](*files)
    else:
        sys.exit(__doc__)
    card, found = re.subn(rf"(<!-- table: {name} -->\n)(?:.*?\n)??(<!-- end -->)",
                          lambda m: m[1] + text + "\n" + m[2], CARD.read_text(), flags=re.DOTALL)
    if found != 1:
        sys.exit(f"{CARD.name} does not mark one table “{name}”.")
    CARD.write_text(card)


if __name__ == "__main__":
    main()

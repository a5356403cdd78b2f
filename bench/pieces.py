#!/usr/bin/env python3
"""Chooses when a few clauses in another speaker's statement are told: what each setting costs in false alarms and finds.

usage: bench/pieces.py [KANWU]          (default: build/release/kanwu)

- 300 days of ../shared/corpora/news, each by itself: nobody took anything from anybody; findings are false alarms.
- bench/pages: the clean ones (false alarms), and the others (copies told of those that are planted).
- Pages made here: twelve statements of invented offices, each some clauses of one paragraph of the news (no two of one day's
  report) between set phrases that others on the page have too; in one of them stand two to five whole clauses of
  another, 20 to 39 characters, unless the page is clean.
All findings of the rule copied-passage count. One setting is changed at a time. Writes the table of bench/RESULTS.md.
"""
import collections
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import corpus
import pages
from trace_phrases import PHRASES

RULE = "copied-passage"
SETTINGS = [("as shipped", {})]
SETTINGS += [(f"own-min-weight {n}", {"own-min-weight": n}) for n in (0, 10, 20, 25)]
SETTINGS += [(f"pieces-min-clauses {n}", {"pieces-min-clauses": n}) for n in (1, 3, 4, 100)]
SETTINGS += [(f"pieces-min-weight {n}", {"pieces-min-weight": n}) for n in (15, 20, 30)]
SETTINGS += [(f"pieces-min-share {n}", {"pieces-min-share": n}) for n in (0.1, 0.2, 0.25, 0.4)]
SETTINGS += [("pieces: 1 clause, weight 20, share 0.1", {"pieces-min-clauses": 1, "pieces-min-weight": 20, "pieces-min-share": 0.1})]
SETTINGS += [("pieces: weight 20, share 0.2", {"pieces-min-weight": 20, "pieces-min-share": 0.2})]
SETTINGS += [(f"own-pieces-min-weight {n}", {"own-pieces-min-weight": n}) for n in (20, 25, 32, 100)]
SETTINGS += [(f"own-pieces-min-share {n}", {"own-pieces-min-share": n}) for n in (0.05, 0.1, 0.2)]
SETTINGS += [(f"statement-min-share {n}", {"statement-min-share": n}) for n in (0.4, 0.5, 0.6, 1.1)]

OFFICES = ["市水务局局长", "市体育局局长", "市林业局局长", "市邮政管理局局长", "云溪区区长", "临江区委书记", "白鹭县县长", "市残联理事长",
           "市供销社主任", "市档案馆馆长", "青石镇党委书记", "市气象局局长"]
NAMES = ["施惠民", "屠岸青", "储茂林", "韩予安", "程知秋", "苏明谦", "顾念成", "林见微", "方知远", "许文昭", "陆启平", "燕归来"]
LENGTHS = ((20, 25), (25, 30), (30, 40))
PLANTED, CLEAN = 60, 60  # pages for each length, and without a fault


def clauses(text):
    return re.findall(r"[^，。；！？：、“”（）《》]{5,}[，；。]", text)


def statements(day, r):
    """Twelve, each clauses of a paragraph of its own."""
    bodies = []
    for paragraph in r.sample(day.paragraphs, len(day.paragraphs)):
        parts = list(dict.fromkeys(clauses(paragraph.text)))
        if sum(map(len, parts)) >= 60 and len(parts) >= 6:
            bodies.append(parts[:r.randint(6, 9)])
    return bodies[:12] if len(bodies) >= 12 else None


def run_of(parts, least, most, r):
    """Two to five clauses in a row of that weight; None where there are none."""
    runs = [parts[i:i + n] for n in range(2, 6) for i in range(len(parts) - n + 1)]
    fitting = [run for run in runs if least <= corpus.weight("".join(run)) < most]
    return r.choice(fitting) if fitting else None


def make_page(day, length, r):
    """The page's paragraphs; with a piece of one statement in a later one where a length is given."""
    bodies = statements(day, r)
    if bodies is None:
        return None
    if length:
        source, target = sorted(r.sample(range(12), 2))
        piece = run_of(bodies[source], *length, r)
        if piece is None:
            return None
        at = r.randint(1, 3)
        bodies[target] = bodies[target][:at] + piece + bodies[target][at:at + 3]
    out = []
    for office, name, body in zip(OFFICES, r.sample(NAMES, 12), bodies):
        phrases = [phrase + "，" for phrase in r.sample(PHRASES, r.randint(0, 2))]
        words = "".join(phrases + body)
        out.append(f"{office}{name}说，{words[:-1]}。")
    return out


def write_pages(folder):
    r = random.Random("pieces")
    days = corpus.news_days()
    for name, length, count in [(f"{a}-{b - 1}", (a, b), PLANTED) for a, b in LENGTHS] + [("clean", None, CLEAN)]:
        (folder / name).mkdir(parents=True)
        made = 0
        while made < count:
            page = make_page(r.choice(days), length, r)
            if page:
                (folder / name / f"{made:02}.txt").write_text("各单位负责人发言摘登\n\n" + "\n\n".join(page) + "\n", encoding="utf-8")
                made += 1


def told(kanwu, config, *paths):
    """How many findings of the rule, and in how many files."""
    ran = subprocess.run([kanwu, "check", "--config", config, "--scope", "file", "--fail-on", "never", "--only", RULE, "--format",
                          "sarif", *paths], capture_output=True, check=True)
    results = json.loads(ran.stdout)["runs"][0]["results"]
    files = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in results}
    return len(results), len(files)


def told_of_pages(kanwu, config):
    """False alarms on clean pages, and elsewhere, and faults told, of the rule."""
    counts = collections.Counter()
    for path in sorted(pages.HERE.joinpath("pages").glob("*.txt")):
        page = pages.Page(path)
        if page.trace:
            continue
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            page.write(folder)
            (folder / "kanwu.toml").write_text(config.read_text(encoding="utf-8"), encoding="utf-8")
            for finding in pages.findings(page, folder, kanwu):
                if finding["rule"] != RULE:
                    continue
                fault = pages.hit(finding, page)
                if fault is None:
                    counts["false"] += 1
                    counts["false, clean"] += not page.faults
                else:
                    fault.told += not fault.optional
        counts["told"] += sum(fault.told > 0 for fault in page.faults.values())
    return counts


def main():
    kanwu = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else corpus.release).resolve()
    if not corpus.news.exists():
        sys.exit("bench/pieces.py: ../shared/corpora/news is not beside the checkout; nothing measured")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        write_pages(folder / "made")
        made = [f"{a}-{b - 1}" for a, b in LENGTHS]
        print("| setting | news | clean made pages | pages: told | false, of these on clean pages | made pages: " + " | ".join(made) + " |")
        print("|---|---|---|---|---|" + "---|" * len(made))
        for title, values in SETTINGS:
            config = folder / "kanwu.toml"
            config.write_text(f"[rules.{RULE}]\n" + "".join(f"{k} = {v}\n" for k, v in values.items()), encoding="utf-8")
            news, _ = told(kanwu, config, corpus.news)
            clean, _ = told(kanwu, config, folder / "made/clean")
            counts = told_of_pages(kanwu, config)
            found = [told(kanwu, config, folder / "made" / length)[1] / PLANTED for length in made]
            print(f"| {title} | {news} | {clean} | {counts['told']} | {counts['false']}, {counts['false, clean']} | "
                  + " | ".join(f"{part:.2f}" for part in found) + " |", flush=True)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Chooses the thresholds of the copy rules: what each setting costs in false alarms and finds of planted copies.

usage: bench/thresholds.py [--kanwu KANWU] [--alphabetic FOLDER…]          (default: build/release/kanwu)

Two texts, both beside the checkout and no part of it:
- ../shared/corpora/news, a broadcast a day: nearly nothing in a day's body text is a copy, so findings are false alarms
  (each was read: headlines against contents lists, reports of one kind that differ in who and when);
- 10,000 paragraphs of ../shared/tools/gen_corpus.py with planted copies, scored by ../shared/tools/score.py.
With --alphabetic other texts: English copies of bench/copies_set.py, all parts that are developed on, and the manuals in those
folders (bench/manuals.py), of which a finding is seldom a slip.
Writes the table of bench/RESULTS.md to standard output.
"""
import argparse
import collections
import json
import pathlib
import subprocess
import sys
import tempfile

import copies_set
import corpus
import manuals
from corpus import shared

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--kanwu", type=pathlib.Path, default=corpus.release)
parser.add_argument("--alphabetic", nargs="+", metavar="FOLDER", help="English copies, and the manuals in these folders")
arguments = parser.parse_args()
kanwu = arguments.kanwu.resolve()
if not corpus.news.exists():
    print("bench/thresholds.py: ../shared/corpora/news is not beside the checkout; nothing measured")
    sys.exit(0)

REPEATED, COPIED = corpus.COPY_RULES
SETTINGS = [("as shipped", {})]
SETTINGS += [(f"near-min-run {n}", {REPEATED: {"near-min-run": n}}) for n in (40, 50, 70, 80)]
SETTINGS += [(f"near-min-shared {n}", {REPEATED: {"near-min-shared": n}}) for n in (55, 65, 85, 100)]
SETTINGS += [(f"near-min-similarity {n}", {REPEATED: {"near-min-similarity": n}}) for n in (0.8, 0.9, 0.92, 0.97)]
SETTINGS += [(f"rewritten-min-shared {n}", {REPEATED: {"rewritten-min-shared": n}}) for n in (46, 50, 60, 70, 90)]
SETTINGS += [(f"rewritten-min-similarity {n}", {REPEATED: {"rewritten-min-similarity": n}}) for n in (0.6, 0.65, 0.75, 0.8, 0.9)]
SETTINGS += [(f"same-speaker-min-weight {n}", {COPIED: {"same-speaker-min-weight": n}}) for n in (40, 50, 70)]
SETTINGS += [(f"edited-min-shared {n}", {REPEATED: {"edited-min-shared": n}}) for n in (24, 34, 50)]
SETTINGS += [(f"edited-min-changes {n}", {REPEATED: {"edited-min-changes": n}}) for n in (2, 3, 5)]
SETTINGS += [(f"edited-min-similarity {n}", {REPEATED: {"edited-min-similarity": n}}) for n in (0.7, 0.8, 0.9, 1.0)]
SETTINGS += [(f"reordered-min-share {n}", {REPEATED: {"reordered-min-share": n}}) for n in (0.5, 0.7)]
SETTINGS += [(f"short-min-clauses {n}", {COPIED: {"short-min-clauses": n}}) for n in (1, 3, 4, 100)]
SETTINGS += [(f"min-share {n}", {COPIED: {"min-share": n}}) for n in (0.1, 0.2, 0.4)]


def findings(config, scope, path, folder):
    log = folder / "log.sarif"
    subprocess.run([kanwu, "check", "--config", config, "--scope", scope, "--level", "note", "--fail-on", "never", "--only",
                    f"{REPEATED},{COPIED}", "--format", "sarif", "--output", log, "--root", path if path.is_dir() else path.parent, path],
                   check=True)
    return log, len(json.loads(log.read_text(encoding="utf-8"))["runs"][0]["results"])


def score(log, truth):
    out = log.with_suffix(".json")
    subprocess.run([sys.executable, shared / "tools/score.py", "--truth", truth, "--sarif", log, "--json", out],
                   check=True, stdout=subprocess.DEVNULL)
    return json.loads(out.read_text(encoding="utf-8"))


def write_config(rules, folder):
    config = folder / "kanwu.toml"
    config.write_text("".join(f"[rules.{rule}]\n" + "".join(f"{k} = {v}\n" for k, v in values.items())
                              for rule, values in rules.items()), encoding="utf-8")
    return config


ENGLISH = ("near-words", "near-clause", "edit20", "edit30", "reworded10", "reworded20", "reworded30", "reorder", "opening", "partial")


def english(folder):
    """Recall of English copies by class, and findings in manuals."""
    parts = [part for part in copies_set.PARTS if part != "held-out"]
    for part in parts:
        copies_set.write_set("en", part, folder / part)
    drafts = [path for manual in arguments.alphabetic for path in manuals.drafts_of(manual)]
    print("| setting | manuals: findings | precision | " + " | ".join(ENGLISH) + " |\n|---|---|---|" + "---|" * len(ENGLISH))
    for title, rules in SETTINGS:
        config, found, told = write_config(rules, folder), collections.Counter(), collections.Counter()
        common = [kanwu, "check", "--config", config, "--scope", "file", "--fail-on", "never", "--only", f"{REPEATED},{COPIED}", "--format", "sarif"]
        log = folder / "manuals.sarif"
        subprocess.run([*common, "--output", log, *drafts], stderr=subprocess.DEVNULL, check=False)
        for part in parts:
            logs = folder / part / "sarif"
            logs.mkdir(exist_ok=True)
            subprocess.run([*common, "--output", logs / "cases.sarif", "--root", folder / part, folder / part / "cases"], check=True)
            result, _ = corpus.score(folder / part / "truth.jsonl", logs)
            told["right"] += result["families"]["duplicate"]["precision"] * result["families"]["duplicate"]["items"]
            told["all"] += result["families"]["duplicate"]["items"]
            for kind in ENGLISH:
                score_of = result["classes"][f"duplicate/{kind}"]
                items = copies_set.count(part, "en", kind)
                found[kind, "items"] += items
                found[kind] += score_of["recall"] * items
        print(f"| {title} | {len(json.loads(log.read_text(encoding='utf-8'))['runs'][0]['results'])} | {told['right'] / told['all']:.3f} | " +
              " | ".join(f"{found[kind] / found[kind, 'items']:.3f}" for kind in ENGLISH) + " |", flush=True)


def chinese(folder):
    """Findings in the news, and recall of planted copies by class."""
    texts = folder / "corpus"
    texts.mkdir()
    subprocess.run([sys.executable, shared / "tools/gen_corpus.py", "10000", "1", texts, shared / "drafts", shared / "corpora/news"],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    classes = ("exact", "edit1", "edit3", "edit5", "edit10", "edit20", "reorder", "partial")
    print("| setting | news: findings in 300 days | precision | " + " | ".join(classes) + " |")
    print("|---|---|---|" + "---|" * len(classes))
    for title, rules in SETTINGS:
        config = write_config(rules, folder)
        _, news = findings(config, "file", corpus.news, folder)
        log, _ = findings(config, "file", texts / "corpus_10000.txt", folder)
        result = score(log, texts / "truth_10000.jsonl")
        per_class = {c: result["classes"][f"duplicate/{c}"]["recall"] for c in classes}
        precision = result["families"]["duplicate"]["precision"]
        print(f"| {title} | {news} | {precision:.3f} | " + " | ".join(f"{per_class[c]:.2f}" for c in classes) + " |", flush=True)


with tempfile.TemporaryDirectory() as name:
    (english if arguments.alphabetic else chinese)(pathlib.Path(name))

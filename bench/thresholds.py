#!/usr/bin/env python3
"""Chooses the thresholds of the copy rules: what each setting costs in false alarms and finds of planted copies.

usage: bench/thresholds.py [KANWU]          (default: build/release/kanwu)

Two texts, both beside the checkout and no part of it:
- ../shared/corpora/news, a broadcast a day: nearly nothing in a day's body text is a copy, so findings are false alarms
  (each was read: headlines against contents lists, reports of one kind that differ in who and when);
- 10,000 paragraphs of ../shared/tools/gen_corpus.py with planted copies, scored by ../shared/tools/score.py.
Writes the table of bench/RESULTS.md to standard output.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

import corpus
from corpus import shared

kanwu = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else corpus.release).resolve()
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


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    texts = folder / "corpus"
    texts.mkdir()
    subprocess.run([sys.executable, shared / "tools/gen_corpus.py", "10000", "1", texts, shared / "drafts", shared / "corpora/news"],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    classes = ("exact", "edit1", "edit3", "edit5", "edit10", "edit20", "reorder", "partial")
    print("| setting | news: findings in 300 days | precision | " + " | ".join(classes) + " |")
    print("|---|---|---|" + "---|" * len(classes))
    for title, rules in SETTINGS:
        config = folder / "kanwu.toml"
        config.write_text("".join(f"[rules.{rule}]\n" + "".join(f"{k} = {v}\n" for k, v in values.items())
                                  for rule, values in rules.items()), encoding="utf-8")
        _, news = findings(config, "file", corpus.news, folder)
        log, _ = findings(config, "file", texts / "corpus_10000.txt", folder)
        result = score(log, texts / "truth_10000.jsonl")
        per_class = {c: result["classes"][f"duplicate/{c}"]["recall"] for c in classes}
        precision = result["families"]["duplicate"]["precision"]
        print(f"| {title} | {news} | {precision:.3f} | " + " | ".join(f"{per_class[c]:.2f}" for c in classes) + " |", flush=True)

#!/usr/bin/env python3
"""Chooses when a passage that was worded anew is told: what each setting costs in false alarms and finds.

usage: bench/reworded_passages.py [KANWU]          (default: build/release/kanwu)

- 300 days of ../shared/corpora/news, each by itself, and the clean pages of bench/pages: nothing is worded anew in them.
- The other pages of bench/pages: faults told of those that are planted.
- The class partial-reworded of copies_set.py, part develop: a passage of a paragraph, an eighth of its words replaced, inside
  of another one.
Findings of copied-passage that tell a reworded passage count as false alarms; one setting is changed at a time. What weighs less than
42, or fills less than .6 of a stretch, the engine does not look for (src/duplicates/reworded.h). Three minutes.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

import copies_set
import corpus
import pages

RULE = "copied-passage"
SETTINGS = [("as shipped", {})]
SETTINGS += [(f"same speaker {n}", {"reworded-same-min-weight": n}) for n in (42, 46, 60, 75)]
SETTINGS += [(f"other speaker {n}", {"reworded-other-min-weight": n}) for n in (42, 50, 75)]
SETTINGS += [(f"of its own {n}", {"reworded-own-min-weight": n}) for n in (0, 15, 45)]
SETTINGS += [("none", {"reworded-same-min-weight": 10**6, "reworded-other-min-weight": 10**6})]


def results(kanwu, config, paths, folder):
    command = [kanwu, "check", "--config", config, "--scope", "file", "--format", "sarif", "--lang", "en", "--root", folder, *paths]
    ran = subprocess.run([*map(str, command)], capture_output=True)
    if ran.returncode not in (0, 1):
        sys.exit(ran.stderr.decode())
    return [r for r in json.loads(ran.stdout)["runs"][0]["results"] if r["level"] in ("error", "warning")]


def is_reworded(result):
    return result["ruleId"] == RULE and "slightly other words" in result["message"]["text"]


def planted(folder):
    """The drafts of the class with the lines where each of the two places stands."""
    copies_set.write_set("zh", "develop", folder)
    truth = [json.loads(line) for line in (folder / "truth.jsonl").open()]
    return [folder / "cases" / f"{item['id']}.txt" for item in truth if item["cls"] == "partial-reworded"]


def main():
    kanwu = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "build/release/kanwu").resolve()
    with tempfile.TemporaryDirectory() as top:
        top = pathlib.Path(top)
        cases = planted(top / "set")
        page_files = []
        for path in sorted(pages.HERE.glob("pages/*.txt")):
            page = pages.Page(path)
            if not page.trace:
                folder = top / page.name
                page.write(folder)
                page_files.append((page, folder))
        print("| setting | days of news | clean pages | pages with faults: told | partial-reworded, of 30 |\n|---|---|---|---|---|")
        for name, setting in SETTINGS:
            config = top / "kanwu.toml"
            config.write_text(f"[rules.{RULE}]\n" + "".join(f"{key} = {value}\n" for key, value in setting.items()))
            news = sum(map(is_reworded, results(kanwu, config, [corpus.news], corpus.news)))
            clean = told = 0
            for page, folder in page_files:
                found = [r for r in results(kanwu, config, [folder], folder) if is_reworded(r)]
                if page.faults:
                    told += len(found)
                else:
                    clean += len(found)
            found = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in results(kanwu, config, cases, top)
                     if r["ruleId"] in pages.COPIES}
            print(f"| {name} | {news} | {clean} | {told} | {len(found)} |", flush=True)


main()

#!/usr/bin/env python3
"""What is said about manuals that were published long ago, each draft compared with itself?

usage: bench/manuals.py [--kanwu KANWU] [--list] FOLDER…

Manuals say much twice on purpose: an option has the words of the option before it, a function those of its twin. Nobody
marked what is a slip in them, so this counts and does not score: findings at warning or above for 10,000 characters, by rule and
by the kind of message. Read them with --list. The folders are the documentation that a machine has: Debian packages
such as rust-doc or nodejs-doc, or a checkout of somebody's docs/. Markdown and HTML are read; pages that repeat others
whole (print.html, all.html) are left out.
"""
import argparse
import collections
import json
import pathlib
import subprocess
import tempfile

import corpus

ENDINGS = {".md", ".markdown", ".html", ".htm"}
WHOLE = {"print.html", "all.html", "all.md"}
SLICE = 2000  # drafts a run


def drafts_of(folder):
    return sorted(path for path in pathlib.Path(folder).rglob("*")
                  if path.suffix.lower() in ENDINGS and path.name not in WHOLE and path.is_file())


def checked(kanwu, drafts):
    """The results of a run, and the characters that it saw."""
    with tempfile.TemporaryDirectory() as folder:
        log = pathlib.Path(folder) / "log.sarif"
        command = [kanwu, "check", "--scope", "file", "--lang", "en", "--format", f"sarif={log}", "--fail-on", "never", *drafts]
        subprocess.run([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        results = json.loads(log.read_text(encoding="utf-8"))["runs"][0]["results"]
        text = subprocess.run([str(part) for part in [kanwu, "text", *drafts]], capture_output=True, check=False).stdout
    return results, len("".join(text.decode(errors="replace").split()))


def place(result):
    location = result["locations"][0]["physicalLocation"]
    return f'{location["artifactLocation"]["uri"]}:{location["region"]["startLine"]}'


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kanwu", default=corpus.release)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("folders", nargs="+", metavar="FOLDER")
    options = parser.parse_args()
    print("| manual | drafts | characters | errors | warnings | in 10,000 characters | by rule |\n|---|---|---|---|---|---|---|")
    for folder in options.folders:
        drafts, characters, levels, rules = drafts_of(folder), 0, collections.Counter(), collections.Counter()
        for begin in range(0, len(drafts), SLICE):
            results, size = checked(options.kanwu, drafts[begin:begin + SLICE])
            characters += size
            for result in results:
                levels[result["level"]] += 1
                rules[result["ruleId"]] += 1
                if options.list:
                    print(place(result), result["level"], result["message"]["text"])
        told = levels["error"] + levels["warning"]
        by_rule = ", ".join(f"{rule} {count}" for rule, count in rules.most_common()) or "–"
        print(f'| {pathlib.Path(folder).name} | {len(drafts):,} | {characters:,} | {levels["error"]} | {levels["warning"]} '
              f"| {1e4 * told / max(1, characters):.2f} | {by_rule} |", flush=True)


if __name__ == "__main__":
    main()

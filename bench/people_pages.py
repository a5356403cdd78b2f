#!/usr/bin/env python3
"""What the rules on persons find on whole pages written for it: bench/people_pages.

A page is plain text in which [[words]](rule) marks a planted fault, and the rules of which one must tell it there, a bar
between: what a finding names, or what it is compared with, has to overlap the words. Pages called clean-* have none and
are full of what looks like a fault. A finding that overlaps no mark is a false one.

usage: bench/people_pages.py [--show]    after ./dev build; --show prints every message as the editor reads it
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

top = pathlib.Path(__file__).resolve().parent.parent
kanwu = top / "build/release/kanwu"
RULES = "speaker-title-conflict post-holder-conflict name-variant speaker-body-mismatch unattributed-quotation repeated-quotation"
MARK = re.compile(r"\[\[(.+?)\]\]\(([a-z|-]+)\)")


def unmarked(text):
    """The text without marks, and (line, first column, last column, rules) of each."""
    lines, marks = [], []
    for number, line in enumerate(text.split("\n"), 1):
        while match := MARK.search(line):
            words, rules = match.groups()
            marks.append((number, match.start() + 1, match.start() + len(words), rules.split("|")))
            line = line[: match.start()] + words + line[match.end():]
        lines.append(line)
    return "\n".join(lines), marks


def places(result):
    for location in [*result["locations"], *result.get("relatedLocations", [])]:
        region = location["physicalLocation"]["region"]
        yield region["startLine"], region["startColumn"], region["endColumn"] - 1


def main():
    planted = told = false = 0
    with tempfile.TemporaryDirectory() as scratch:
        for path in sorted((top / "bench/people_pages").glob("*.txt")):
            text, marks = unmarked(path.read_text())
            page = pathlib.Path(scratch) / path.name
            page.write_text(text)
            command = [kanwu, "check", page, "--only", RULES.replace(" ", ","), "--lang", "zh"]
            log = json.loads(subprocess.run([*command, "--format", "sarif"], stdout=subprocess.PIPE, check=False).stdout)
            results = log["runs"][0]["results"]
            met = set()
            for result in results:
                of = {i for i, (line, first, last, rules) in enumerate(marks) for at in places(result)
                      if at[0] == line and at[1] <= last and at[2] >= first and result["ruleId"] in rules}
                met |= of
                if not of:
                    false += 1
                    print(f"FALSE  {path.name}:{next(places(result))[0]}  {result['ruleId']}  {result['message']['text']}")
            for i, (line, first, last, rules) in enumerate(marks):
                if i not in met:
                    print(f"MISSED {path.name}:{line}  {'|'.join(rules)}  {text.splitlines()[line - 1][first - 1:last]}")
            if "--show" in sys.argv and results:
                print(subprocess.run([*command], stdout=subprocess.PIPE, check=False).stdout.decode())
            planted, told = planted + len(marks), told + len(met)
    print(f"{told} of {planted} planted faults told, {false} findings beside them")


main()

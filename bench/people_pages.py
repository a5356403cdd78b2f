#!/usr/bin/env python3
"""What the rules on persons find on whole pages written for it: bench/people_pages.

A page is plain text in which [[words]](rule) marks a planted fault, and the rules of which one must tell it there, a bar
between: what a finding names, or what it is compared with, has to overlap the words. Pages called clean-* have none and
are full of what looks like a fault. A finding that overlaps no mark is a false one.

A file may hold several small drafts: a line “%% title” begins one, and “%% roster 1 NAME POSTS” behind it puts a person,
with a rank, on the roster that the draft is checked with. In small-* each draft with one fault is followed by its twin,
which has what looks like that fault and has none.

usage: bench/people_pages.py [--show] [WORD]
       after ./dev build; --show prints every message as the editor reads it; WORD: only files with it in their name
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

top = pathlib.Path(__file__).resolve().parent.parent
kanwu = top / "build/release/kanwu"
RULES = ("speaker-title-conflict post-holder-conflict name-variant speaker-body-mismatch unattributed-quotation "
         "repeated-quotation conflicting-repeat name-order roster-mismatch")
MARK = re.compile(r"\[\[(.+?)\]\]\(([a-z|-]+)\)")
ROSTER = re.compile(r"%% roster (\d+) (\S+) (\S+)")


def drafts(path):
    """(name, text, roster) of each draft in the file."""
    sections = re.split(r"^%% (?!roster )(.*)\n", path.read_text(encoding="utf-8"), flags=re.M)
    if len(sections) == 1:
        return [(path.name, sections[0], "")]
    out = []
    for number, (title, text) in enumerate(zip(sections[1::2], sections[2::2]), 1):
        people = ROSTER.findall(text)
        roster = "".join(f'[[person]]\nname = "{name}"\nrank = {rank}\nposts = ["{posts}"]\n' for rank, name, posts in people)
        out.append((f"{path.stem}/{number} {title}", re.sub(r"^%%.*\n", "", text, flags=re.M), roster))
    return out


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


def run(folder, text, roster, *options):
    """What kanwu says about the text."""
    (folder / "people.toml").write_text(roster, encoding="utf-8")
    (folder / "kanwu.toml").write_text('roster = "people.toml"\n' if roster else "", encoding="utf-8")
    (folder / "page.txt").write_text(text, encoding="utf-8")
    command = [kanwu, "check", folder / "page.txt", "--only", RULES.replace(" ", ","), "--lang", "zh", *options]
    return subprocess.run(command, stdout=subprocess.PIPE, check=False).stdout.decode()


def score(folder, name, marked, roster):
    """Planted, told and false, of one draft."""
    text, marks = unmarked(marked)
    results = json.loads(run(folder, text, roster, "--format", "sarif"))["runs"][0]["results"]
    met, false = set(), 0
    for result in results:
        of = {i for i, (line, first, last, rules) in enumerate(marks) for at in places(result)
              if at[0] == line and at[1] <= last and at[2] >= first and result["ruleId"] in rules}
        met |= of
        if not of:
            false += 1
            print(f"FALSE  {name}:{next(places(result))[0]}  {result['ruleId']}  {result['message']['text']}")
    for i, (line, first, last, rules) in enumerate(marks):
        if i not in met:
            print(f"MISSED {name}:{line}  {'|'.join(rules)}  {text.splitlines()[line - 1][first - 1:last]}")
    if "--show" in sys.argv and results:
        print(run(folder, text, roster))
    return len(marks), len(met), false


def main():
    words = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    totals = {}
    with tempfile.TemporaryDirectory() as scratch:
        for path in sorted((top / "bench/people_pages").glob("*.txt")):
            if not all(word in path.name for word in words):
                continue
            kind = "small drafts" if path.name.startswith("small-") else "pages"
            for draft in drafts(path):
                counts = score(pathlib.Path(scratch), *draft)
                totals[kind] = [a + b for a, b in zip(totals.get(kind, [0, 0, 0]), counts)]
    for kind, (planted, told, false) in sorted(totals.items()):
        print(f"{kind}: {told} of {planted} planted faults told, {false} findings beside them")


main()

#!/usr/bin/env python3
"""How much does a roster tell? Slips planted into clean pages, checked with the roster that kanwu people makes of each page.

usage: bench/roster.py [--kanwu FILE] [--every N] [--show]
       --every N: one page of N
For every post of the roster that stands right before its holder's name in the page (清河区委书记陶远, Ashwick mayor Ruth Alder),
one slip at a time: another's name, a name one character or letter off, 副 or deputy dropped or put in. A slip is told where
roster-mismatch speaks of that line at warning or above. Pages: those of tests/cli/check_round_trip.py, on which it says
nothing as they are. Names of two characters, and those of the commonest names, are told with less certainty by design.
"""
import argparse
import collections
import importlib.util
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import tomllib

TOP = pathlib.Path(__file__).resolve().parent.parent
HAN = re.compile(r"[\u4e00-\u9fff]")


def slips(title, name):
    """(kind, what stands there instead of title + name)"""
    if HAN.search(name):
        yield "another name", title + "郗望之"
        yield "one character", title + name[:-1] + ("源" if name[-1] != "源" else "远")
        if "副" in title:
            yield "副 dropped", title.replace("副", "", 1) + name
        elif re.search(r"[局厅市县区]长$", title):
            yield "副 put in", title[:-2] + "副" + title[-2:] + name
    else:
        yield "another name", f"{title} Odo Farthing"
        yield "one letter", f"{title} {name[:-1]}{'n' if name[-1] != 'n' else 'm'}"
        if title.lower().startswith("deputy "):
            yield "deputy dropped", f"{title[7:]} {name}"


def told(kanwu, folder, name, line):
    ran = subprocess.run([kanwu, "check", name, "--format", "sarif"], cwd=folder, capture_output=True, text=True)
    return any(result["ruleId"] == "roster-mismatch" and
               result["locations"][0]["physicalLocation"]["region"]["startLine"] == line
               for result in json.loads(ran.stdout)["runs"][0]["results"])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--kanwu", default=str(TOP / "build/release/kanwu"))
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    sys.argv = ["", options.kanwu, str(TOP)]
    spec = importlib.util.spec_from_file_location("round_trip", TOP / "tests/cli/check_round_trip.py")
    round_trip = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(round_trip)
    all_of, told_of = collections.Counter(), collections.Counter()
    with tempfile.TemporaryDirectory() as temporary:
        for number, draft in enumerate(round_trip.drafts(pathlib.Path(temporary))):
            if number % options.every:
                continue
            try:
                text = draft.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue
            list(round_trip.faults(draft))  # writes the roster
            people = tomllib.loads((draft.parent / "people.toml").read_text(encoding="utf-8")).get("person", [])
            for person in people:
                gap = "" if HAN.search(person["name"]) else " "
                for title in person["posts"]:
                    at = text.find(title + gap + person["name"])
                    if at < 0:
                        continue
                    for kind, words in slips(title, person["name"]):
                        slipped = text[:at] + words + text[at + len(title + gap + person["name"]):]
                        draft.write_text(slipped, encoding="utf-8")
                        all_of[kind] += 1
                        line = slipped.count("\n", 0, at) + 1
                        if told(options.kanwu, draft.parent, draft.name, line):
                            told_of[kind] += 1
                        elif options.show:
                            print(f"{draft.parent.name}:{line}: {kind}: {words}")
            draft.write_text(text, encoding="utf-8")
    for kind, number in all_of.items():
        print(f"{kind:15} {told_of[kind]:5} of {number:5}")


if __name__ == "__main__":
    main()

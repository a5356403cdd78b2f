#!/usr/bin/env python3
"""Does unattributed-quotation see who stands beside a quotation, and only persons?

usage: bench/neighbours.py [--kanwu FILE] [--held-out | --called | --called-2] [--list]

bench/neighbours/LANG.tsv holds paragraphs, a kind and a text a line: `person` has somebody in some form, named or not;
`source` a document, a sign or a song; `none` has nobody (persons counted, persons as a part of a thing's name). Each is put
before and behind a paragraph that is one quotation, with nobody else near. The rule must be silent beside persons and
sources, and speak beside none. Odd lines were used to write the rule's lists, even ones (--held-out) were not.
--called: persons by what they are called, whatever they do, and things that are named after persons, on which the rule was
mended; --called-2: the same, written before it read them.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
RULE = "unattributed-quotation"
AROUND = {
    "zh": ("改造工程分三批实施，头一批涉及四个片区。",
           "“以前喝口热水要走两条街，现在微波炉、充电插座都有，还能坐下来歇歇脚，心里是暖的。”",
           "全部工程明年六月完工，概算两亿七千万元。"),
    "en": ("The second phase begins in May.",
           "“It starts at five in the morning, and it does not stop until the last lorry has gone down the hill.”",
           "The budget for both phases is £11 million."),
}


def drafts(held_out, called):
    for lang, (lead, words, end) in AROUND.items():
        if called and lang != "zh":
            continue
        lines = (HERE / "neighbours" / f"{lang}{called}.tsv").read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, 1):
            kind, text = line.split("\t")
            if not called and (number % 2 == 0) != held_out:
                continue
            yield lang, kind, "before", text, [lead, text, words, end]
            yield lang, kind, "behind", text, [lead, words, text, end]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kanwu", default="build/release/kanwu")
    parser.add_argument("--held-out", action="store_true")
    for name in ("called", "called-2"):
        parser.add_argument(f"--{name}", dest="called", action="store_const", const=f"-{name}", default="")
    parser.add_argument("--list", action="store_true", help="the paragraphs that were judged wrong")
    args = parser.parse_args()
    all_drafts = list(drafts(args.held_out, args.called))
    with tempfile.TemporaryDirectory() as folder:
        for i, (*_, paragraphs) in enumerate(all_drafts):
            pathlib.Path(folder, f"{i}.txt").write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
        kanwu = str(pathlib.Path(args.kanwu).resolve())
        run = subprocess.run([kanwu, "check", "--scope", "file", "--format", "sarif", "."], cwd=folder,
                             capture_output=True, text=True)
        if run.returncode > 1:
            sys.exit(run.stderr)
        results = json.loads(run.stdout)["runs"][0]["results"]
    places = [r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in results if r["ruleId"] == RULE]
    told = {int(pathlib.PurePosixPath(place).stem) for place in places}
    table = {}
    for i, (lang, kind, side, text, _) in enumerate(all_drafts):
        right = (i in told) == (kind == "none")
        counts = table.setdefault((lang, kind, side), [0, 0])
        counts[0] += right
        counts[1] += 1
        if args.list and not right:
            print(f"{lang} {kind} {side}: {text}")
    for (lang, kind, side), (right, all_of) in table.items():
        print(f"{lang} {kind:7}{side:7} {right} of {all_of} right")


if __name__ == "__main__":
    main()

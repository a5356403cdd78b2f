#!/usr/bin/env python3
"""Does kanwu believe a draft that says itself why one name has two posts, or one post two names, and nothing else?

usage: bench/posts.py [--kanwu FILE] [--list]

bench/posts/SET.tsv holds a sentence a line, behind what the rule must do where it stands between the two places:
  moves       石桥镇镇长 and 双河镇党委书记 of one name: the sentence says that he went there, or something else
  namesakes   县水利局局长 and 县气象局局长 of one name: that they are two, or something else
  guests      望海县县长 under its dateline, and in the sentence a 县长 of another name: a guest, or a second 县长 of 望海
No line was used to write the lists in src/attribution/data.
"""
import argparse
import collections
import json
import pathlib
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SETS = {
    "moves": ("speaker-title-conflict", "石桥镇镇长柯以敏说，路要修。\n\n{}\n\n双河镇党委书记柯以敏说，桥要架。\n"),
    "namesakes": ("speaker-title-conflict", "县水利局局长柯以敏说，坝要守。\n\n{}县气象局局长柯以敏说，雨要停。\n"),
    "guests": ("post-holder-conflict", "本报望海讯 望海县县长罗启岳说，路要修。\n\n{}\n"),
}


def told(kanwu, rule, drafts):
    """The numbers of the drafts of which the rule tells something."""
    with tempfile.TemporaryDirectory() as folder:
        for i, draft in enumerate(drafts):
            (pathlib.Path(folder) / f"{i}.txt").write_text(draft, encoding="utf-8")
        run = subprocess.run([kanwu, "check", "--scope", "file", "--format", "sarif", "--only", rule, folder],
                             stdout=subprocess.PIPE, check=False)
    places = (result["locations"][0]["physicalLocation"] for result in json.loads(run.stdout)["runs"][0]["results"])
    return {int(pathlib.Path(place["artifactLocation"]["uri"]).stem) for place in places}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kanwu", default=HERE.parent / "build/release/kanwu")
    parser.add_argument("--list", action="store_true", help="list the sentences that kanwu takes otherwise")
    options = parser.parse_args()
    print(f"{'set':<12}{'silent, right':>16}{'told, right':>16}")
    for name, (rule, draft) in SETS.items():
        lines = [line.split("\t") for line in (HERE / "posts" / f"{name}.tsv").read_text(encoding="utf-8").splitlines()]
        found = told(options.kanwu, rule, [draft.format(text) for _, text in lines])
        right, all_ = collections.Counter(), collections.Counter(kind for kind, _ in lines)
        for i, (kind, text) in enumerate(lines):
            right[kind] += (i in found) == (kind == "told")
            if options.list and (i in found) != (kind == "told"):
                print(f"  {name}, should be {kind}: {text}")
        print(f"{name:<12}" + "".join(f"{f'{right[k]} of {all_[k]}':>16}" for k in ("silent", "told")))


if __name__ == "__main__":
    main()

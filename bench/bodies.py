#!/usr/bin/env python3
"""Does kanwu know two names of one office for one, and two offices for two?

usage: bench/bodies.py [--kanwu FILE] [--misses]

bodies/pairs.txt has pairs of offices by hand: one office under two names, two that go together, two that exclude each other.
bodies/kinds.txt has kinds of bodies that every place has; with places and levels before them each makes more pairs. Of
every pair two drafts are made: one man has both offices, which speaker-title-conflict must tell of two that exclude each
other alone; and two men have them, which post-holder-conflict must tell of one office alone. For each kind of pair: how
many are told, and how many of these as errors.
"""
import argparse
import collections
import json
import pathlib
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ONE_MAN = "{}雷启鸣说，材料要送到窗口。\n\n{}雷启鸣说，意见已经汇总。\n"
TWO_MEN = "{}雷启鸣说，材料要送到窗口。\n\n{}韩行舟说，意见已经汇总。\n"


def by_hand():
    kind = None
    for line in (HERE / "bodies/pairs.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kind = line[1:line.index("]")]
        elif line and not line.startswith("#"):
            yield (kind, *line.split(" | "))


def by_kind():
    lines = (HERE / "bodies/kinds.txt").read_text(encoding="utf-8").splitlines()
    kinds = [line.split() for line in lines if line and not line.startswith("#")]
    for i, (body, post) in enumerate(kinds):
        names = lambda a, b: (a + body + post, b + body + post)
        for a, b in (("市", "澄湾"), ("市", "澄湾市"), ("澄湾市", "澄湾"), ("县", "望海"), ("望海", "望海县")):
            yield ("one, by kind", *names(a, b))
        for a, b in (("澄湾市", "临泉市"), ("澄湾", "临泉"), ("市", "望海县")):
            yield ("two places, by kind", *names(a, b))
        other, other_post = kinds[(i + 17) % len(kinds)]
        yield ("two kinds", "澄湾市" + body + post, "市" + other + other_post)
        yield ("two kinds", "市" + body + post, "澄湾" + other + other_post)


def told(kanwu, pairs):
    """The levels at which each pair is told, of one man and of two."""
    with tempfile.TemporaryDirectory() as folder:
        for i, (_, a, b) in enumerate(pairs):
            for name, draft in (("one", ONE_MAN), ("two", TWO_MEN)):
                (pathlib.Path(folder) / f"{name}-{i}.txt").write_text(draft.format(a, b), encoding="utf-8")
        run = subprocess.run([kanwu, "check", "--scope", "file", "--format", "sarif", "--only",
                              "speaker-title-conflict,post-holder-conflict", folder], stdout=subprocess.PIPE, check=False)
    out = collections.defaultdict(dict)
    for result in json.loads(run.stdout)["runs"][0]["results"]:
        place = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        name, _, i = pathlib.Path(place).stem.partition("-")
        out[int(i)][name] = result["level"]
    return out


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--kanwu", default=HERE.parent / "build/release/kanwu")
    parser.add_argument("--misses", action="store_true", help="name the pairs that are judged wrong")
    options = parser.parse_args()
    pairs = [*by_hand(), *by_kind()]
    found = told(options.kanwu, pairs)
    count = collections.Counter()
    for i, (kind, a, b) in enumerate(pairs):
        level = found[i]
        count[kind, "all"] += 1
        for men in ("one", "two"):
            count[kind, men] += men in level
            count[kind, men, level.get(men)] += 1
        excluding = kind.startswith("two")
        wrong = [f"one man: {level.get('one', 'silent')}"] if excluding != ("one" in level) else []
        if kind.startswith("one") != ("two" in level):
            wrong.append(f"two men: {level.get('two', 'silent')}")
        if options.misses and wrong:
            print(f"{kind}: {a} | {b}: {', '.join(wrong)}")
    print(f"{'pairs':22}{'':>5}{'one man told':>15}{'errors':>8}{'two men told':>15}{'errors':>8}")
    for kind in dict.fromkeys(pair[0] for pair in pairs):
        row = [count[kind, "one"], count[kind, "one", "error"], count[kind, "two"], count[kind, "two", "error"]]
        print(f"{kind:22}{count[kind, 'all']:5}{row[0]:15}{row[1]:8}{row[2]:15}{row[3]:8}")


main()

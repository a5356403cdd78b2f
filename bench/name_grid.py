#!/usr/bin/env python3
"""Which surnames and which names without one are read behind an office, and before what?

usage: bench/name_grid.py [--misses]

Every surname of the lists with fifteen given names, and names of peoples without surnames, stand behind “泊宁市财政局局长” in ten
sentences: before a verb of speech, a mark, verbs of all kinds, 就 and 在. Told is how many are read as they are written, and how
many are read as something else. Needs the target kanwu_attribution_of in build/release. --misses names what was not read.
"""
import collections
import json
import pathlib
import subprocess
import sys

root = pathlib.Path(__file__).resolve().parent.parent
program = root / "build/release/bench/kanwu_attribution_of"
GIVEN = "明远 家骥 晓燕 国强 志伟 慧敏 一鸣 建国 秋兰 羽 军 思源 之恒 若水 长河".split()
WITHOUT = ("巴特尔 其其格 阿依古丽 古丽娜尔 才让多杰 扎西顿珠 马合木提 买买提 朝鲁 那仁 斯琴 乌云 格桑 卓玛 阿卜杜拉 努尔兰 达瓦 次仁 旦增 "
           "央金 尼玛 热依汗 艾力 吐尔逊 哈斯 萨仁 桑吉卓玛 孟和巴图").split()
BEHIND = ["说，钱已拨付。", "、县长到场。", "介绍，", "在会上说，", "来到青石镇。", "颁发了证书。", "主持会议。", "汇报了情况。", "一行走访。", "就整改作了汇报。"]


def words(name):
    lines = (root / f"src/attribution/data/{name}.txt").read_text().splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def read(texts):
    run = subprocess.run([program], input="".join(t + "\0" for t in texts).encode(), stdout=subprocess.PIPE, check=True)
    return [[m["name"] for m in json.loads(line)["mentions"]] for line in run.stdout.decode().splitlines()]


def tell(kind, names):
    cases = [(name, behind) for name in names for behind in BEHIND]
    found = read([f"泊宁市财政局局长{name}{behind}" for name, behind in cases])
    missed, other = collections.Counter(), 0
    for (name, behind), people in zip(cases, found):
        if name in people:
            continue
        missed[behind] += 1
        other += any(person.startswith(name[0]) for person in people)
        if "--misses" in sys.argv:
            print(f"  {name} {behind} {people}")
    before = "; ".join(f"{behind} {missed[behind]}" for behind in BEHIND if missed[behind])
    print(f"| {kind} | {len(cases)} | {1 - sum(missed.values()) / len(cases):.3f} | {other / len(cases):.3f} | {before} |")


print("| names | sentences | read | read otherwise | not read before |\n|---|---|---|---|---|")
doubtful = [s for s in words("doubtful_surnames") if s in set(words("surnames"))]
plain = [s for s in words("surnames") if s not in set(doubtful) and s != "於"]  # 於 is 于 in simplified characters
tell("surnames that are no word", [s + g for s in plain for g in GIVEN])
tell("surnames that are a word too", [s + g for s in doubtful for g in GIVEN])
tell("names without a surname", WITHOUT)

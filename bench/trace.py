#!/usr/bin/env python3
"""Measures kanwu trace on pages that are assembled from news paragraphs and then damaged.

usage: bench/trace.py [--pages N] [--seeds S] [--list] [KANWU]     (default: 200 pages of each of ten seeds, build/release/kanwu)

A page is twelve body paragraphs of one day of ../shared/corpora/news in another order, each of them a source file of its
own, and two more sources of that day that are left out. Half of the page's paragraphs are damaged, a third of these twice
(trace_damages.py has the damages); one of the others is cut into two paragraphs, and two are put together in one; one
paragraph is of the editor's own. What was done is known, so that what is told can be held against it: the source of every
paragraph, every change at its place and of its kind, and nothing else.
"""
import argparse
import collections
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import corpus
from trace_damages import DAMAGES, Words, damaged, sentences

OWN = [
    "连日来各地干部群众以多种方式学习讨论，大家一致认为，要把心思用在干事上，把功夫下在细处，一步一个脚印往前走。",
    "编者按：本版今天选登一组来自基层的声音，既有经验，也有困惑，愿意同读者一起讨论，来信请寄本报评论部。",
    "采访结束时天已经黑了，村口的灯一盏一盏亮起来，远处传来孩子的笑声，记者在本子上记下了这一天的最后一行字。",
    "这些故事并不惊天动地，却让人看见了日常里的坚持，也让人明白许多变化是从一件一件小事开始的。",
]
TWICE = 1 / 3  # of the damaged paragraphs
SOURCES, LEFT_OUT = 12, 2


def paragraphs(path):
    lines = [line.strip(" \u3000\n") for line in path.read_text(encoding="utf-8").splitlines()]
    return [line for line in lines if 60 <= len(line) <= 400 and re.search(r"[。！？]$", line) and "http" not in line]


class Row:
    """A paragraph of the page: its text, the sources that it is made of, and what was done to it."""

    def __init__(self, text, sources, how, damages=()):
        self.text, self.sources, self.how, self.damages = text, set(sources), how, list(damages)


def cut(text, r):
    parts = sentences(text)
    if len(parts) < 2 or min(len(parts[0]), len(text) - len(parts[0])) < 30:
        return None
    at = r.randrange(1, len(parts))
    halves = "".join(parts[:at]), "".join(parts[at:])
    return halves if min(map(len, halves)) >= 30 else None


def rows_of(chosen, words, r):
    """The paragraphs of a page made from these sources, in another order."""
    order = list(range(SOURCES))
    r.shuffle(order)
    rows, hurt = [], set(order[::2])
    spare = [i for i in order if i not in hurt]
    halves = cut(chosen[spare[0]], r)
    for i in order:
        name = f"{i:02}.txt"
        if i in hurt:
            text, damages = damaged(chosen[i], words, 2 if r.random() < TWICE else 1, r)
            rows.append(Row(text, [name], "damaged" if damages else "as it is", damages))
        elif i == spare[0] and halves:
            rows += [Row(half, [name], "cut in two") for half in halves]
        elif i == spare[1]:
            rows.append(Row(chosen[i] + chosen[spare[2]], [name, f"{spare[2]:02}.txt"], "put together"))
        elif i != spare[2]:
            rows.append(Row(chosen[i], [name], "as it is"))
    rows.insert(r.randrange(len(rows) + 1), Row(r.choice(OWN), [], "own"))
    return rows


def make_page(folder, path, words, r):
    """Writes page and sources; returns the rows, or None where the day is too short."""
    pool = []
    for text in paragraphs(path):
        if all(text[:30] != other[:30] for other in pool):
            pool.append(text)
    if len(pool) < SOURCES + LEFT_OUT + 2:
        return None
    chosen = r.sample(pool, SOURCES + LEFT_OUT)
    rows = rows_of(chosen, words, r)
    (folder / "s").mkdir(parents=True)
    for i, text in enumerate(chosen):
        (folder / f"s/{i:02}.txt").write_text(text + "\n", encoding="utf-8")
    (folder / "page.txt").write_text("\n\n".join(row.text for row in rows) + "\n", encoding="utf-8")
    return rows


def touches(change, damage):
    """Whether a told change is the damage: its words hold the place, give or take what was widened to a whole."""
    begin, end = change["column"] - 1, change["column"] - 1 + len(change["page"])
    return begin - 2 <= damage.at + len(damage.page) and damage.at <= end + 2


def told_by(damage, changes):
    # A moved sentence is read either way: what changed places with it may be told instead.
    moved = [c for c in changes if c.get("moved") and damage.name == "moved"]
    # Of two that touch it the nearer one.
    return moved or sorted((c for c in changes if touches(c, damage)), key=lambda c: abs(c["column"] - 1 - damage.at))


class Score:
    def __init__(self, listing):
        self.listing, self.count, self.of = listing, collections.Counter(), collections.defaultdict(collections.Counter)

    def miss(self, *what):
        if self.listing:
            print("  miss:", *what)

    def row(self, row, told):
        names = [pathlib.Path(s["file"]).name for s in told.get("sources", [told["source"]] if told["source"] else [])]
        self.count["paragraphs"] += 1
        self.count["sources right"] += set(names) == row.sources
        if set(names) != row.sources:
            return self.miss("source", row.how, "is", row.sources, "told", names, row.text[:40])
        changes, explained = told["changes"], []
        for damage in row.damages:
            found = told_by(damage, changes)
            right = any(c["kind"] == damage.kind for c in found)
            kind = self.of[damage.name + (", one of two" if len(row.damages) > 1 else "")]
            kind.update(all=1, told=bool(found), right=right)
            # One change for each damage; one may be that of two which stand beside each other. What else was changed in a
            # sentence that was moved is told beside it.
            explained += [c for c in found if c not in explained][:1]
            if not found or not right:
                self.miss("missed" if not found else "kind", damage, "told", changes)
        beside = len(changes) - len(explained)
        self.count["beside" if row.damages else "false"] += beside
        if beside:
            self.miss("told that was not done", row.how, [str(d) for d in row.damages], "told", changes)

    def page(self, rows, told):
        for row, found in zip(rows, told["paragraphs"], strict=True):
            self.row(row, found)
        unused = {pathlib.Path(u["file"]).name for u in told["unused"]}
        used = set().union(*(row.sources for row in rows))
        every = {f"{i:02}.txt" for i in range(SOURCES + LEFT_OUT)}
        if every - used - unused or unused & used:
            self.miss("left out", every - used, "told", unused)
        self.count.update({"left out": len(every - used), "left out, told": len(unused - used), "left out, false": len(unused & used)})

    def print(self, pages):
        c, total = self.count, collections.Counter()
        print(f"{pages} pages, {c['paragraphs']} paragraphs: source right {c['sources right'] / c['paragraphs']:.4f}; "
              f"sources left out told {c['left out, told'] / c['left out']:.3f}, falsely told {c['left out, false']}; changes that were "
              f"not done: in undamaged paragraphs {c['false']}, beside damages {c['beside']}\n")
        print("| damage | alone | told | right kind | one of two | told | right kind |\n|---|---|---|---|---|---|---|")
        for name in (*DAMAGES, "all"):
            cells = []
            for key in (name, name + ", one of two"):
                k = self.of[key]
                cells += [f"{k['all']} | {k['told'] / k['all']:.3f} | {k['right'] / k['all']:.3f}" if k["all"] else "– | – | –"]
                if name != "all":
                    self.of["all" + key[len(name):]].update(k)
                    total.update(k)
            print(f"| {name} | {' | '.join(cells)} |")
        print(f"\nall {total['all']} damages: told {total['told'] / total['all']:.4f}, of the right kind {total['right'] / total['all']:.4f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--seeds", type=int, default=10)
    parser.add_argument("--list", action="store_true", help="print every miss")
    parser.add_argument("kanwu", nargs="?", type=pathlib.Path, default=corpus.release)
    options = parser.parse_args()
    if not corpus.news.exists():
        sys.exit(print("bench/trace.py: ../shared/corpora/news is not beside the checkout; nothing is measured"))
    files = sorted(corpus.news.glob("*.txt"))
    words, score = Words(files), Score(options.list)
    for seed in range(1, options.seeds + 1):
        r, done = random.Random(seed), 0
        while done < options.pages:
            with tempfile.TemporaryDirectory() as temporary:
                folder = pathlib.Path(temporary)
                rows = make_page(folder, r.choice(files), words, r)
                if rows is None:
                    continue
                done += 1
                command = [options.kanwu.resolve(), "trace", "page.txt", "--against", "s", "--format", "json", "--fail-on", "never"]
                run = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, check=True)
                score.page(rows, json.loads(run.stdout))
    score.print(options.pages * options.seeds)


if __name__ == "__main__":
    main()

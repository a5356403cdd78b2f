#!/usr/bin/env python3
"""How alike must a headline, a subhead or a byline of a page and a line of a source be, to be that line?

usage: bench/trace_lines.py

The headlines of each day of ../shared/corpora/news are drawn in two halves. One half are lines of the sources, and stand
on the page as they are, with a slip or two (trace_damages.py), with a word of two or three characters changed or left
out, or cut at a blank. The other half are lines of the page that no source has: reports of the same day, some of one kind
with one that a source has. For each threshold of the similarity of src/duplicates/similarity.h (1 - edit distance /
longer length): which lines are given the right source, which another one's, and which lines of the editor's own are given
any. Prints the table of RESULTS.md that chose kTracedLine (src/facts/trace.h).
"""
import random
import re
import sys
import unicodedata

import corpus
import trace_damages

THRESHOLDS = (.5, .55, .6, .65, .7, .75, .8, .85, .9, .95)


def marked(text):
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def similarity(a, b):
    return 1 - corpus.edit_distance(a, b) / max(len(a), len(b))


def headlines(path):
    lines = [line.strip() for line in path.read_text(encoding="utf-8").split("\n")]
    body = lines[lines.index("详细新闻") + 1:]
    found = [line for line in body if 8 <= len(marked(line)) <= 40 and not re.search(r"[。！？：；，]$", line)]
    return list(dict.fromkeys(found))


def slips(count):
    def make(text, r):
        for _ in range(count):
            if len(trace_damages.plain_places(text)) < 4:
                return None
            damage = r.choice((trace_damages.lose, trace_damages.double, trace_damages.exchange, trace_damages.mistype))(text, None, r)
            text = damage.text if damage else text
        return text
    return make


def word(how):
    def make(text, r):
        size = r.choice((2, 3))
        at = r.randrange(len(text) - size)
        return text[:at] + ("" if how == "lost" else "".join(r.choice("新城讯快工程好进展多") for _ in range(size))) + text[at + size:]
    return make


def cut(text, r):
    parts = text.split(" ")
    return None if len(parts) < 2 else max(parts, key=len)


WAYS = {"as it is": lambda text, r: text, "a slip": slips(1), "two slips": slips(2), "a word changed": word("changed"),
        "a word lost": word("lost"), "half of it": cut}


def main():
    if not corpus.news.exists():
        sys.exit(print("bench/trace_lines.py: ../shared/corpora/news is not beside the checkout; nothing is measured"))
    r = random.Random("lines")
    found, own = {way: [] for way in WAYS}, []
    for path in sorted(corpus.news.glob("*.txt")):
        lines = headlines(path)
        r.shuffle(lines)
        given, others = lines[:len(lines) // 2], [marked(line) for line in lines[len(lines) // 2:]]
        forms = [marked(line) for line in given]
        if not given:
            continue
        for i, line in enumerate(given):
            for way, make in WAYS.items():
                if page := make(line, r):
                    alike = [similarity(marked(page), form) for form in forms]
                    best = max(range(len(forms)), key=lambda k: alike[k])
                    found[way].append((alike[best], best == i))
        own += [max(similarity(line, form) for form in forms) for line in others]
    print("| at least | " + " | ".join(WAYS) + " | another one's | an own line given one |\n|---|" + "---|" * (len(WAYS) + 2))
    for t in THRESHOLDS:
        shares = [sum(right and alike >= t for alike, right in rows) / len(rows) for rows in found.values()]
        wrong = sum(not right and alike >= t for rows in found.values() for alike, right in rows)
        print(f"| {t} | " + " | ".join(f"{share:.3f}" for share in shares) + f" | {wrong} | {sum(alike >= t for alike in own)} |")
    print(f"| of | " + " | ".join(str(len(rows)) for rows in found.values()) + f" | {sum(map(len, found.values()))} | {len(own)} |")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Chooses when two numbers whose neighbouring digits are exchanged are told for one: how often that is chance.

usage: bench/exchanged_digits.py

Pairs of numbers of one draft, in two sentences of other words (less than .6 of the pairs of characters in common), with one unit, of the same
digits but for two neighbours: by how many digits they have without the zeros at the end, and by the longest string of Han
characters that their sentences share. In 300 days of ../shared/corpora/news and in the clean pages of bench/pages all are chance, or
said to be (a correction). Prints the table of RESULTS.md. Shares (%) and ordinals are left out.
"""
import itertools
import pathlib
import re

import corpus
import pages

DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
TENS = {"十": 10, "百": 100, "千": 1000}
NUMBER = re.compile(r"(?<![第\d.])(\d[\d,]*(?:\.\d+)?[万亿]?|[零〇一二三四五六七八九两十百千万亿]{2,})")
LEAST, SHARED = (2, 3, 4), (0, 2, 3, 4, 5)


def value_of(words):
    """As a string of digits, or as written where it has a point."""
    if words[0].isdigit():
        return words.replace(",", "")
    if all(c in DIGITS for c in words):
        return "".join(str(DIGITS[c]) for c in words)
    total = section = number = 0
    for c in words:
        if c in DIGITS:
            number = DIGITS[c]
        elif c in TENS:
            section, number = section + (number or 1) * TENS[c], 0
        else:
            total, section, number = (total + section + number) * (10**4 if c == "万" else 10**8), 0, 0
    return str(total + section + number)


def numbers(sentence):
    for found in NUMBER.finditer(sentence):
        unit = re.match(r"\s*([一-鿿])", sentence[found.end():])
        if unit and unit[1] not in "年月日号时点":
            yield value_of(found[1]), unit[1]


def exchanged(a, b):
    differing = [i for i, (x, y) in enumerate(zip(a, b)) if x != y]
    return (len(a) == len(b) and len(differing) == 2 and differing[1] == differing[0] + 1
            and a[differing[0]] == b[differing[1]] and a[differing[1]] == b[differing[0]])


def grams(sentence, size):
    words = re.sub(r"[^一-鿿]|[零〇一二三四五六七八九两十百千万亿]", " ", sentence).split()
    return {word[i:i + size] for word in words for i in range(len(word) - size + 1)}


def pairs(text):
    """(digits, characters in a row that both share) of each pair."""
    sentences = [s for line in text.split("\n") for s in re.split(r"(?<=[。！？；])", line) if s.strip()]
    told = [(value, unit, i) for i, s in enumerate(sentences) for value, unit in numbers(s)]
    for (a, unit_a, i), (b, unit_b, j) in itertools.combinations(told, 2):
        if i == j or unit_a != unit_b or not exchanged(a, b):
            continue
        of_a, of_b = grams(sentences[i], 2), grams(sentences[j], 2)
        if len(of_a & of_b) >= .6 * max(1, min(len(of_a), len(of_b))):
            continue
        shared = max((n for n in range(1, 12) if grams(sentences[i], n) & grams(sentences[j], n)), default=0)
        yield len(re.sub(r"\D", "", a).rstrip("0")), shared


def main():
    clean, faulty = [], []
    for path in sorted(pages.HERE.glob("pages/*.txt")):
        page = pages.Page(path)
        for file in page.files:
            text = "\n".join(file["lines"])
            (faulty if pages.MARK.search(text) else clean).append(pages.MARK.sub("", text))
    sets = {"days of news": [p.read_text() for p in sorted(corpus.news.glob("*.txt"))], "clean pages": clean, "pages with faults": faulty}
    print("| digits | " + " | ".join(f"{name}: any, {', '.join(f'≥ {n}' for n in SHARED[1:])}" for name in sets) + " |")
    print("|---|" + "---|" * len(sets))
    found = {name: [pair for text in texts for pair in pairs(text)] for name, texts in sets.items()}
    for least in LEAST:
        cells = [", ".join(str(sum(d >= least and s >= shared for d, s in all_pairs)) for shared in SHARED) for all_pairs in found.values()]
        print(f"| ≥ {least} | " + " | ".join(cells) + " |")


main()

#!/usr/bin/env python3
"""Chooses the settings of conflicting-repeat: what a smaller and a larger value of each loses and gains.

usage: bench/conflicts.py [--kanwu KANWU] [--list] [--as-shipped]

Three texts:
- days of ../shared/corpora/news and texts/{en,ja} with one planted fault each: a sentence, or a part of one, stands a second
  time in another paragraph, and one of its numbers has two digits exchanged or one changed. By class, see PLANTED;
- bench/pages: faults of kind conflicting-repeat that others wrote, and all other findings of the rule there;
- the same news, 300 days as they are, and the clean pages: every finding is a false alarm, but for those that were read and
  are true.
Writes the table of RESULTS.md to standard output. --list names what was missed as shipped. The same checkout and texts give
the same drafts.
"""
import argparse
import collections
import json
import pathlib
import random
import re
import subprocess
import tempfile

import corpus
import faults
import pages

RULE = "conflicting-repeat"
SETTINGS = {"run-min-weight": (5, 8, 15, 20), "run-min-digits": (1, 3, 4), "inner-run-min-digits": (2, 4, 5), "other-run-min-digits": (2, 3, 5, 6), "peer-min-digits": (2, 4, 8),
            "clause-min-weight": (6, 8, 10, 16, 20), "pinned-min-weight": (4, 6, 10, 12)}
COUNT = {"zh": 100, "en": 40, "ja": 40}
# A number of two digits or more that counts: no year, day, hour, ordinal or part of a list of them.
NUMBER = {"zh": r"(?<![\d第.,:：—～~-])\d[\d.,]*\d(?![\d年月日号时点分届期:：—～~-])",
          "en": r"(?<![\d.,:$-])\d[\d.,]*\d(?![\d:-])", "ja": r"(?<![\d第.,:〇一二三四五六七八九十百千万])[二三四五六七八九百千万]+[一二三四五六七八九十百千万]+(?![年月日時分回期〇一二三四五六七八九十百千万])"}
APART = 2
PINS = [line for line in (corpus.top / "src/attribution/data/pins.txt").read_text(encoding="utf-8").split("\n")
        if line and not line.startswith("#")]
SPEAKERS = ("市水务局局长虞怀瑾", "市交通局局长阮承泽", "市商务局局长戚若渔", "市民政局局长卞云舟")


def numbers(text, language):
    return [m for m in re.finditer(NUMBER[language], text) if m[0].strip("0.,一二三四五六七八九") or len(m[0]) > 1]


def changed(text, match, rng):
    """The text with another number in its place: two digits exchanged, or one changed; never a zero at the end."""
    digits = [i for i, c in enumerate(match[0]) if c.isnumeric() and c not in "0十百千万"]
    number = list(match[0])
    pairs = [(i, j) for i, j in zip(digits, digits[1:]) if number[i] != number[j]]
    if pairs and rng.random() < .5:
        i, j = rng.choice(pairs)
        number[i], number[j] = number[j], number[i]
    elif digits:
        signs = "123456789" if number[digits[0]] in "123456789" else "二三四五六七八九"
        at = digits[0]
        number[at] = rng.choice([c for c in signs if c != number[at]])
    return text[:match.start()] + "".join(number) + text[match.end():]


# --- one planted fault: of a paragraph's sentence and the paragraph that is to carry it, both paragraphs as they are to stand

def whole(sentence, source, carrier, language, rng):
    """The sentence stands behind another paragraph."""
    places = numbers(sentence, language)
    return source, faults.joined([carrier, changed(sentence, rng.choice(places), rng)], language)


def part(sentence, source, carrier, language, rng, size, least=1):
    """`size` clauses of the sentence, neither its first nor all of the rest, between two clauses of the carrier."""
    parts, host = faults.clauses(sentence, language), faults.clauses(carrier, language)
    begins = [i for i in range(len(parts) - size + 1) if 0 < i + size < len(parts) + (i > 0) and
              len(numbers("".join(parts[i:i + size]), language)) >= least]
    inner = [i for i in range(1, len(host)) if re.search(r"[，、,]\s*$", host[i - 1])]
    if not begins or not inner:
        return None
    begin, at = rng.choice(begins), rng.choice(inner)
    piece = re.sub(r"[，、；。,;.]\s*$", "", faults.joined(parts[begin:begin + size], language))
    mark = {"zh": "，", "ja": "、", "en": ", "}[language]
    new = changed(piece, rng.choice(numbers(piece, language)), rng)
    return source, faults.joined(host[:at], language) + (" " if language == "en" else "") + new + mark + faults.joined(host[at:], language)


def around(sentence, source, carrier, language, rng):
    """As `part`, of two clauses with two numbers and a word or two replaced by others; one of the numbers is changed."""
    parts = faults.clauses(sentence, language)
    ranges = [(i, i + 2) for i in range(len(parts) - 1) if len(numbers("".join(parts[i:i + 2]), language)) >= 2]
    if not ranges:
        return None
    a, b = rng.choice(ranges)
    piece = re.sub(r"[，、；。,;.]\s*$", "", faults.joined(parts[a:b], language))
    words = faults.words_replaced(re.sub(r"\d", "\0", piece), language, rng, 1)
    if not words:
        return None
    digits = iter(re.findall(r"\d", piece))
    if words.count("\0") != len(re.findall(r"\d", piece)):
        return None
    piece = re.sub("\0", lambda _: next(digits), words)
    found = numbers(piece, language)
    return (source, faults.joined([carrier[:-1] + {"zh": "，", "ja": "、", "en": ", and "}[language] + changed(piece, rng.choice(found), rng)],
                                  language) + carrier[-1]) if len(found) >= 2 else None


def pinned(sentence, source, carrier, language, rng):
    """One clause that says itself which thing it tells of, as a part of another sentence."""
    parts = [i for i, c in enumerate(faults.clauses(sentence, language)) if c.startswith(tuple(PINS)) and numbers(c, language)]
    if not parts:
        return None
    piece = re.sub(r"[，。；]$", "", faults.clauses(sentence, language)[rng.choice(parts)])
    return source, f"{carrier[:-1]}，{changed(piece, rng.choice(numbers(piece, language)), rng)}{carrier[-1]}"


def spoken(plant):
    """The same, told by two speakers."""
    def make(sentence, source, carrier, language, rng):
        made = plant(sentence, source, carrier, language, rng)
        first, second = rng.sample(SPEAKERS, 2)
        strip = lambda text: re.sub(r"^央视网消息（新闻联播）：", "", text)
        return made and (f"{first}表示，{strip(made[0])}", f"{second}表示，{strip(made[1])}")
    return make


def clauses(size, least=1):
    return lambda *given: part(*given, size, least)


PLANTED = {"sentence": whole, "two clauses": clauses(2), "clause, two numbers": clauses(1, 2), "words changed": around,
           "pinned": pinned, "two speakers, sentence": spoken(whole), "two speakers, two clauses": spoken(clauses(2, 2)),
           "two speakers, words changed": spoken(around)}


def plant(kind, pages_of_language, language, rng):
    for _ in range(6000):
        page = rng.choice(pages_of_language)
        texts = [p.text for p in page.paragraphs]
        found = [(i, s) for i, text in enumerate(texts) for s in faults.sentences(text, language)
                 if numbers(s, language) and 15 <= corpus.weight(s) <= 120]
        if not found:
            continue
        i, sentence = rng.choice(found)
        carriers = [j for j, text in enumerate(texts) if abs(i - j) >= APART and corpus.weight(text) >= 30 and re.search(r"[。.]$", text)]
        if not carriers:
            continue
        j = rng.choice(carriers)
        made = PLANTED[kind](sentence.strip(), texts[i], texts[j], language, rng)
        if not made:
            continue
        low, high = max(0, min(i, j) - 4), max(i, j) + 5
        texts[i], texts[j] = made
        return texts[low:high], j - low, i - low
    return None


def write_planted(folder):
    """Drafts, and of each its class and the lines of the two places."""
    hosts = {"zh": corpus.news_days(), "en": [], "ja": []}
    for language in ("en", "ja"):
        for name in (language, f"{language}-develop-3", f"{language}-develop-4", f"{language}-develop-5"):
            hosts[language] += corpus.written_pages(name)
    truth = {}
    folder.mkdir()
    for language, days in hosts.items():
        for kind in PLANTED:
            if language != "zh" and ("speakers" in kind or kind == "pinned"):
                continue
            for n in range(COUNT[language]):
                made = plant(kind, days, language, random.Random(f"conflicts/{language}/{kind}/{n}"))
                if not made:
                    continue
                name = f"{language}-{kind.replace(' ', '-').replace(',', '')}-{n:03}.txt"
                (folder / name).write_text("\n\n".join(made[0]) + "\n", encoding="utf-8")
                truth[name] = (kind if language == "zh" else language, 2 * made[1] + 1, 2 * made[2] + 1)
    return truth


# --- what kanwu says

def results(kanwu, config, path, *options):
    run = subprocess.run([kanwu, "check", "--config", config, "--scope", "file", "--level", "warning", "--fail-on", "never", "--only", RULE,
                          "--format", "sarif", "--root", path, *options, path], stdout=subprocess.PIPE, check=True)
    for result in json.loads(run.stdout)["runs"][0]["results"]:
        places = [x["physicalLocation"] for x in result["locations"] + result.get("relatedLocations", [])]
        yield places[0]["artifactLocation"]["uri"], [place["region"]["startLine"] for place in places], result["message"]["text"]


def on_pages(kanwu, config, folder):
    """Of bench/pages: faults of the rule that are told, and findings that are none."""
    told = false = 0
    for path in sorted((pages.HERE / "pages").glob("[0-9]*.txt")):
        page = pages.Page(path)
        if page.trace:
            continue
        own = folder / page.name
        page.write(own)
        (own / "kanwu.toml").write_text(config.read_text(encoding="utf-8"), encoding="utf-8")
        for finding in pages.findings(page, own, kanwu):
            if finding["rule"] != RULE:
                continue
            fault = pages.hit(finding, page)
            told, false = told + (fault is not None and fault.told == 0), false + (fault is None)
            if fault is not None:
                fault.told += 1
    return told, false


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kanwu", type=pathlib.Path, default=corpus.release)
    parser.add_argument("--list", action="store_true", help="name what was missed as shipped, and what was told of the news")
    parser.add_argument("--as-shipped", action="store_true", help="the first row alone")
    options = parser.parse_args()
    kanwu = options.kanwu.resolve()
    if not corpus.news.exists():
        print("bench/conflicts.py: ../shared/corpora/news is not beside the checkout; nothing measured")
        return
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        truth = write_planted(folder / "planted")
        kinds = [kind for kind in (*PLANTED, "en", "ja") if any(t[0] == kind for t in truth.values())]
        items = collections.Counter(kind for kind, *_ in truth.values())
        print("| setting | news | pages: told | beside | planted: beside | " + " | ".join(f"{k} ({items[k]})" for k in kinds) + " |")
        print("|---|---|---|---|---|" + "---|" * len(kinds))
        rows = [("as shipped", {})]
        if not options.as_shipped:
            rows += [(f"{name} {value}", {name: value}) for name, values in SETTINGS.items() for value in values]
        for title, values in rows:
            config = folder / "kanwu.toml"
            config.write_text(f"[rules.{RULE}]\n" + "".join(f"{k} = {v}\n" for k, v in values.items()), encoding="utf-8")
            news = list(results(kanwu, config, corpus.news))
            hits, beside = set(), 0
            for name, lines, _ in results(kanwu, config, folder / "planted"):
                if truth[name][1] in lines and truth[name][2] in lines:
                    hits.add(name)
                else:
                    beside += 1
            told, false = on_pages(str(kanwu), config, folder / f"pages-{title}".replace(" ", "-"))
            found = collections.Counter(truth[name][0] for name in hits)
            print(f"| {title} | {len(news)} | {told} | {false} | {beside} | " +
                  " | ".join(f"{found[k] / items[k]:.2f}" for k in kinds) + " |", flush=True)
            if options.list and not values:
                print("\n".join(f"NEWS {name}:{lines} {text}" for name, lines, text in news))
                for name in sorted(set(truth) - hits):
                    text = (folder / "planted" / name).read_text(encoding="utf-8").split("\n")
                    print(f"MISS {name}\n  {text[truth[name][2] - 1]}\n  {text[truth[name][1] - 1]}")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Which copies does kanwu find, of which kind and length, in which language, and what does it say about clean drafts?

usage: bench/copies_set.py [--part develop|develop-2|…|develop-5|held-out] [--language zh,en,ja] [--list] [--kanwu KANWU] [FOLDER]

Writes drafts with one planted copy each, and clean ones, to FOLDER/PART/LANGUAGE (default: a temporary folder): cases/,
clean/ and truth.jsonl, as ../shared/tools/score.py reads them; runs kanwu on them; prints a Markdown table.

- Hosts: 12 to 30 paragraphs in a row of ../shared/corpora/news (zh), and texts/LANGUAGE/*.txt (written for this).
- Faults: faults.py; how many of each: count(). Source and copy stand at least two paragraphs apart.
- Parts. Thresholds are chosen on `develop` and `develop-2`, which have every second day of the news and every second
  text each, and on `develop-3` to `develop-5` (texts/LANGUAGE-PART), which were held out until they were read. `held-out` is for a
  last look, so --list refuses it: texts/LANGUAGE-held-out, and those paragraphs of the news that no other part copies.
- Lengths are weights (corpus.py): 40-80 is 40 to 80 Han characters or 120 to 240 letters of the source paragraph.
Nothing depends on the clock or on the order of a set: the same checkout and texts give the same drafts.
"""
import argparse
import collections
import functools
import json
import pathlib
import random
import re
import shutil
import sys
import tempfile
import textwrap

import corpus
import faults
from corpus import Page

LANGUAGES = ("zh", "en", "ja")
PARTS = ("develop", "develop-2", "develop-3", "develop-4", "develop-5", "held-out")
OWN_TEXTS = PARTS[2:]
SEEDS = {"develop-3": "held-out", "develop-4": "held-out-2", "develop-5": "held-out-3", "held-out": "held-out-4"}  # else the part's name: as drawn when it was held out
HARD = ("edit20", "edit30", "reworded20", "reworded30")


def count(part, language, kind):
    """How many drafts of a class; in the two parts with few texts more of those that are missed most."""
    if language == "zh" or part not in ("develop", "develop-2"):
        return 30
    return 40 if kind in HARD else 12


CLEAN_NEWS = 75                         # clean drafts of news in one part; of the written texts all are clean drafts too
BUCKETS = ((40, 80), (80, 150), (150, 1e9))
APART = 3                               # source and copy: two paragraphs between them
FORMULA_PLACES = 8
ENDS = re.compile(r"[。！？.!?…][”’」』）)\"']*$")


def bucket_name(weight):
    return next((f"{a}-{b}" if b < 1e9 else f"{a}+") for a, b in BUCKETS if a <= weight < b)


def is_source(paragraph):
    return paragraph.weight >= BUCKETS[0][0] and ENDS.search(paragraph.text)


class Hosts:
    """The pages of one language and part, and what is drawn from them. `used`: sources of the news that are not drawn."""

    def __init__(self, language, part, used=frozenset()):
        own_texts = part in OWN_TEXTS
        mine = lambda pages: pages if own_texts else pages[PARTS.index(part)::2]
        self.language = language
        self.used = used
        self.written = mine(corpus.written_pages(f"{language}-{part}" if own_texts else language))
        self.news = mine(corpus.news_days()) if language == "zh" else []
        self.speakers = [p for page in self.written for p in page.paragraphs if p.speaker]

    def page(self, rng, written=False):
        """A written page as it is, or a window of a day's news."""
        if written or not self.news:
            return rng.choice(self.written)
        return window(rng.choice(self.news), rng, 12, 30)

    def paragraph(self, rng, bucket=None):
        """A body paragraph of any page."""
        for attempt in range(4000):
            wanted = bucket if attempt < 1500 else None  # not every part has a paragraph of every length
            found = [p for p in self.page(rng).paragraphs
                     if is_source(p) and p.text not in self.used and wanted in (None, bucket_name(p.weight))]
            if found:
                return rng.choice(found)
        sys.exit(f"bench/copies_set.py: no {self.language} paragraph to copy")


def window(day, rng, least, most):
    size = min(rng.randint(least, most), len(day.paragraphs))
    begin = rng.randint(0, len(day.paragraphs) - size)
    return Page(f"{day.name}-{begin}", day.paragraphs[begin:begin + size])


# --- one planted copy: a maker takes (hosts, page, index of the source, rng), gives the texts to plant, or None

def simple(fault):
    """A fault that needs the source paragraph alone and gives one paragraph."""
    def make(hosts, page, at, rng):
        text = fault(page.paragraphs[at].text, hosts.language, rng)
        return text and text != page.paragraphs[at].text and [text]
    return make


def make_form(hosts, page, at, rng):
    form = rng.choice(sorted(faults.FORMS))
    text = faults.exact_form(page.paragraphs[at].text, hosts.language, rng, form)
    return text and [text]


def make_partial(hosts, page, at, rng, reworded=0):
    passage = faults.passage(page.paragraphs[at].text, hosts.language, rng)
    if passage and reworded:
        passage = faults.reworded(passage, hosts.language, rng, reworded)
    other = hosts.paragraph(rng)
    if not passage or any(p.text == other.text for p in page.paragraphs):
        return None
    text = faults.inserted(passage, other.text, hosts.language, rng)
    return text and [text]


def make_split(hosts, page, at, rng):
    parts = faults.split(page.paragraphs[at].text, hosts.language, rng)
    return parts and list(parts)


def make_merged(hosts, page, at, rng):
    pair = page.paragraphs[at:at + 2]
    if len(pair) < 2 or not is_source(pair[1]):
        return None
    return [faults.joined([p.text for p in pair], hosts.language)]


def make_other_speaker(hosts, page, at, rng):
    here = page.paragraphs[at]
    others = [p for p in hosts.speakers if all(p.speaker not in q.text for q in page.paragraphs)]
    return here.speaker and [faults.other_speaker(here, rng.choice(others), rng)]


MAKERS = {
    "exact": lambda hosts, page, at, rng: [page.paragraphs[at].text],
    "exact-form": make_form,
    "near-words": simple(lambda text, language, rng: faults.words_replaced(text, language, rng, rng.randint(1, 3))),
    "near-edit5": simple(lambda text, language, rng: faults.characters_edited(text, language, rng, 5)),
    "near-clause": simple(faults.clause_changed),
    **{f"edit{n}": simple(lambda text, language, rng, n=n: faults.characters_edited(text, language, rng, n)) for n in (10, 20, 30)},
    **{f"reworded{n}": simple(lambda text, language, rng, n=n: faults.reworded(text, language, rng, n)) for n in (10, 20, 30)},
    "reorder": simple(faults.reordered),
    "partial": make_partial,
    "partial-reworded": lambda hosts, page, at, rng: make_partial(hosts, page, at, rng, reworded=12),
    "split": make_split,
    "merged": make_merged,
    "opening": simple(faults.new_opening),
    "other-speaker": make_other_speaker,
}
ACROSS = ("cross-file", "formula-files")  # several files of one run; made by functions of their own
CLASSES = (*MAKERS, "cross-file", "formula", "formula-files")


# --- drafts

LAYOUTS = {"zh": ("spaced", "spaced", "dense"), "en": ("spaced", "dense", "wrapped"), "ja": ("spaced", "dense")}


def write_draft(path, texts, layout="spaced"):
    """Writes the paragraphs, and gives the first and last line of each: one a line with a blank line between (spaced) or
    without (dense), or wrapped at 76 columns with a blank line between."""
    shown = [textwrap.fill(text, 76, break_long_words=False) for text in texts] if layout == "wrapped" else texts
    lines, next_line = [], 1
    for text in shown:
        lines.append((next_line, next_line + text.count("\n")))
        next_line = lines[-1][1] + (1 if layout == "dense" else 2)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(("\n" if layout == "dense" else "\n\n").join(shown) + "\n", encoding="utf-8")
    return lines


def regions_of(file, lines, places):
    return [{"file": file, "startLine": lines[i][0], "endLine": lines[i][1]} for i in sorted(places)]


def place_for(at, width, count, rng):
    """Where to put the copy among `count` paragraphs: an index before which it goes, APART from the source at
    [at, at + width), and never before the headline; None where the page is too short."""
    return rng.choice([k for k in range(2, count + 1) if k - (at + width - 1) >= APART or at - k >= APART - 1] or [None])


def planted(kind, hosts, bucket, rng):
    """Draws pages and paragraphs until one allows this fault: the texts of the draft, indices of source and copy."""
    for attempt in range(4000):
        # After a while the length is given up: not every bucket has a paragraph of two sentences in every language.
        page = hosts.page(rng, written=kind == "other-speaker")
        sources = [i for i, p in enumerate(page.paragraphs)
                   if is_source(p) and p.text not in hosts.used and (attempt >= 1500 or bucket_name(p.weight) == bucket)]
        if not sources:
            continue
        at, width = rng.choice(sources), 2 if kind == "merged" else 1
        place = place_for(at, width, len(page.paragraphs), rng)
        copies = place is not None and MAKERS[kind](hosts, page, at, rng)
        if not copies:
            continue
        texts = [p.text for p in page.paragraphs]
        moved = at + len(copies) if place <= at else at
        return texts[:place] + copies + texts[place:], [*range(moved, moved + width), *range(place, place + len(copies))], \
            bucket_name(page.paragraphs[at].weight), page.name
    sys.exit(f"bench/copies_set.py: no {hosts.language} paragraph allows “{kind}”")


def write_one(kind, name, hosts, bucket, rng, folder):
    texts, places, length, host = planted(kind, hosts, bucket, rng)
    lines = write_draft(folder / "cases" / f"{name}.txt", texts, rng.choice(LAYOUTS[hosts.language]))
    return length, host, regions_of(f"cases/{name}.txt", lines, places)


def write_across(kind, name, hosts, bucket, rng, folder):
    """A paragraph of one file copied into another, as it is or with a word or two replaced."""
    source = hosts.paragraph(rng, bucket)
    text = faults.words_replaced(source.text, hosts.language, rng, 2) if rng.random() < .5 else None
    pages = []
    while len(pages) < 2:
        page = hosts.page(rng)
        if all(p.text != source.text for p in page.paragraphs) and page.name not in {q.name for q in pages}:
            pages.append(page)
    regions = []
    for file, page, paragraph in zip("ab", pages, (source.text, text or source.text)):
        texts = [p.text for p in page.paragraphs]
        at = rng.randrange(2, len(texts))
        lines = write_draft(folder / "groups" / name / f"{file}.txt", texts[:at] + [paragraph] + texts[at:])
        regions += regions_of(f"groups/{name}/{file}.txt", lines, [at])
    return bucket_name(source.weight), pages[0].name, regions


def write_formula(kind, name, hosts, bucket, rng, folder):
    """A formula at the end of eight paragraphs of one draft."""
    formula = rng.choice(corpus.words(f"formulas-{hosts.language}"))
    for _ in range(4000):
        page = hosts.page(rng)
        sources = [i for i, p in enumerate(page.paragraphs) if i and is_source(p)]
        if len(sources) >= FORMULA_PLACES:
            break
    else:
        sys.exit(f"bench/copies_set.py: no {hosts.language} page has {FORMULA_PLACES} paragraphs for a formula")
    chosen = sorted(rng.sample(sources, FORMULA_PLACES))
    texts = [faults.joined([p.text, formula], hosts.language) if i in chosen else p.text for i, p in enumerate(page.paragraphs)]
    lines = write_draft(folder / "cases" / f"{name}.txt", texts)
    return bucket_name(corpus.weight(formula)), page.name, regions_of(f"cases/{name}.txt", lines, chosen)


def write_formula_files(kind, name, hosts, bucket, rng, folder):
    """A formula as a paragraph of its own at the end of eight short drafts."""
    formula = rng.choice(corpus.words(f"formulas-{hosts.language}"))
    regions = []
    pages = rng.sample(hosts.news or hosts.written, min(FORMULA_PLACES, len(hosts.news or hosts.written)))
    # Where there are fewer pages than places, a page gives two drafts: its first half and its second.
    drafts = [window(page, rng, 6, 8).paragraphs for page in pages] if len(pages) == FORMULA_PLACES else \
        [half for page in pages for half in (page.paragraphs[:len(page.paragraphs) // 2], page.paragraphs[len(page.paragraphs) // 2:])]
    for i, paragraphs in enumerate(drafts[:FORMULA_PLACES]):
        lines = write_draft(folder / "groups" / name / f"{i}.txt", [p.text for p in paragraphs] + [formula])
        regions += regions_of(f"groups/{name}/{i}.txt", lines, [len(paragraphs)])
    return bucket_name(corpus.weight(formula)), pages[0].name, regions


WRITERS = {"cross-file": write_across, "formula": write_formula, "formula-files": write_formula_files}


@functools.cache
def used_before(part, language):
    """What a part with texts of its own must not copy: of the news, the sources of the parts before it."""
    if language != "zh" or part in ("develop", "develop-2"):
        return frozenset()
    return frozenset().union(*(copied_in(before, language) for before in PARTS[:PARTS.index(part)]))


@functools.cache
def copied_in(part, language):
    """The sources of a part's single copies."""
    hosts, out = Hosts(language, part, used_before(part, language)), set()
    for kind in MAKERS:
        for i in range(count(part, language, kind)):
            rng = random.Random(f"{SEEDS.get(part, part)}/{language}/{kind}-{i:02}")
            texts, places, _, _ = planted(kind, hosts, bucket_name(BUCKETS[i % len(BUCKETS)][0]), rng)
            out.update(texts[at] for at in places)
    return frozenset(out)


def write_set(language, part, folder):
    """All drafts of one language and part, and their truth."""
    hosts, seed = Hosts(language, part, used_before(part, language)), SEEDS.get(part, part)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    truth = []
    for kind in CLASSES:
        for i in range(count(part, language, kind)):
            name = f"{kind}-{i:02}"
            rng = random.Random(f"{seed}/{language}/{name}")
            bucket = bucket_name(BUCKETS[i % len(BUCKETS)][0])
            length, host, regions = WRITERS.get(kind, write_one)(kind, name, hosts, bucket, rng, folder)
            truth.append({"id": name, "family": "duplicate", "cls": kind, "group": length, "host": host, "expect": "finding",
                          "regions": regions})
    (folder / "truth.jsonl").write_text("".join(json.dumps(item, ensure_ascii=False) + "\n" for item in truth), encoding="utf-8")
    rng = random.Random(f"{seed}/{language}/clean")
    news = [window(day, rng, 12, 30) for day in rng.sample(hosts.news, min(CLEAN_NEWS, len(hosts.news)))]
    for page in hosts.written + news:
        write_draft(folder / "clean" / f"{page.name}.txt", [p.text for p in page.paragraphs])


# --- the score

def scored(kanwu, folder, options):
    """kanwu on each draft by itself and on each group of files, then score.py."""
    logs = folder / "sarif"
    logs.mkdir()
    level = ("--level", "warning", "--root", folder)
    corpus.check(kanwu, folder / "cases", logs / "cases.sarif", "--scope", "file", *level)
    corpus.check(kanwu, folder / "clean", logs / "clean.sarif", "--scope", "file", *level)
    for group in sorted((folder / "groups").iterdir()):
        corpus.check(kanwu, group, logs / f"{group.name}.sarif", *level)
    return corpus.score(folder / "truth.jsonl", logs, "--min-level", "warning", *options)


def table(scores):
    print("| class | language | items | recall | " + " | ".join(bucket_name(a) for a, _ in BUCKETS) + " | precision |")
    print("|---|---|---|---|" + "---|" * (len(BUCKETS) + 1))
    for kind in CLASSES:
        for language, result in scores.items():
            by_length = {bucket_name(a): result["by_part_lang_class"].get(f"{language}/duplicate/{bucket_name(a)}/{kind}")
                         for a, _ in BUCKETS}
            print(row(kind, language, [v for v in by_length.values() if v], by_length.values(),
                      result["classes"][f"duplicate/{kind}"]["precision"]))
    for language, result in scores.items():
        by_length = collections.defaultdict(list)
        for key, value in result["by_part_lang_class"].items():
            by_length[key.split("/")[2]].append(value)
        merged = [{"items": sum(v["items"] for v in by_length[bucket_name(a)]), "hit": sum(v["hit"] for v in by_length[bucket_name(a)])}
                  for a, _ in BUCKETS]
        print(row("**all**", language, merged, merged, result["families"]["duplicate"]["precision"]))
    print("\n| clean drafts | files | characters | findings | per 10,000 characters | by family |\n|---|---|---|---|---|---|")
    for language, result in scores.items():
        clean = result["clean"]
        families = ", ".join(f"{family} {n}" for family, n in sorted(clean["by_family"].items())) or "–"
        print(f"| {language} | {clean['files']} | {clean['chars']:,} | {clean['findings']} | {clean['per_10k_chars']:.3f} | {families} |")


def row(kind, language, values, by_length, precision):
    items, hit = sum(v["items"] for v in values), sum(v["hit"] for v in values)
    lengths = " | ".join(f"{v['hit']}/{v['items']}" if v and v["items"] else "–" for v in by_length)
    return f"| {kind} | {language} | {items} | {hit / items:.2f} | {lengths} | {'–' if precision is None else f'{precision:.2f}'} |"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=PARTS, default="develop")
    parser.add_argument("--language", default=",".join(LANGUAGES))
    parser.add_argument("--list", action="store_true", help="name what was missed and what was a false alarm")
    parser.add_argument("--kanwu", type=pathlib.Path, default=corpus.release)
    parser.add_argument("folder", nargs="?", type=pathlib.Path)
    options = parser.parse_args()
    if not (corpus.shared / "tools/score.py").exists() or not corpus.news.exists():
        print("bench/copies_set.py: ../shared is not beside the checkout; nothing measured")
        return
    if options.list and options.part == "held-out":
        sys.exit("bench/copies_set.py: --list is for the development parts; what is held out is not read")
    with tempfile.TemporaryDirectory() as temporary:
        top, scores = (options.folder or pathlib.Path(temporary)) / options.part, {}
        for language in options.language.split(","):
            write_set(language, options.part, top / language)
            scores[language], printed = scored(options.kanwu.resolve(), top / language,
                                               ("--list-misses", "--list-fp") if options.list else ())
            if options.list:
                print("\n".join(f"{language}: {line}" for line in printed.split("\n") if line.startswith(("MISS", "FP"))))
        table(scores)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""The programs that peers.py measures, each in a process of its own; peers.py starts them, people need not.

usage: bench/peer_programs.py NAME NORMAL THRESHOLD OUT     near pairs of the paragraphs in NORMAL, by that tool
       bench/peer_programs.py agree|agree-kanwu NORMAL THRESHOLD TRUTH FOUND     what share of the pairs was found
       bench/peer_programs.py normal TEXT OUT               the normal form of each paragraph, one a line
       bench/peer_programs.py corpus COUNT OUTDIR           a corpus of our own, where ../shared is missing
       bench/peer_programs.py decode TEXT                   a floor: read, NFKC, casefold

A shingle is the shortest window of weight 5 of the normal form (design: shared/design.md section 3), the same for all.
Every tool but kanwu runs in Python here: its sketches and buckets are its own native or numpy code, shingles and the
exact verification of candidates are this file's. OUT gets the pairs with Jaccard >= THRESHOLD, and OUT.json the CPU
seconds of each step and how many candidates there were.
"""
import functools
import json
import pathlib
import random
import sys
import time
import unicodedata

import corpus

WEIGHT = 15              # of a shingle, in thirds
BANDS, ROWS = 42, 3      # 1 - (1 - 0.5^3)^42 = 0.996 of the pairs at Jaccard 0.5 share a bucket, more above
HASHES = BANDS * ROWS
BATCH = 5000             # paragraphs of which shingles are held at a time


def shingles(form):
    """The set of shortest windows of weight >= 5."""
    if corpus.WIDE.sub("", form) == "":
        return {form[i:i + 5] for i in range(len(form) - 4)}
    weights = [3 if corpus.WIDE.match(c) else 1 for c in form]
    found, end, held = set(), 0, 0
    for begin in range(len(form)):
        while held < WEIGHT and end < len(form):
            held += weights[end]
            end += 1
        if held < WEIGHT:
            break
        found.add(form[begin:end])
        held -= weights[begin]
    return found


class Steps:
    """CPU seconds by step."""

    def __init__(self):
        self.seconds, self.last = {}, time.process_time()

    def end(self, name):
        now = time.process_time()
        self.seconds[name] = self.seconds.get(name, 0) + now - self.last
        self.last = now


def batches(forms, steps):
    """(first index, shingles) of BATCH paragraphs at a time."""
    for begin in range(0, len(forms), BATCH):
        sets = [shingles(form) for form in forms[begin:begin + BATCH]]
        steps.end("shingles")
        yield begin, sets


# --- candidates: pairs (earlier, later), maybe with pairs that are none

def datasketch(forms, threshold, steps, **parameters):
    from datasketch import MinHash, MinHashLSH
    index = MinHashLSH(threshold=threshold, **parameters)
    for begin, sets in batches(forms, steps):
        sketches = MinHash.bulk([[s.encode() for s in one] for one in sets], num_perm=parameters["num_perm"])
        steps.end("sketches")
        for later, sketch in enumerate(sketches, begin):
            yield from ((earlier, later) for earlier in index.query(sketch))
            index.insert(later, sketch)
        steps.end("buckets")


def rensa(forms, threshold, steps):
    from rensa import RMinHash, RMinHashLSH
    index = RMinHashLSH(threshold=threshold, num_perm=HASHES, num_bands=BANDS)
    for begin, sets in batches(forms, steps):
        sketches = RMinHash.from_token_sets([list(one) for one in sets], HASHES, 42)
        steps.end("sketches")
        for later, sketch in enumerate(sketches, begin):
            yield from ((earlier, later) for earlier in index.query(sketch))
            index.insert(later, sketch)
        steps.end("buckets")


def gaoya(forms, threshold, steps):
    """By its own native analyzer: windows of five characters, which differ from shingles where there are letters. It
    filters candidates by estimate; 0.2 below the threshold is four standard deviations of 126 hashes."""
    from gaoya.minhash import MinHashStringIndex
    index = MinHashStringIndex(32, threshold - .2, BANDS, ROWS, None, "char", False, (5, 5), "vec")
    for later, form in enumerate(forms):
        if len(form) < 5:
            continue
        yield from ((earlier, later) for earlier in index.query(form))
        index.insert_document(later, form)
    steps.end("sketches and buckets")


def setsimilaritysearch(forms, threshold, steps):
    """Exact: all pairs by prefixes and positions."""
    from SetSimilaritySearch import all_pairs
    numbers = {}
    sets = [[numbers.setdefault(s, len(numbers)) for s in one] for _, part in batches(forms, steps) for one in part]
    filled = [i for i, one in enumerate(sets) if one]
    steps.end("numbers")
    for a, b, _ in all_pairs([sets[i] for i in filled], "jaccard", threshold):
        yield tuple(sorted((filled[a], filled[b])))
    steps.end("join")


def every_pair(forms, threshold, steps):
    """The oracle: the shared shingles of every pair, as the product of a sparse matrix with itself, a block at a time."""
    import numpy
    import scipy.sparse
    numbers, columns, ends = {}, [], [0]
    for _, sets in batches(forms, steps):
        for one in sets:
            columns.extend(numbers.setdefault(s, len(numbers)) for s in one)
            ends.append(len(columns))
    matrix = scipy.sparse.csr_matrix((numpy.ones(len(columns), numpy.int32), numpy.array(columns, numpy.int32), ends),
                                     shape=(len(forms), len(numbers)))
    del columns
    # A shingle of one paragraph is in no pair; without these the product is half the work.
    matrix = matrix[:, numpy.flatnonzero(matrix.getnnz(axis=0) > 1)]
    sizes, other = numpy.diff(ends), matrix.T.tocsr()
    steps.end("matrix")
    for begin in range(0, len(forms), 500):
        shared = (matrix[begin:begin + 500] @ other).tocoo()
        later, earlier = shared.row + begin, shared.col
        jaccard = shared.data / (sizes[later] + sizes[earlier] - shared.data)
        keep = (earlier < later) & (jaccard >= threshold - 1e-9)
        yield from zip(earlier[keep].tolist(), later[keep].tolist())
    steps.end("product")


PROGRAMS = {
    "datasketch": functools.partial(datasketch, num_perm=HASHES, params=(BANDS, ROWS)),
    "datasketch-default": functools.partial(datasketch, num_perm=128),
    "rensa": rensa,
    "gaoya": gaoya,
    "SetSimilaritySearch": setsimilaritysearch,
    "every-pair": every_pair,
}


def verified(candidates, forms, threshold, steps):
    """The candidates that are pairs, by their sets; shorter ones that cannot reach the threshold are not looked at."""
    sets = functools.lru_cache(20000)(lambda i: shingles(forms[i]))
    pairs = []
    steps.end("candidates")
    for a, b in sorted(candidates):
        one, other = sets(a), sets(b)
        if min(len(one), len(other)) < threshold * max(len(one), len(other)):
            continue
        shared = len(one & other)
        if shared and shared >= threshold * (len(one) + len(other) - shared) - 1e-9:
            pairs.append((a, b))
    steps.end("verify")
    return pairs


def join(name, normal, threshold, out):
    steps = Steps()
    forms = pathlib.Path(normal).read_text(encoding="utf-8").split("\n")[:-1]
    steps.end("read")
    candidates = set(PROGRAMS[name](forms, threshold, steps))
    pairs = verified(candidates, forms, threshold, steps)
    pathlib.Path(out).write_text("".join(f"{a} {b}\n" for a, b in pairs), encoding="utf-8")
    pathlib.Path(out + ".json").write_text(json.dumps({"steps": steps.seconds, "candidates": len(candidates)}), encoding="utf-8")


# --- agreement with the oracle

def pairs_of(path):
    return {tuple(map(int, line.split())) for line in pathlib.Path(path).read_text(encoding="utf-8").split("\n") if line}


def kanwu_pairs(log, normal, threshold):
    """The pairs at the threshold among the places of each finding of a copy rule; paragraph i stands on line 2i + 1."""
    forms = pathlib.Path(normal).read_text(encoding="utf-8").split("\n")[:-1]
    candidates = set()
    for result in json.loads(pathlib.Path(log).read_text(encoding="utf-8"))["runs"][0]["results"]:
        if result["ruleId"] in corpus.COPY_RULES:
            places = sorted({place["physicalLocation"]["region"]["startLine"] // 2
                             for place in result["locations"] + result.get("relatedLocations", [])})
            candidates |= {(a, b) for b in places for a in places if a < b}
    return set(verified(candidates, forms, threshold, Steps()))


def agree(found, truth):
    """Of the oracle's pairs, and of its later paragraphs, the share that was found."""
    later, found_later = {b for _, b in truth}, {b for _, b in found}
    print(json.dumps({"found": len(found), "later": len(found_later), "outside": len(found - truth),
                      "pairs": len(found & truth) / len(truth) if truth else None,
                      "paragraphs": len(found_later & later) / len(later) if later else None}))


# --- texts

def write_normal(text, out):
    """Paragraph i of TEXT stands on line 2i + 1."""
    with open(text, encoding="utf-8") as lines, open(out, "w", encoding="utf-8") as forms:
        for i, line in enumerate(lines):
            if i % 2 == 0:
                forms.write(corpus.normal(line) + "\n")


def write_corpus(count, folder):
    """Paragraphs of 4 to 16 clauses of texts/zh, every third character of a clause exchanged so that clauses differ; a
    tenth are copies of earlier ones with 0 to 20 % of their characters edited."""
    import faults
    rng = random.Random(count)
    clauses = [c for page in corpus.written_pages("zh") for p in page.paragraphs for c in faults.clauses(p.text, "zh")]
    paragraphs = []
    for i in range(count):
        if i > 100 and rng.random() < .1:
            paragraphs.append(faults.characters_edited(rng.choice(paragraphs), "zh", rng, rng.choice((0, 1, 3, 5, 10, 20))))
            continue
        chosen = "".join(rng.choice(clauses) for _ in range(rng.randint(4, 16)))
        paragraphs.append("".join(rng.choice(faults.ALPHABET) if rng.random() < .33 and c.isalpha() else c for c in chosen))
    pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
    (pathlib.Path(folder) / f"corpus_{count}.txt").write_text("".join(p + "\n\n" for p in paragraphs), encoding="utf-8")


def decode(text):
    with open(text, encoding="utf-8") as lines:
        for line in lines:
            unicodedata.normalize("NFKC", line).casefold()


def main(name, *arguments):
    if name == "normal":
        write_normal(*arguments)
    elif name == "corpus":
        write_corpus(int(arguments[0]), arguments[1])
    elif name == "decode":
        decode(*arguments)
    elif name == "agree":
        _, _, truth, found = arguments
        agree(pairs_of(found), pairs_of(truth))
    elif name == "agree-kanwu":
        normal, threshold, truth, log = arguments
        agree(kanwu_pairs(log, normal, float(threshold)), pairs_of(truth))
    else:
        normal, threshold, out = arguments
        join(name, normal, float(threshold), out)


if __name__ == "__main__":
    main(*sys.argv[1:])

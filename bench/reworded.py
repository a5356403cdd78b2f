#!/usr/bin/env python3
"""Chooses when two paragraphs that an alignment finds unlike are one, worded anew in another order: how many pieces they share.

usage: bench/reworded.py

Of every two paragraphs of one draft that are less than 0.6 alike and share no run of weight 40: the disjoint runs of weight 4
or more, the longest first, and which share of the longer paragraph they are. Drafts: 300 days of ../shared/corpora/news, in which
nothing is worded anew; clean pages and pages with faults of bench/pages. Prints how many pairs have so many pieces and such
a share at least. Ten minutes.
"""
import difflib
import re

import corpus
import pages

PIECES, SHARES = (6, 7, 8, 9, 10), (0.45, 0.48, 0.50, 0.52, 0.55)
SENTENCE_END = re.compile(r"[。！？!?.…][”’」』）)\"]*$")


def grams(text, size):
    return {text[i:i + size] for i in range(len(text) - size + 1)}


def pieces(a, b, least):
    """The lengths of the runs, as the engine's tile() has them."""
    a, b, lengths = list(a), list(b), []
    while True:
        run = difflib.SequenceMatcher(None, a, b, autojunk=False).find_longest_match(0, len(a), 0, len(b))
        if run.size < least:
            return lengths
        lengths.append(run.size)
        for k in range(run.size):  # taken: equal to nothing
            a[run.a + k], b[run.b + k] = (0, len(lengths), k), (1, len(lengths), k)


def pairs(paragraphs):
    """Of one draft: (pieces, share) of what is left by an alignment and may be in pieces."""
    forms = [corpus.normal(text) for text in paragraphs if SENTENCE_END.search(text.strip())]
    forms = [form for form in forms if corpus.weight(form) >= 28]
    letters = [3 if 2 * corpus.weight(form) < len(form) else 1 for form in forms]
    seen = [grams(form, 3 * width) for form, width in zip(forms, letters)]
    for i, a in enumerate(forms):
        for j in range(i + 1, len(forms)):
            b, longer = forms[j], max(len(a), len(forms[j]))
            if letters[i] != letters[j] or 5 * len(seen[i] & seen[j]) < max(len(seen[i]), len(seen[j])):
                continue
            found = pieces(a, b, 4 * letters[i])
            if not found or max(found) >= 40 * letters[i] or sum(found) < SHARES[0] * longer or len(found) < PIECES[0]:
                continue
            if corpus.edit_distance(a, b) > 0.4 * longer:
                yield len(found), sum(found) / longer


def main():
    if not corpus.news.exists():
        print("bench/reworded.py: ../shared/corpora/news is not beside the checkout; nothing measured")
        return
    drafts = {"news": [[p.text for p in day.paragraphs] for day in corpus.news_days()], "clean pages": [], "pages with faults": []}
    for path in sorted((pages.HERE / "pages").glob("[0-9]*.txt")):
        page = pages.Page(path)
        kind = "pages with faults" if any(pages.MARK.search(line) for file in page.files for line in file["lines"]) else "clean pages"
        drafts[kind] += [[pages.MARK.sub("", line) for line in file["lines"]] for file in page.files if file["role"] == "draft"]
    found = {kind: [pair for draft in all_drafts for pair in pairs(draft)] for kind, all_drafts in drafts.items()}
    print("| pieces | " + " | ".join(f"{kind}: share {share}" for kind in found for share in SHARES) + " |")
    print("|---|" + "---|" * (len(found) * len(SHARES)))
    for least in PIECES:
        print(f"| {least} | " + " | ".join(str(sum(n >= least and part >= share for n, part in pairs_of))
                                          for pairs_of in found.values() for share in SHARES) + " |", flush=True)


if __name__ == "__main__":
    main()

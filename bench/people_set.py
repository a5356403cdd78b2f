#!/usr/bin/env python3
"""How well kanwu reads who is named, as what, and who speaks, against pages labelled by hand.

usage: bench/people_set.py [--held-out | --third | --dev-2 | --pen | --pen-2 | --pen-3 | --pen-4 | --pen-5 | --speakers | --fragments
       | --english | --news | --news-held-out | --news-2 | --news-2-held-out | FILE.jsonl] [--misses] [--own]

The pages: people/development.jsonl, with --held-out heldout.jsonl, whose Chinese pages have been read for their misses, with
--third third.jsonl, which was read once before anything was mended by it, with --dev-2 dev-2.jsonl, hard cases by class,
with --pen pen.jsonl, written by another hand that knew nothing of the code and made them hard, whose misses have been read;
with --pen-2 and --pen-3 pen-2.jsonl and pen-3.jsonl, by such hands too, as hard as papers are, and --pen-4 pen-4.jsonl;
with --speakers speakers.jsonl, where only quotations are labelled, in the ways in which papers say whose they are;
with --fragments fragments.jsonl, pieces of a speaker's wording inside statements from abroad, and terms beside them;
with --news, --news-held-out, --news-2 and --news-2-held-out sentences of real broadcast news beside the checkout, of which only the places of the labels
stand here, and --pen-5 pen-5.jsonl;
with --english english.jsonl, British and American press, which the English word lists were mended by;
and beside the checkout, where they are,
../shared/cases/people_dev.jsonl and the statements of seed_statements.json. people/README.md says how they are labelled.
Needs the target kanwu_attribution_of in build/release. --misses names what was missed or false; --own leaves out what is
beside the checkout.
"""
import json
import pathlib
import subprocess
import sys

here = pathlib.Path(__file__).resolve().parent
shared = here.parent.parent / "shared"
program = here.parent / "build/release/bench/kanwu_attribution_of"


def read(texts):
    """What kanwu reads of each text, its places in code points."""
    run = subprocess.run([program], input="".join(t + "\0" for t in texts).encode(), stdout=subprocess.PIPE, check=True)
    out = []
    for text, line in zip(texts, run.stdout.decode().splitlines()):
        found, raw = json.loads(line), text.encode()
        at = lambda pair: tuple(len(raw[:byte].decode()) for byte in pair)
        for item in [*found["mentions"], *found["anonymous"], *found["quotes"]]:
            item["at"] = at(item["at"])
            for title in item.get("titles", []):
                title["at"] = at(title["at"])
        out.append(found)
    return out


def is_english(text):
    return sum(c.isascii() for c in text) > len(text) / 2


def before(mention):
    """Whether the first title stands before the name."""
    return mention["titles"][0]["at"][0] < mention["at"][0]


def names(mentions, kind):
    return {(m["name"], tuple(m["at"])) for m in mentions if kind(m)}


KINDS = {
    "name, after its post": lambda m: m["titles"] and before(m),
    "name, before its post": lambda m: m["titles"] and not before(m),
    "name, before its verb": lambda m: m["cue"] is not None,
    "name, any": lambda m: True,
}


def norm(words):
    return words.casefold().replace("’", "'")


def titles(mentions):
    """Exactly the organisation and the post, of that person."""
    return {(m["name"], tuple(m["at"]), norm(t["organisation"]), norm(t["post"])) for m in mentions for t in m["titles"]}


def spans(mentions):
    return {(m["name"], tuple(m["at"]), tuple(t["at"])) for m in mentions for t in m["titles"]}


def sources(anonymous):
    return {(norm(a["subject"]), norm(a["cue"])) for a in anonymous}


def quotes(all_quotes):
    return {(tuple(q["at"]), q["speaker"]) for q in all_quotes if q["speaker"]}


def count(table, kind, want, have, page, texts):
    """A row of the table: right, told, there are."""
    row = table.setdefault(kind, [0, 0, 0])
    row[0] += len(want & have)
    row[1] += len(have)
    row[2] += len(want)
    if "--misses" in sys.argv:
        for label, items in (("missed", want - have), ("false", have - want)):
            for item in sorted(items, key=str):
                texts.append(f"  {page['id']} {kind}: {label} {item}")


def score(pages):
    table, lines = {}, []
    for page, found in zip(pages, read([p["text"] for p in pages])):
        count(table, "speaker of a quotation", quotes(page["quotes"]), quotes(found["quotes"]), page, lines)
        if "mentions" not in page:
            continue
        # A name of a kind counts as found where the same place is named at all, whatever else is read there.
        for kind, is_kind in KINDS.items():
            want, have = names(page["mentions"], is_kind), names(found["mentions"], is_kind)
            everything = names(page["mentions"], lambda m: True), names(found["mentions"], lambda m: True)
            if kind != "name, any":
                have = (have & want) | (want & everything[1]) | (have - everything[0])
            count(table, kind, want, have, page, lines)
        count(table, "cue", {(m["name"], tuple(m["at"]), norm(m["cue"])) for m in page["mentions"] if m["cue"]},
              {(m["name"], tuple(m["at"]), norm(m["cue"])) for m in found["mentions"] if m["cue"]}, page, lines)
        count(table, "organisation and post", titles(page["mentions"]), titles(found["mentions"]), page, lines)
        count(table, "title, its words", spans(page["mentions"]), spans(found["mentions"]), page, lines)
        count(table, "source without a name", sources(page["anonymous"]), sources(found["anonymous"]), page, lines)
    return table, lines


def tell(title, pages):
    if not pages:
        return {}
    table, lines = score(pages)
    print(f"\n{title}: {len(pages)} pages\n")
    print("| what | precision | recall | right | told | there are |\n|---|---|---|---|---|---|")
    for kind, (right, told, there) in table.items():
        print(f"| {kind} | {right / max(1, told):.3f} | {right / max(1, there):.3f} | {right} | {told} | {there} |")
    print("\n".join(lines))
    return {kind: (right / max(1, told), right / max(1, there)) for kind, (right, told, there) in table.items()}


def load(path):
    pages = [json.loads(line) for line in path.open()] if path.exists() else []
    if any("text" not in page for page in pages) and not (shared / "corpora/news").exists():
        print(f"{path.name}: skipped, for the news that it labels are not beside the checkout")
        return []
    return [page if "text" in page else worded(page) for page in pages]


def worded(page):
    """A sentence of the news, which is no part of this project: its words, where the labels have places in it."""
    text = (shared / "corpora/news" / page["file"]).read_text()[slice(*page["at"])]
    words = lambda place: text[slice(*place)] if place else None
    title = lambda t: {"at": t["at"], "surface": words(t["at"]), "organisation": words(t["organisation"]) or "",
                       "post": words(t["post"]), "modifiers": [words(m) for m in t["modifiers"]]}
    out = {"id": page["id"], "text": text,
           "quotes": [{"at": q["at"], "speaker": words(q["speaker"])} for q in page["quotes"]]}
    if "mentions" in page:
        out["mentions"] = [{"name": words(m["at"]), "at": m["at"], "titles": [title(t) for t in m["titles"]],
                            "cue": words(m["cue"])} for m in page["mentions"]]
        out["anonymous"] = [{"subject": words(a["subject"]), "cue": words(a["cue"])} for a in page["anonymous"]]
    return out


def statements():
    """The statements of the page that started kanwu, in the form of the others."""
    path = shared / "cases/seed_statements.json"
    if not path.exists():
        return []
    truth = json.load(path.open())
    lines = (shared / "drafts" / truth["source"]).read_text().split("\n")
    pages = []
    for s in truth["statements"]:
        all_titles = [{"organisation": t["org"], "post": t["post"], "at": t["cp"]} for t in s["titles"]]
        mention = {"name": s["name"], "at": s["name_cp"], "titles": all_titles, "cue": s["verb"]}
        pages.append({"id": f"line {s['line']}", "text": lines[s["line"] - 1], "mentions": [mention], "anonymous": [],
                      "quotes": []})
    return pages


def main():
    parts = {"--held-out": "heldout", "--third": "third", "--dev-2": "dev-2", "--pen": "pen", "--pen-2": "pen-2", "--pen-3": "pen-3", "--pen-4": "pen-4",
             "--pen-5": "pen-5", "--speakers": "speakers", "--fragments": "fragments", "--english": "english",
             "--news": "news", "--news-held-out": "news-held-out",
             "--news-2": "news-2", "--news-2-held-out": "news-2-held-out"}
    part = next((name for option, name in parts.items() if option in sys.argv), "development")
    given = next((pathlib.Path(argument) for argument in sys.argv[1:] if argument.endswith(".jsonl")), None)
    part = given.stem if given else part
    own = load(given or here / "people" / f"{part}.jsonl")
    tell(f"{part}.jsonl, Chinese", [p for p in own if not is_english(p["text"])])
    tell(f"{part}.jsonl, English", [p for p in own if is_english(p["text"])])
    if part == "development" and "--own" not in sys.argv:
        tell("people_dev.jsonl", load(shared / "cases/people_dev.jsonl"))
        tell("seed_statements.json", statements())


main()

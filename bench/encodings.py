#!/usr/bin/env python3
"""Measures how kanwu guesses encodings: texts of known encodings, cut to lengths from 10 to 10,000 characters.

usage: bench/encodings.py [--tune] [--samples N] [--scores] [KANWU]          (default: 400 of each, build/release/kanwu)

Simplified Chinese is news (../shared/corpora/news): the days that the thresholds were not chosen on, or with --tune those
that they were. The news in traditional characters is the same text, character by character. What else there is are the
sentences of bench/texts, drawn with replacement, for no text of ten thousand characters was written for this. Those below
bench/texts/other are in encodings that kanwu does not know: reading them at all is wrong. A sample is right if the text
is the one that was written, refused if kanwu says that it is unclear, and wrong else.
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

top = pathlib.Path(__file__).resolve().parent.parent
news = top.parent / "shared/corpora/news"
texts = top / "bench/texts"

LENGTHS = [10, 20, 50, 100, 200, 500, 1000, 3000, 10000]
# How Python calls what kanwu tells.
CODECS = {"UTF-8": "utf-8", "UTF-16LE": "utf-16-le", "UTF-16BE": "utf-16-be", "UTF-32LE": "utf-32-le",
          "UTF-32BE": "utf-32-be", "GB18030": "gb18030", "Big5-HKSCS": "big5hkscs", "Shift_JIS": "cp932",
          "EUC-JP": "euc_jp", "EUC-KR": "cp949", "windows-1252": "cp1252"}
KNOWN = [("news", "gb18030"), ("news", "gb2312"), ("news", "utf-8"), ("news", "utf-16-le"), ("news", "utf-16-be"),
         ("news", "utf-32-le"), ("news, traditional", "big5hkscs"), ("news, traditional", "gb18030"),
         ("zh-hant", "big5hkscs"), ("zh-hant", "gb18030"), ("zh-hant", "utf-16-le"), ("zh-classical", "big5hkscs"),
         ("zh-classical", "gb18030"), ("names-hans", "gb18030"), ("ja", "shift_jis"),
         ("ja", "euc_jp"), ("ja", "utf-16-le"), ("ko", "euc_kr"), ("ko", "utf-16-be"), ("fr", "cp1252"),
         ("de", "cp1252"), ("es", "cp1252"),
         ("it", "cp1252"), ("pt", "cp1252"), ("sv", "cp1252"), ("nl", "cp1252"), ("da", "cp1252"), ("fi", "cp1252"),
         *((f"{language}-2", "cp1252") for language in ("fr", "de", "es", "it", "pt", "sv", "nl", "da", "fi")),
         ("fr", "utf-16-le"), ("en, Chinese quotes", "gb18030"), ("en-quotes", "gb18030"), ("en-quotes", "cp1252"),
         ("en-quotes", "utf-16-le")]


def traditional(text):
    table = {}
    for line in (top / "src/text/data/simplified.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            old, new = line.split("\t")
            if new not in table or old.encode("big5", "ignore"):
                table.setdefault(new, old)
    return text.translate(str.maketrans(table))


def days(tune):
    paths = sorted(news.glob("*.txt"))
    return [path.read_text(encoding="utf-8") for path in paths[0 if tune else 1::2]]


class Cut:
    """Windows of running text."""

    def __init__(self, pages):
        self.text = "\n".join(pages)

    def sample(self, length, r):
        at = r.randrange(len(self.text) - length)
        return self.text[at:at + length]


class Drawn:
    """Sentences in any order, as lines or as paragraphs, from somewhere in the first one on."""

    def __init__(self, lines):
        self.lines = lines

    def sample(self, length, r):
        joint = r.choice(["", "\n", "\n\n"])
        out = r.choice(self.lines)
        out = out[r.randrange(len(out) // 2):]
        while len(out) < length:
            out += joint + r.choice(self.lines)
        return out[:length]


def sources(tune):
    out = {}
    if news.is_dir():
        pages = days(tune)
        out["news"] = Cut(pages)
        out["news, traditional"] = Cut([traditional(page) for page in pages])
    for path in sorted(texts.glob("*.txt")):
        out[path.stem] = Drawn(path.read_text(encoding="utf-8").splitlines())
    if "fr" in out:
        quoted = ["“The harbour will open in spring,” the mayor said.", "It costs 4 million – “or a little more”.",
                  "Nobody knew why; the committee’s report is silent.", "“We wait,” she said, “as we always did.”"]
        out["en, Chinese quotes"] = Drawn(quoted)
    return out


def jobs(tune):
    all_sources = sources(tune)
    for name, codec in KNOWN:
        if name in all_sources:
            yield name, codec, all_sources[name]
    for path in sorted((texts / "other").glob("*.txt")):
        language, codec = path.stem.split(".", 1)
        yield f"other: {language}", codec, Drawn(path.read_text(encoding="utf-8").splitlines())


def run(kanwu, folder):
    """{file: (encoding, what was told)}; None for a refused one."""
    done = subprocess.run([kanwu, "check", ".", "--scope", "file", "--only", "bad-bytes", "--format", "sarif"], cwd=folder,
                          capture_output=True, check=False)
    log = json.loads(done.stdout)["runs"][0]
    out = {a["location"]["uri"]: (a["encoding"], "") for a in log.get("artifacts", []) if "encoding" in a}
    for line in done.stderr.decode().splitlines():
        if m := re.match(r"kanwu: (\S+\.txt): (.*)", line):
            out[m[1]] = (None, m[2])
    for note in log["invocations"][0].get("toolExecutionNotifications", []):
        for place in note.get("locations", []):
            uri = place["physicalLocation"]["artifactLocation"]["uri"]
            out[uri] = (out.get(uri, (None, ""))[0], note["message"]["text"])
    return out


def measure(kanwu, name, codec, source, length, samples, show):
    r = random.Random(f"{name} {codec} {length}")
    counts = collections.Counter()
    with tempfile.TemporaryDirectory() as folder:
        written = {}
        for i in range(samples):
            data = source.sample(length, r).encode(codec, "ignore")
            written[f"{i:04}.txt"] = data
            (pathlib.Path(folder) / f"{i:04}.txt").write_bytes(data)
        told = run(kanwu, folder)
        for file, data in written.items():
            encoding, why = told[file]
            verdict = "refused"
            if encoding:
                same = data.decode(CODECS[encoding], "replace") == data.decode(codec)
                verdict = "right" if same else "wrong"
            counts[verdict] += 1
            if show and (verdict != "right"):
                print(f"  {name} as {codec}, {length}: {verdict} {encoding or ''} {data.decode(codec)[:30]!r} {why}")
    return counts


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tune", action="store_true")
    parser.add_argument("--scores", action="store_true")
    parser.add_argument("--only", default="", help="texts whose name has this")
    parser.add_argument("--samples", type=int, default=400)
    parser.add_argument("kanwu", nargs="?", default=top / "build/release/kanwu")
    options = parser.parse_args()
    kanwu = pathlib.Path(options.kanwu).resolve()
    if not kanwu.exists():
        sys.exit(f"{kanwu}: not built")
    print("| text | as | " + " | ".join(f"{n:,}" for n in LENGTHS) + " |")
    print("|---|---|" + "---|" * len(LENGTHS))
    wrong = 0
    for name, codec, source in jobs(options.tune):
        if options.only not in name:
            continue
        row = []
        for length in LENGTHS:
            samples = options.samples if length <= 1000 else max(1, options.samples // 4)
            counts = measure(kanwu, name, codec, source, length, samples, options.scores)
            right = counts["right"] / sum(counts.values())
            row.append(f"{100 * right:.1f}" + (f" ({counts['wrong']} wrong)" if counts["wrong"] else ""))
            wrong += counts["wrong"]
        print(f"| {name} | {codec} | " + " | ".join(row) + " |", flush=True)
    print(f"\n{wrong} read wrongly")


main()

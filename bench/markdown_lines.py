#!/usr/bin/env python3
"""Whether a page says the same as Markdown, however its paragraphs and lines were parted.

usage: bench/markdown_lines.py [--list] [KANWU]                  (default: build/release/kanwu)

The pages of bench/pages, each as plain text and as Markdown in four forms: a paragraph a line (`lines`), blank lines between
them (`blank`), the same with lines of 38 characters (`wrapped`), the same with a line a sentence (`sentences`). A form is right
where its findings are those of the plain text, by rule, level and fingerprint.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import tempfile

top = pathlib.Path(__file__).resolve().parent.parent
WIDTH = 38


def printed(command):
    return json.loads(subprocess.run(command, capture_output=True, check=False).stdout)


def findings(kanwu, path):
    results = printed([kanwu, "check", "--level", "note", "--format", "sarif", path])["runs"][0]["results"]
    return sorted((r["ruleId"], r["level"], r["partialFingerprints"]["kanwu/finding/v1"]) for r in results)


def forms(paragraphs):
    wrapped = ["\n".join(p[i:i + WIDTH] for i in range(0, len(p), WIDTH)) for p in paragraphs]
    sentences = [re.sub(r"([。！？]”?)(?=.)", r"\1\n", p) for p in paragraphs]
    return {"lines": "\n".join(paragraphs), "blank": "\n\n".join(paragraphs), "wrapped": "\n\n".join(wrapped),
            "sentences": "\n\n".join(sentences)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--list", action="store_true", help="name the pages that say something else")
    parser.add_argument("kanwu", nargs="?", default=top / "build/release/kanwu")
    options = parser.parse_args()
    kanwu = pathlib.Path(options.kanwu).resolve()
    same, pages = collections.Counter(), sorted(top.glob("bench/pages/*.txt"))
    with tempfile.TemporaryDirectory() as name:
        for page in pages:
            text = pathlib.Path(name) / "page.txt"
            # Without the marks of the planted faults.
            text.write_text(re.sub(r"%%.*\n|<<[^>]*>>", "", page.read_text(encoding="utf-8")), encoding="utf-8")
            wanted = findings(kanwu, text)
            paragraphs = [p["text"].replace("\n", "")
                          for p in printed([kanwu, "text", "--format", "json", text])["drafts"][0]["paragraphs"]]
            for form, markdown in forms(paragraphs).items():
                draft = pathlib.Path(name) / "page.md"
                draft.write_text(markdown + "\n", encoding="utf-8")
                told = findings(kanwu, draft)
                same[form] += told == wanted
                if options.list and told != wanted:
                    print(page.name, form, sorted(set(wanted) ^ set(told)))
    print("| form | pages that say the same |\n|---|---|")
    for form, count in same.items():
        print(f"| {form} | {count} of {len(pages)} |")


main()

#!/usr/bin/env python3
"""How fast PDF files are read, beside pdftotext alone; whether twice the pages take twice the time.

usage: readers_pdf.py KANWU
CPU time of the program and its child, the least of five runs taken in turn; the pages are those of fixtures/formats again
and again. Prints the table of RESULTS.md.
"""
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

top = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(top / "fixtures/formats"))
import make_pdf  # noqa: E402

RUNS = 5


def cpu_seconds(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    kanwu = str(pathlib.Path(sys.argv[1]).resolve())
    paragraphs = (top / "fixtures/formats/draft.txt").read_text(encoding="utf-8").strip().split("\n\n")
    print("| pages | text | pdftotext -bbox | kanwu text | MB/s of text | kanwu / pdftotext | CPU(2n)/CPU(n) |")
    print("|---|---|---|---|---|---|---|")
    last = None
    with tempfile.TemporaryDirectory() as name:
        for times in (125, 250, 500):
            path = pathlib.Path(name) / f"{times}.pdf"
            make_pdf.newspaper([("body", p) for _ in range(times) for p in paragraphs], path)
            size = times * sum(len(p.encode()) for p in paragraphs)
            commands = {"pdftotext": ["pdftotext", "-bbox", path, os.devnull], "kanwu": [kanwu, "text", path]}
            least = {who: min(cpu_seconds(command) for _ in range(RUNS)) for who, command in commands.items()}
            pages = path.read_bytes().count(b"/Type /Page /Parent")
            growth = f"{least['kanwu'] / last:.2f}" if last else ""
            last = least["kanwu"]
            print(f"| {pages} | {size / 1e6:.1f} MB | {least['pdftotext']:.2f} s | {last:.2f} s | {size / 1e6 / last:.1f} | "
                  f"{last / least['pdftotext']:.2f} | {growth} |")


main()

#!/usr/bin/env python3
"""How fast kanwu reads each format, beside the library that it stands on, alone, in the same run.

usage: bench/readers.py [--megabytes N] [KANWU]          (default: 32 MB of XML, build/release/kanwu)

CPU time of `kanwu text FILE` less that of a file of one paragraph, and of readers_library.cpp on the same part; the best of
three each. MB are those of the uncompressed part, since that is what both go through. Needs g++, libzip and expat.
"""
import argparse
import os
import pathlib
import random
import resource
import subprocess
import tempfile
import zipfile

here = pathlib.Path(__file__).parent
parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
parser.add_argument("kanwu", nargs="?", default=str(here.parent / "build" / "release" / "kanwu"))
parser.add_argument("--megabytes", type=int, default=32)
options = parser.parse_args()
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
draft = [p for p in (here.parent / "fixtures/formats/draft.txt").read_text(encoding="utf-8").split("\n\n") if len(p) > 60]


def cpu(command):
    """CPU seconds of a command, the best of three."""
    best = None
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        best = spent if best is None else min(best, spent)
    return best


def paragraphs(size, wrap):
    """Wrapped statements of `size` bytes together; the clauses are shuffled, so that they do not deflate to nothing."""
    rng = random.Random(6)
    clauses = [c for p in draft for c in p.split("，")]
    out, done = [], 0
    while done < size:
        out.append(wrap("，".join(rng.sample(clauses, 6)), rng))
        done += len(out[-1].encode())
    return "".join(out)


def docx_paragraph(runs):
    def wrap(text, rng):
        out, width = "", max(1, len(text) // runs)
        for at in range(0, len(text), width):
            out += ('<w:r w:rsidR="00A77B3E"><w:rPr><w:rFonts w:hint="eastAsia"/><w:sz w:val="32"/></w:rPr>'
                    f"<w:t>{text[at:at + width]}</w:t></w:r>")
        return f'<w:p w:rsidR="00A77B3E"><w:pPr><w:ind w:firstLine="640"/></w:pPr>{out}</w:p>'
    return wrap


def odt_paragraph(text, rng):
    return f'<text:p text:style-name="P1">{text[:20]}<text:span text:style-name="T1">{text[20:]}</text:span></text:p>'


def docx(path, body):
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("_rels/.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                         f'<Relationship Id="a" Type="{relations}" Target="word/document.xml"/></Relationships>')
        package.writestr("word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')
    return "word/document.xml"


def odt(path, body):
    spaces = " ".join(f'xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{k}:1.0"' for k in ("office", "text"))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", f"<office:document-content {spaces}><office:body><office:text>{body}</office:text>"
                         "</office:body></office:document-content>")
    return "content.xml"


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    library = folder / "readers_library"
    subprocess.run(["g++", "-O2", "-o", library, here / "readers_library.cpp", "-lzip", "-lexpat"], check=True)
    print("| draft | MB of XML | kanwu MB/s | libzip + expat alone MB/s | ratio of CPU | twice the size takes |")
    print("|---|---:|---:|---:|---:|---:|")
    for kind, write, wrap in (("docx, 3 runs a paragraph", docx, docx_paragraph(3)),
                              ("docx, a run for every other character", docx, docx_paragraph(1000)),
                              ("odt", odt, odt_paragraph)):
        suffix = kind.split(",")[0]
        times = []
        for size in (0, options.megabytes // 2, options.megabytes):
            path = folder / f"{size}.{suffix}"
            part = write(path, paragraphs(max(size << 20, 1), wrap))
            times.append(cpu([options.kanwu, "text", "-j", "1", str(path)]))
        alone, size = min(tuple(map(float, subprocess.run([library, path, part, "3"], check=True, capture_output=True,
                                                          text=True).stdout.split())) for _ in range(3))
        own, half = times[2] - times[0], times[1] - times[0]
        print(f"| {kind} | {size / 1e6:.0f} | {size / 1e6 / own:.0f} | {size / 1e6 / alone:.0f} | {own / alone:.2f} | "
              f"{own / half:.2f} |")

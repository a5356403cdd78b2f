#!/usr/bin/env python3
"""How fast kanwu reads each format, beside the library that it stands on, alone, in the same run.

usage: bench/readers.py [--megabytes N] [--only NAME] [PROGRAM]     (default: 16 MB, build/release/bench/kanwu_reader_speed)

The least CPU of five rounds in turn, reading without checks or printing; a child process counts. MB are those of the file,
or of its XML where it is a package, since that is what both go through; of a PDF, those of its words. Each draft is also
read at half its size. Build first: cmake --build build/release --target kanwu_reader_speed.
"""
import argparse
import pathlib
import random
import subprocess
import sys
import tempfile
import zipfile
from xml.sax.saxutils import escape

here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here.parent / "fixtures/formats"))
import make_pdf  # noqa: E402

ROUNDS = 5
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
draft = [p for p in (here.parent / "fixtures/formats/draft.txt").read_text(encoding="utf-8").split("\n\n") if len(p) > 60]


def paragraphs(size, wrap):
    """Wrapped statements of `size` bytes together; the clauses are shuffled, so that they do not deflate to nothing."""
    rng = random.Random(6)
    clauses = [c for p in draft for c in p.split("，")]
    out, done = [], 0
    while done < size:
        out.append(wrap("，".join(rng.sample(clauses, 6)), rng))
        done += len(out[-1].encode())
    return out


def plain(text, rng):
    return text


def markdown_paragraph(text, rng):
    kind = rng.randrange(8)
    if kind == 0:
        return f"## {text[:16]}"
    if kind == 1:
        return f"- **{text[:8]}**{text[8:60]}\n- {text[60:]}"
    if kind == 2:
        return f"> {text[:50]}[{text[50:60]}](https://news.example/{rng.randrange(999)}){text[60:]}"
    return text


def html_paragraph(text, rng):
    first, second, rest = (escape(part).replace("“", "&#8220;").replace("”", "&#8221;")
                           for part in (text[:24], text[24:60], text[60:]))
    return f'<p class="article-p" style="text-indent:2em">　　{first}<span style="color:#333">{second}</span>{rest}</p>\n'


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


def package(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, text in parts.items():
            out.writestr(name, text)


def write_docx(path, bodies):
    package(path, {"[Content_Types].xml": "<Types/>",
                   "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                   f'<Relationship Id="a" Type="{OFFICE}" Target="word/document.xml"/></Relationships>',
                   "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{"".join(bodies)}</w:body></w:document>'})


def write_odt(path, bodies):
    spaces = " ".join(f'xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{k}:1.0"' for k in ("office", "text"))
    package(path, {"mimetype": "application/vnd.oasis.opendocument.text",
                   "content.xml": f"<office:document-content {spaces}><office:body><office:text>{''.join(bodies)}"
                   "</office:text></office:body></office:document-content>"})


def write_epub(path, bodies):
    """A hundred paragraphs a chapter."""
    chapters = {f"c{i}.xhtml": f"<html><head><title/></head><body>{''.join(bodies[i:i + 100])}</body></html>"
                for i in range(0, len(bodies), 100)}
    items = "".join(f'<item id="{name}" href="{name}" media-type="application/xhtml+xml"/>' for name in chapters)
    spine = "".join(f'<itemref idref="{name}"/>' for name in chapters)
    package(path, {"mimetype": "application/epub+zip",
                   "META-INF/container.xml": '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
                   "book.opf": f"<package><manifest>{items}</manifest><spine>{spine}</spine></package>", **chapters})


def write_text(codec, joint="\n\n", head="", foot=""):
    def write(path, bodies):
        path.write_bytes((head + joint.join(bodies) + foot).encode(codec))
    return write


def write_pdf(path, bodies):
    make_pdf.newspaper([("body", p) for p in bodies], path)


PAGE = '<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>要闻</title></head><body>\n'
# Name, file, library, how a paragraph is wrapped, how the file is written, the share of --megabytes.
DRAFTS = [("plain text, UTF-8", "draft.txt", "ICU decoding", plain, write_text("utf-8"), 1),
          ("plain text, GB18030", "gb18030.txt", "ICU decoding", plain, write_text("gb18030"), 1),
          ("Markdown", "draft.md", "md4c", markdown_paragraph, write_text("utf-8"), 1),
          ("HTML", "draft.html", "gumbo", html_paragraph, write_text("utf-8", "", PAGE, "</body></html>\n"), 1),
          ("docx, 3 runs a paragraph", "three.docx", "libzip + expat", docx_paragraph(3), write_docx, 1),
          ("docx, a run for every other character", "many.docx", "libzip + expat", docx_paragraph(1000), write_docx, 1),
          ("odt", "draft.odt", "libzip + expat", odt_paragraph, write_odt, 1),
          ("epub", "draft.epub", "libzip + expat", html_paragraph, write_epub, 1),
          ("PDF", "draft.pdf", "pdftotext -bbox", plain, write_pdf, 1 / 8)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program", nargs="?", default=str(here.parent / "build/release/bench/kanwu_reader_speed"))
    parser.add_argument("--megabytes", type=int, default=16)
    parser.add_argument("--only", default="", help="drafts whose name has this")
    options = parser.parse_args()
    print("| draft | MB | kanwu MB/s | library alone | MB/s | ratio of CPU | twice the size takes |\n|---|---:|---:|---|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as folder:
        for name, file, library, wrap, write, share in DRAFTS:
            if options.only not in name:
                continue
            path = pathlib.Path(folder) / file
            taken = []
            for size in (options.megabytes * share / 2, options.megabytes * share):
                bodies = paragraphs(int(size * (1 << 20)), wrap)
                write(path, bodies)
                out = subprocess.run([options.program, path, str(ROUNDS)], check=True, capture_output=True, text=True).stdout
                reader, alone, through = map(float, out.split())
                taken.append(reader)
            if path.suffix == ".pdf":
                through = sum(len(p.encode()) for p in bodies)
            print(f"| {name} | {through / 1e6:.1f} | {through / 1e6 / reader:.0f} | {library} | {through / 1e6 / alone:.0f} | "
                  f"{reader / alone:.2f} | {taken[1] / taken[0]:.2f} |", flush=True)


main()

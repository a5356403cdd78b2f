#!/usr/bin/env python3
"""Large inputs that look harmless, for hostile.py: those that ../shared/tools/hostile.py does not have.

usage: bench/hostile_inputs.py FOLDER [--only GLOB] [--scale F]

Makes them, and FOLDER/large.jsonl, which says what is expected of each. Layouts of PDF pages are what pdftotext would
print, behind a first line that makes a PDF file of them: STAND_IN, as pdftotext, hands them on.
"""
import argparse
import fnmatch
import functools
import io
import json
import math
import pathlib
import random
import zipfile

STAND_IN = "#!/bin/sh\nexec /usr/bin/tail -n +2\n"
CAP_MIB = 1024
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@functools.cache
def prose(count):
    """Paragraphs that are no copies of each other, of invented words of two frequent characters."""
    rng = random.Random(6)
    listed = pathlib.Path(__file__).resolve().parent.parent / "src/readers/data/common_hans.txt"
    frequent = "".join(line for line in listed.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    words = ["".join(rng.choices(frequent, k=2)) for _ in range(20_000)]
    out = []
    for _ in range(count):
        said = rng.choices(words, k=24)
        out.append("，".join("".join(said[i:i + 4]) for i in range(0, 24, 4)) + "。")
    return out


def lines(*parts):
    return "".join(parts).encode()


# ---------------------------------------------------------------- text, Markdown, HTML

def text(n):
    """n is 1,000 at scale 1."""
    yield "marks_and_dots.txt", lambda: lines("字", "\u0301" * (500 * n), "." * (500 * n))
    yield "dots_between_marks.txt", lambda: lines("字", "\u0301.-" * (300 * n))
    yield "a_list.txt", lambda: lines(*(f"{i % 999 + 1}. {p}\n" for i, p in enumerate(prose(20 * n))))
    yield "bullets.txt", lambda: lines("•" * (200 * n) + "字\n", "• 字\n" * (100 * n))


def markdown(n):
    """n is 1,000 at scale 1."""
    cell = "清河区"
    yield "plain.md", lambda: lines("\n\n".join(prose(20 * n)))
    yield "a_paragraph_a_line.md", lambda: lines("\n".join(prose(20 * n)))
    yield "one_paragraph.md", lambda: lines("".join(prose(20 * n)))
    yield "table.md", lambda: lines("|一|二|三|四|\n|---|---|---|---|\n", *(f"|{cell}|{i}|{cell}|{i + 1}|\n" for i in range(30 * n)))
    yield "short_delimiters.md", lambda: lines("|a|\n|-|\n|b|\n\n" * (30 * n))
    yield "delimiters_alone.md", lambda: lines("|-|\n" * (100 * n))
    yield "pipes_without_table.md", lambda: lines("|" * (500 * n))
    yield "lists_in_a_line.md", lambda: lines("- " * (10 * n) + "字\n")
    yield "lists_64_deep.md", lambda: lines(*("  " * (i % 64) + f"- {cell}{i}\n" for i in range(10 * n)))
    yield "loose_items.md", lambda: lines(*(f"{i}. {cell}{i}\n\n" for i in range(50 * n)))
    yield "footnotes.md", lambda: lines(*(f"甲[^{i}]\n\n" for i in range(20 * n)), *(f"[^{i}]: {cell}{i}\n\n" for i in range(20 * n)))
    yield "notes_without_text.md", lambda: lines("[^" * (100 * n))
    yield "comments.md", lambda: lines("甲<!-- 乙\n\n丙 -->丁\n\n" * (20 * n))
    yield "fences.md", lambda: lines("```\n乙\n\n" * (50 * n))
    yield "unclosed_divs.md", lambda: lines(f"<div>\n\n{cell}\n\n" * (20 * n))
    yield "setext.md", lambda: lines(f"{cell}\n===\n" * (30 * n))


def html(n):
    yield "no_reference.html", lambda: lines("<body>", *(f"<p>{p}</p>\n" for p in prose(30 * n)))
    yield "one_paragraph.html", lambda: lines("<p>", *prose(30 * n))
    yield "line_breaks.html", lambda: lines("<div>", *(p + "<br>" for p in prose(20 * n)))
    yield "open_paragraphs.html", lambda: lines(*("<p>" + p for p in prose(20 * n)))
    yield "spans.html", lambda: lines("<p>", "<span style='color:red'>字</span>" * (100 * n))
    yield "open_spans.html", lambda: lines("<p>", "<span hidden>字<b>" * (50 * n))
    yield "table.html", lambda: lines("<table>", "<tr><td>清河区<td>一" * (50 * n))
    yield "lists.html", lambda: lines("<ul><li>甲" * (20 * n))
    yield "styles.html", lambda: lines('<p style="' + "color:red;" * (200 * n) + '">字')
    yield "comments.html", lambda: lines("<!-- 甲 -- > " * (100 * n))
    yield "angles.html", lambda: lines("甲<乙" * (200 * n))


# ---------------------------------------------------------------- packages

def package(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as file:
        for name, text in parts.items():
            file.writestr(name, text)
    return out.getvalue()


def docx(body, **more):
    """`more` are parts that the document is related to, by type."""
    related = "".join(f'<Relationship Id="r{kind}" Type="{OFFICE}/{kind}" Target="{kind}.xml"/>' for kind in more)
    return package({
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships xmlns="{R}"><Relationship Id="a" Type="{OFFICE}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{R}">{related}</Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
        **{f"word/{kind}.xml": text for kind, text in more.items()}})


def run(text):
    return f"<w:r><w:t>{text}</w:t></w:r>"


def word(n):
    def notes():
        inside = "".join(f'<w:footnote w:id="{i}"><w:p>{run(p)}</w:p></w:footnote>' for i, p in enumerate(prose(5 * n)))
        return f'<w:footnotes xmlns:w="{W}">{inside}</w:footnotes>'

    def styles():
        chain = "".join(f'<w:style w:styleId="s{i}"><w:name w:val="n{i}"/><w:basedOn w:val="s{i + 1}"/></w:style>'
                        for i in range(5 * n))
        return f'<w:styles xmlns:w="{W}">{chain}</w:styles>'

    yield "one_paragraph.docx", lambda: docx("<w:p>" + run("清河区") * (50 * n) + "</w:p>")
    yield "paragraphs.docx", lambda: docx("".join(f"<w:p>{run(p)}</w:p>" for p in prose(20 * n)))
    yield "breaks.docx", lambda: docx("<w:p>" + "<w:r><w:t>甲</w:t><w:br/></w:r>" * (50 * n) + "</w:p>")
    yield "attributes.docx", lambda: docx("<w:p " + " ".join(f'a{i}="1"' for i in range(100 * n)) + f">{run('字')}</w:p>")
    yield "joined_paragraphs.docx", lambda: docx(
        f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('清河区')}</w:p>" * (30 * n))
    yield "footnotes.docx", lambda: docx(
        "".join(f'<w:p><w:r><w:t>甲</w:t><w:footnoteReference w:id="{i}"/></w:r></w:p>' for i in range(5 * n)), footnotes=notes())
    yield "styles.docx", lambda: docx(
        "".join(f'<w:p><w:pPr><w:pStyle w:val="s{i}"/></w:pPr>{run("字")}</w:p>' for i in range(5 * n)), styles=styles())
    yield "cells.docx", lambda: docx("<w:tbl>" + f"<w:tr><w:tc><w:p>{run('清河区')}</w:p></w:tc></w:tr>" * (20 * n) + "</w:tbl>")
    yield "boxes.docx", lambda: docx(
        "<w:p>" + f"<w:r><w:pict><w:txbxContent><w:p>{run('清河区')}</w:p></w:txbxContent></w:pict></w:r>" * (20 * n) + "</w:p>")


def odt(n):
    spaces = " ".join(f'xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{k}:1.0"' for k in ("office", "text", "table"))

    def file(body):
        return package({"mimetype": "application/vnd.oasis.opendocument.text",
                        "content.xml": f"<office:document-content {spaces}><office:body><office:text>{body}</office:text>"
                        "</office:body></office:document-content>"})

    note = "<text:note><text:note-body><text:p>注</text:p></text:note-body></text:note>"
    yield "paragraphs.odt", lambda: file("".join(f"<text:p>{p}</text:p>" for p in prose(20 * n)))
    yield "spans.odt", lambda: file("<text:p>" + "<text:span>字</text:span> " * (100 * n) + "</text:p>")
    yield "breaks.odt", lambda: file("<text:p>" + "甲<text:line-break/>" * (50 * n) + "</text:p>")
    yield "notes.odt", lambda: file("<text:p>" + f"甲{note}" * (20 * n) + "</text:p>")


def epub(n):
    def file(chapters):
        items = "".join(f'<item id="i{k}" href="{k}.xhtml"/>' for k in range(len(chapters)))
        spine = "".join(f'<itemref idref="i{k}"/>' for k in range(len(chapters)))
        return package({"META-INF/container.xml": '<container><rootfile full-path="b.opf"/></container>',
                        "b.opf": f"<package><manifest>{items}</manifest><spine>{spine}</spine></package>",
                        **{f"{k}.xhtml": f"<html><body><p>{p}</p></body></html>" for k, p in enumerate(chapters)}})

    yield "chapters.epub", lambda: file(prose(3 * n))
    yield "one_chapter.epub", lambda: file(["</p><p>".join(prose(20 * n))])


# ---------------------------------------------------------------- what pdftotext prints

FARTHEST = 1e6  # as pdf_words.h has it: what lies beyond is on no page


def boxes(words):
    words = list(words)
    assert all(0 <= x and x + width <= FARTHEST and 0 <= y and y + high <= FARTHEST for x, y, width, high, _ in words)
    text = "".join(f'<word xMin="{x:.2f}" yMin="{y:.2f}" xMax="{x + width:.2f}" yMax="{y + high:.2f}">{said}</word>\n'
                   for x, y, width, high, said in words)
    return lines(f'%PDF-1.5\n<html><doc>\n<page width="600" height="800">\n{text}</page>\n</doc></html>\n')


def layout(n):
    def rows_below_wide_words():
        for row in range(n // 10):
            yield 0, 10 * row, 9000, 8, "清河区"
            yield from ((5 + 9 * i, 10 * row, 6, 8, "河") for i in range(999))

    def scattered():
        rng = random.Random(1)
        for _ in range(100 * n):
            yield rng.random() * 5000, rng.random() * 5000, rng.random() * 50, rng.random() * 20, "清河"

    side = math.isqrt(100 * n)
    yield "square_grid.pdf", lambda: boxes((20 * x, 20 * y, 8, 8, "字") for y in range(side) for x in range(side))
    yield "crowded_edges.pdf", lambda: boxes((20 + (i % 50000) / 100, 3 * (i // 50000), 8, 8, "清") for i in range(100 * n))
    yield "staggered.pdf", lambda: boxes((20 + i * 7919 % 500, 2 * i, 30, 8, "清河区") for i in range(100 * n))
    yield "one_row.pdf", lambda: boxes((4.5 * i, 20, 4, 8, "清") for i in range(100 * n))
    yield "sixty_columns.pdf", lambda: boxes((12 * (i % 60), 10 * (i // 60), 8, 8, "清") for i in range(100 * n))
    yield "rows_below_wide_words.pdf", lambda: boxes(rows_below_wide_words())
    yield "heads.pdf", lambda: boxes(
        (20 + 100 * (i // 50000), 10 * (i % 50000), 10, 8 if i % 2 else 14, "清河") for i in range(100 * n))
    yield "scattered.pdf", lambda: boxes(scattered())


KINDS = {"text": text, "md": markdown, "html": html, "docx": word, "odt": odt, "epub": epub, "layout": layout}


def write(folder, only, scale):
    """Writes the inputs; returns what a manifest says of them."""
    out = []
    for kind, make in KINDS.items():
        (folder / "large" / kind).mkdir(parents=True, exist_ok=True)
        for name, content in make(int(1000 * scale)):
            path = f"large/{kind}/{name}"
            if fnmatch.fnmatch(path, only):
                data = content()
                (folder / path).write_bytes(data)
                out.append({"path": path, "want": "large", "bytes": len(data), "cap": CAP_MIB})
    return out


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument("--only", default="*")
    arguments.add_argument("--scale", type=float, default=1.0)
    options = arguments.parse_args()
    manifest = write(options.folder, options.only, options.scale)
    (options.folder / "large.jsonl").write_text("".join(json.dumps(m) + "\n" for m in manifest), encoding="utf-8")


if __name__ == "__main__":
    main()

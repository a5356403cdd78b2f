#!/usr/bin/env python3
"""A list and a table are known as such in every format, and an item that was pasted twice is told at its words.

usage: check_lists.py KANWU
One draft is written in each format here; the numbers of its list are typed in the text and made by the others.
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile

kanwu = str(pathlib.Path(sys.argv[1]).resolve())
LEAD = "会议决定，从今年秋季学期起，全市中小学实行以下办法，由市教育局会同市民政局组织实施。"
ITEMS = ["对困难家庭学生，由学校提出名单，经街道核实后，每学期发放助学金，保障其顺利完成学业，做到一个不漏、一个不少。",
         "对残疾家庭学生，由学校提出名单，经街道核实后，每学期发放交通补贴，保障其顺利完成学业，做到一个不漏、一个不少。",
         "校车"]
ITEMS.append(ITEMS[0])
CELLS = ["选手", "成绩", "林溪", "1:02:11"]
CLOSE = "办法由市教育局负责解释，此前的规定与本办法不一致的，以本办法为准。"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def zipped(parts):
    def write(path):
        with zipfile.ZipFile(path, "w") as package:
            for name, text in parts.items():
                package.writestr(name, text)
    return write


def rows(cell, row):
    cells = [cell.format(text) for text in CELLS]
    return "".join(row.format("".join(cells[i:i + 2])) for i in (0, 2))


def html(item, list_):
    return (f"<p>{LEAD}</p>" + list_.format("".join(item.format(text) for text in ITEMS)) +
            f"<table>{rows('<td>{}</td>', '<tr>{}</tr>')}</table><p>{CLOSE}</p>")


def docx():
    def paragraph(text, properties=""):
        return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    table = rows("<w:tc>" + paragraph("{}") + "</w:tc>", "<w:tr>{}</w:tr>")
    body = paragraph(LEAD) + "".join(paragraph(text, number) for text in ITEMS) + f"<w:tbl>{table}</w:tbl>" + paragraph(CLOSE)
    return {"[Content_Types].xml": "<Types/>",
            "_rels/.rels": f'<Relationships xmlns="{R}"><Relationship Id="a" Type="{OFFICE}/officeDocument" '
                           'Target="word/document.xml"/></Relationships>',
            "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'}


def odt():
    spaces = " ".join(f'xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{k}:1.0"' for k in ("office", "text", "table"))
    items = "".join(f"<text:list-item><text:p>{text}</text:p></text:list-item>" for text in ITEMS)
    table = rows("<table:table-cell><text:p>{}</text:p></table:table-cell>", "<table:table-row>{}</table:table-row>")
    body = f"<text:p>{LEAD}</text:p><text:list>{items}</text:list><table:table>{table}</table:table><text:p>{CLOSE}</text:p>"
    return {"mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {spaces}><office:body><office:text>{body}</office:text></office:body>"
                           "</office:document-content>"}


def epub():
    chapter = f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{html("<li>{}</li>", "<ul>{}</ul>")}</body></html>'
    return {"META-INF/container.xml": '<container><rootfile full-path="b.opf"/></container>',
            "b.opf": '<package><manifest><item id="i" href="c.xhtml"/></manifest><spine><itemref idref="i"/></spine></package>',
            "c.xhtml": chapter}


def text(marks):
    lines = [LEAD, *(mark + item for mark, item in zip(marks, ITEMS)), CLOSE]
    return lambda path: path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def written(content):
    return lambda path: path.write_text(content, encoding="utf-8")


table = "| 选手 | 成绩 |\n|---|---|\n| 林溪 | 1:02:11 |\n"
drafts = {
    "numbers.txt": text(["1. ", "2. ", "3. ", "4. "]), "han.txt": text(["一、", "二、", "三、", "四、"]),
    "brackets.txt": text(["（一）", "（二）", "（三）", "（四）"]), "circles.txt": text("①②③④"), "bullets.txt": text("••••"),
    "dots.txt": text("····"),
    **{f"{name}.md": written(f"{LEAD}\n\n" + "".join(f"{mark} {item}\n" for item in ITEMS) + f"\n{table}\n{CLOSE}\n")
       for name, mark in (("minus", "-"), ("star", "*"), ("number", "1."))},
    "list.html": written(html("<li>{}", "<ol>{}</ol>")),
    "word.html": written(html("<p class=MsoListParagraph style='margin-left:21.0pt;mso-list:l0 level1 lfo1'>{}</p>", "{}")),
    "definitions.html": written(html("<dd>{}", "<dl>{}</dl>")),
    "draft.docx": zipped(docx()), "draft.odt": zipped(odt()), "draft.epub": zipped(epub()),
}
with tempfile.TemporaryDirectory() as name:
    for file, write in drafts.items():
        path = pathlib.Path(name) / file
        write(path)
        shown = subprocess.run([kanwu, "text", "--format", "json", path], capture_output=True, check=True).stdout
        seen = [(p["text"], p["in"], p["role"]) for p in json.loads(shown)["drafts"][0]["paragraphs"]]
        listed = [(item, "list", "entry" if item == "校车" else "body") for item in ITEMS]
        cells = [] if file.endswith(".txt") else [(cell, "table", "entry") for cell in CELLS]
        assert seen == [(LEAD, None, "body"), *listed, *cells, (CLOSE, None, "body")], (file, seen)
        log = json.loads(subprocess.run([kanwu, "check", "--format", "sarif", path], capture_output=True, check=False).stdout)
        (found,) = log["runs"][0]["results"]
        words = found["locations"][0]["physicalLocation"]["region"]["snippet"]["text"]
        assert (found["ruleId"], found["level"], words) == ("repeated-paragraph", "error", ITEMS[0]), (file, found)
        print(f"{file}: items, cells and the item that stands twice")

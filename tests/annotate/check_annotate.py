#!/usr/bin/env python3
"""--annotate as an editor uses it: comments at the right words by another reading of the file, and nothing else touched.

usage: check_annotate.py KANWU SOURCE_DIR
Where LibreOffice is installed, the copy is opened in it, too, and its comments are read back.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile
from xml.etree import ElementTree

kanwu, top = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2]).resolve()
draft = top / "fixtures" / "formats" / "draft.docx"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def run(*arguments, **environment):
    done = subprocess.run([kanwu, "check", *map(str, arguments)], capture_output=True, text=True,
                          env={**os.environ, **environment})
    return done.returncode, done.stdout, done.stderr


def comments_of(path):
    """{id: (author, paragraphs, words that it stands at)}"""
    package = zipfile.ZipFile(path)
    open_ranges, words = {}, {}

    def walk(element):
        if element.tag == W + "commentRangeStart":
            open_ranges[element.get(W + "id")] = ""
        elif element.tag == W + "commentRangeEnd":
            words[element.get(W + "id")] = open_ranges.pop(element.get(W + "id"))
        elif element.tag == W + "t":
            for each in open_ranges:
                open_ranges[each] += element.text or ""
        if element.tag != W + "del":
            for child in element:
                walk(child)

    document = ElementTree.fromstring(package.read("word/document.xml"))
    walk(document)
    assert not open_ranges, open_ranges
    references = sorted(r.get(W + "id") for r in document.iter(W + "commentReference"))
    out = {}
    for comment in ElementTree.fromstring(package.read("word/comments.xml")):
        paragraphs = ["".join(t.text or "" for t in p.iter(W + "t")) for p in comment.iter(W + "p")]
        out[comment.get(W + "id")] = (comment.get(W + "author"), paragraphs, words[comment.get(W + "id")])
    assert references == sorted(out), references
    return out


def raw_parts(path):
    """The stored bytes of every part, as they are in the file."""
    data, out = path.read_bytes(), {}
    for info in zipfile.ZipFile(path).infolist():
        begin = info.header_offset + 30 + sum(
            int.from_bytes(data[info.header_offset + at:info.header_offset + at + 2], "little") for at in (26, 28))
        out[info.filename] = data[begin:begin + info.compress_size]
    return out


def opened_in_libreoffice(path, folder):
    """Words and authors of the comments, as LibreOffice has them after it opened the file."""
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "odt",
                    "--outdir", str(folder), str(path)], check=True, capture_output=True, timeout=240)
    content = ElementTree.fromstring(zipfile.ZipFile(folder / (path.stem + ".odt")).read("content.xml"))
    open_ranges, out = {}, []

    def add(text):
        for each in open_ranges.values():
            each[1] += text or ""

    def walk(element):
        if element.tag == OFFICE + "annotation":
            author = next(c.text for c in element if c.tag.endswith("creator"))
            open_ranges[element.get(OFFICE + "name")] = [author, ""]
        elif element.tag == OFFICE + "annotation-end":
            out.append(tuple(open_ranges.pop(element.get(OFFICE + "name"))))
        elif element.tag != TEXT + "tracked-changes":
            add(element.text)
            for child in element:
                walk(child)
        add(element.tail)

    walk(content)
    return sorted(out)


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    before = draft.read_bytes()
    copy, again = folder / "out.docx", folder / "again.docx"
    code, _, errors = run(draft, "--annotate", copy)
    assert (code, errors) == (1, ""), (code, errors)
    assert run(draft, "--annotate", again, TZ="Asia/Shanghai", LC_ALL="C", SOURCE_DATE_EPOCH="7")[0] == 1
    assert copy.read_bytes() == again.read_bytes(), "another time zone gives other bytes"
    assert draft.read_bytes() == before, "the draft was touched"

    # Every finding has its comment at its words, and one more stands at each other place.
    log = json.loads(run(draft, "--format", "sarif")[1])["runs"][0]["results"]
    comments = comments_of(copy)
    own = comments.pop("0")
    assert own == ("编辑甲", ["副题再推敲。"], "各县区各部门负责同志作表态发言"), own
    assert {author for author, *_ in comments.values()} == {"kanwu"}
    by_rule = {said[-1]: (said, words) for _, said, words in comments.values() if len(said) > 1}
    assert len(by_rule) == len(log) == 4
    for result in log:
        said, words = by_rule[result["ruleId"]]
        assert words == result["locations"][0]["physicalLocation"]["region"]["snippet"]["text"], (words, result)
        for other in result["relatedLocations"]:
            there = other["physicalLocation"]["region"]
            assert f"第{there['startLine']}段：“{there['snippet']['text'][:24]}" in "\n".join(said), said
            assert any(w == there["snippet"]["text"] and "处的批注" in s[0] for _, s, w in comments.values()), there
    changed = {"word/document.xml", "word/comments.xml"}
    old_parts, new_parts = raw_parts(draft), raw_parts(copy)
    assert list(old_parts) == list(new_parts)
    assert {part for part in old_parts if old_parts[part] != new_parts[part]} == changed
    assert run(copy)[1].replace(str(copy), "") == run(draft)[1].replace(str(draft), ""), "the copy reads otherwise"

    # A file without comments gets a part for them, its type and its relationship.
    bare = folder / "bare.docx"
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in (
        "梅岭区委书记卓远航表示，梅岭区将把全会精神送到车间、田头、校园，推动各项任务落地见效，让群众得到实惠。",
        "市审计局局长卓远航表示，审计机关将加强对重大项目资金的全过程监督，促进规范管理。"))
    types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'
    relations = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
                 'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
                 'Target="word/document.xml"/></Relationships>')
    with zipfile.ZipFile(bare, "w") as package:
        package.writestr("[Content_Types].xml", types)
        package.writestr("_rels/.rels", relations)
        package.writestr("word/document.xml", f'<w:document xmlns:w="{W[1:-1]}"><w:body>{body}</w:body></w:document>')
    assert run(bare, "--annotate", folder / "bare-out.docx")[0] == 1
    assert [words for *_, words in comments_of(folder / "bare-out.docx").values()] == ["梅岭区委书记卓远航", "市审计局局长卓远航"]
    package = zipfile.ZipFile(folder / "bare-out.docx")
    assert "/word/comments.xml" in package.read("[Content_Types].xml").decode()
    assert "relationships/comments" in package.read("word/_rels/document.xml.rels").decode()

    # Lines that are paragraphs each, as pasted: a comment reaches from one to another.
    pasted = folder / "pasted.docx"
    statement = ("市水利局局长卓远航表示，全市水利系统将抓好水库除险加固，确保安全度汛；推进灌区改造，让每一滴水都用在田里；"
                 "完善河湖长制，守护一江碧水向东流，管好每一条河道的岸线，退还被占用的滩地。")
    other = "会后，与会人员到北塘镇看了新修的泵站和渠道，同村民代表座谈，听他们说灌溉的事，一一记下要修的地方，约定开春以前修好。"
    lines = [p[at:at + 24] for p in (statement, other, statement) for at in range(0, len(p), 24)]
    with zipfile.ZipFile(pasted, "w") as package:
        main_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        package.writestr("[Content_Types].xml", types.replace(
            "</Types>", f'<Override PartName="/word/document.xml" ContentType="{main_type}"/></Types>'))
        package.writestr("_rels/.rels", relations)
        package.writestr("word/document.xml", f'<w:document xmlns:w="{W[1:-1]}"><w:body>' + "".join(
            f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines) + "</w:body></w:document>")
    code, told, _ = run(pasted, "--annotate", folder / "pasted-out.docx")
    assert code == 1 and f"{len(lines)}行已连成3段" in told, told
    across = comments_of(folder / "pasted-out.docx")
    assert sorted(words for *_, words in across.values()) == [statement, statement], across

    # What must not be overwritten is not, and what cannot be annotated is told.
    text = folder / "plain.txt"
    text.write_text("一段话。\n")
    for target, word in ((bare, "draft itself"), (folder / "out.odt", "name it .docx"), (copy, "no annotated copy")):
        if target == copy:
            shutil.copy(draft, copy)
        kept = target.read_bytes() if target.exists() else None
        code, _, errors = run(bare, "--annotate", target)
        assert code == 2 and word in errors and errors.count("\n") == 1, (code, errors)
        assert (target.read_bytes() if target.exists() else None) == kept
    code, _, errors = run(text, "--annotate", folder / "x.docx")
    assert code == 2 and "save the draft as docx" in errors, errors
    code, _, errors = run(bare, draft, "--annotate", folder / "copies")
    assert code == 1 and sorted(p.name for p in (folder / "copies").iterdir()) == ["bare.docx", "draft.docx"], errors
    print("comments stand at their words, all else is as it was")

    if shutil.which("soffice") is None:
        print("LibreOffice is not installed: the copy was not opened in it")
    else:
        shutil.copy(again, folder / "opened.docx")
        expected = sorted((author, words) for author, _, words in [own, *comments.values()])
        assert opened_in_libreoffice(folder / "opened.docx", folder) == expected
        expected = sorted((author, words) for author, _, words in across.values())
        assert opened_in_libreoffice(folder / "pasted-out.docx", folder) == expected
        print("LibreOffice opens the copy and has each comment at its words")

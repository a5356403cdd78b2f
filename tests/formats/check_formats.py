#!/usr/bin/env python3
"""The same findings come from one draft in every format, each at its right place, by another reading of the file.

usage: check_formats.py KANWU SOURCE_DIR
fixtures/formats/draft.txt is the measure. For each other draft.* beside it: the same rules, fingerprints and words, and the
paragraph or line that a finding names has these words where it says, as `readers` below read the file.
"""
import json
import pathlib
import re
import subprocess
import sys
import zipfile
from html.parser import HTMLParser
from urllib.parse import unquote
from xml.etree import ElementTree

kanwu, folder = sys.argv[1], pathlib.Path(sys.argv[2]) / "fixtures" / "formats"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def docx_lines(path):
    """Paragraphs: the body, the footnotes, the running heads; deleted words left out."""
    package = zipfile.ZipFile(path)

    def words(element):
        if element.tag == W + "del":
            return ""
        return (element.text or "" if element.tag == W + "t" else "") + "".join(map(words, element))

    lines = []
    for part in ("document", "footnotes", "header1"):
        root = ElementTree.fromstring(package.read(f"word/{part}.xml"))
        lines += [words(p) for p in root.iter(W + "p")]
    return [line for line in lines if line.strip()]


def odt_lines(path):
    package = zipfile.ZipFile(path)
    lines, notes = [], []

    def words(element):
        out = element.text or ""
        for child in element:
            if child.tag == TEXT + "note":
                notes.extend(words(p) for p in child.iter(TEXT + "p"))
            else:
                out += words(child)
            out += child.tail or ""
        return out

    content = ElementTree.fromstring(package.read("content.xml"))
    for changes in content.iter(TEXT + "tracked-changes"):
        changes.clear()
    inside_notes = {p for note in content.iter(TEXT + "note") for p in note.iter(TEXT + "p")}
    for paragraph in content.iter():
        if paragraph.tag in (TEXT + "p", TEXT + "h") and paragraph not in inside_notes:
            lines.append(words(paragraph))
    heads = ElementTree.fromstring(package.read("styles.xml"))
    return [line for line in lines + notes + [words(p) for p in heads.iter(TEXT + "p")] if line.strip()]


def epub_lines(path):
    """The blocks of each chapter of the spine, the contents list left out; line ends inside words are none of the text."""
    package = zipfile.ZipFile(path)
    container = ElementTree.fromstring(package.read("META-INF/container.xml"))
    book = container.find(".//{*}rootfile").get("full-path")
    listed = ElementTree.fromstring(package.read(book))
    items = {item.get("id"): item for item in listed.findall(".//{*}item")}
    lines = []
    for reference in listed.findall(".//{*}itemref"):
        item = items[reference.get("idref")]
        if item.get("properties") == "nav":
            continue
        chapter = ElementTree.fromstring(package.read(str(pathlib.Path(book).parent / unquote(item.get("href")))))
        for block in chapter.find("{*}body").iter():
            if block.tag.split("}")[-1] in ("h1", "h2", "p", "td", "figcaption") and block.get("hidden") is None:
                lines.append("".join(block.itertext()).replace("\n", "").strip())
    return lines


def text_lines(path):
    return path.read_text(encoding="utf-8").split("\n")


def without_markdown(words):
    words = re.sub(r"\[([^\]]*)\]\([^)]*\)|\[\^\d+\]", lambda link: link.group(1) or "", words)
    return re.sub(r"\*\*|\n(> )?", "", words)


def without_tags(words):
    data = []
    parser = HTMLParser(convert_charrefs=True)
    parser.handle_data = data.append
    parser.feed(words)
    parser.close()
    return "".join(data)


readers = {
    ".txt": text_lines,
    ".md": text_lines,
    ".html": text_lines,
    ".docx": docx_lines,
    ".odt": odt_lines,
    ".epub": epub_lines,
}
# What stands in the file at a region, as people read it.
plain = {".md": without_markdown, ".html": without_tags}


def findings(path):
    run = subprocess.run([kanwu, "check", str(path), "--format", "sarif", "--root", str(folder)], capture_output=True)
    assert run.returncode == 1, (path, run.returncode, run.stderr.decode())
    return json.loads(run.stdout)["runs"][0]["results"]


def words_at(lines, location):
    """The words of a region, by the file's own lines; columns are UTF-16, and all of this draft is in the basic plane."""
    region = location["physicalLocation"]["region"]
    first, last = region["startLine"], region.get("endLine", region["startLine"])
    text = "\n".join(lines[first - 1:last])
    end = len(text) - len(lines[last - 1]) + region["endColumn"] - 1
    return text[region["startColumn"] - 1:end]


def seen(path):
    lines = readers[path.suffix](path)
    out = []
    for result in findings(path):
        places = [result["locations"][0], *result.get("relatedLocations", [])]
        out.append((result["ruleId"], result["level"], result["partialFingerprints"]["kanwu/finding/v1"],
                    [plain.get(path.suffix, str)(words_at(lines, place)) for place in places]))
    return sorted(out)


measure = seen(folder / "draft.txt")
assert len({rule for rule, *_ in measure}) >= 4, measure
assert all(words.strip() for *_, places in measure for words in places), measure
for path in sorted(folder.glob("draft.*")):
    if path.suffix in readers:
        assert seen(path) == measure, f"{path.name}: {seen(path)}\nis not\n{measure}"
        print(f"{path.name}: {len(measure)} findings, the same as in the text, each at its words")

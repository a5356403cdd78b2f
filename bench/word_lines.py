#!/usr/bin/env python3
"""Whether a page says the same as a Word file, also where each of its lines became a paragraph: text that was pasted.

usage: bench/word_lines.py [--list] [KANWU]                      (default: build/release/kanwu)

The pages of bench/pages, each as plain text and as a Word file: its paragraphs (`paragraphs`); or its lines of so many
characters, with a blank paragraph between the paragraphs (`28, blank`), with U+3000 before each (`28, indented`) or with
neither (`28, bare`). A form is right where its findings are those of the plain text, by rule, level and fingerprint; counted
are, too, findings more and fewer than there, by rule.
Paragraphs of the news (../shared/corpora/news, a day a file), verses, sentences and headlines below each other must not be joined.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import tempfile
import zipfile
from xml.sax.saxutils import escape

from pages import INDENT, han_lines

top = pathlib.Path(__file__).resolve().parent.parent
news = top.parent / "shared/corpora/news"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
VERSES = """江上晨烟未肯开，渡船先载菜香来。
一篙撑破千层雾，两岸人家晒酒坯。
石级湿痕高几尺，去年大水旧尘埃。
新堤柳色青如许，不问潮头第几回。
老去船工谈往事，儿孙已上省城台。
桥成那夜灯如昼，谁记当年唤渡哀。
"""
ITEMS = """市供水公司将在年底以前换完老城区全部铸铁水管。
市公交集团从下月起把末班车时间统一延后半小时。
市图书馆在寒假期间每天多开放两个小时的自习室。
市园林局今冬将在十二条街道补种六千棵行道树苗。
市体育局把十所中学的操场在周末向附近居民开放。
市民政局为七十岁以上独居老人安装了呼叫的设备。
"""
HEADS = """全市春耕备耕现场会在北塘镇召开
老城区供水管网改造月底全部完工
市图书馆寒假延长自习室开放时间
十二条街道今冬补种行道树六千棵
我市十所中学操场周末向居民开放
江北渡口恢复夜航方便菜农早进城
"""


def printed(command):
    return json.loads(subprocess.run(command, capture_output=True, check=False).stdout)


def findings(kanwu, path):
    results = printed([kanwu, "check", "--level", "note", "--format", "sarif", path])["runs"][0]["results"]
    return sorted((r["ruleId"], r["level"], r["partialFingerprints"]["kanwu/finding/v1"]) for r in results)


def texts(kanwu, path):
    return [p["text"] for p in printed([kanwu, "text", "--format", "json", path])["drafts"][0]["paragraphs"]]


def word_file(path, lines):
    body = "".join(f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>' for line in lines)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr("_rels/.rels", f'<Relationships xmlns="{R}"><Relationship Id="a" Type="{OFFICE}/officeDocument" '
                                     'Target="word/document.xml"/></Relationships>')
        file.writestr("word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')
    return path


def wrapped(paragraph, width):
    """Between words of an alphabet; else as pages.py has it."""
    if sum(map(str.isascii, paragraph)) * 2 > len(paragraph):
        return re.findall(rf"\S.{{0,{2 * width - 1}}}(?=\s|$)|\S+", paragraph)
    return han_lines(paragraph, width)


def forms(paragraphs):
    out = {"paragraphs": paragraphs}
    for width in (20, 28, 38):
        indented = [[INDENT + lines[0].lstrip(INDENT), *lines[1:]] for lines in (wrapped(INDENT + p, width) for p in paragraphs)]
        out[f"{width}, blank"] = [line for p in paragraphs for line in wrapped(p, width) + [""]]
        out[f"{width}, indented"] = [line for lines in indented for line in lines]
        out[f"{width}, bare"] = [line for p in paragraphs for line in wrapped(p, width)]
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--list", action="store_true", help="name the pages that say something else")
    parser.add_argument("kanwu", nargs="?", default=top / "build/release/kanwu")
    options = parser.parse_args()
    kanwu = pathlib.Path(options.kanwu).resolve()
    same, joined, more, fewer = (collections.Counter() for _ in range(4))
    pages = sorted(top.glob("bench/pages/*.txt"))
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for page in pages:
            text = folder / "page.txt"
            # Without the marks of the planted faults.
            text.write_text(re.sub(r"%%.*\n|<<[^>]*>>", "", page.read_text(encoding="utf-8")), encoding="utf-8")
            wanted, paragraphs = findings(kanwu, text), texts(kanwu, text)
            for form, lines in forms(paragraphs).items():
                draft = word_file(folder / "page.docx", lines)
                told = findings(kanwu, draft)
                same[form] += told == wanted
                rules, wanted_rules = (collections.Counter(rule for rule, *_ in some) for some in (told, wanted))
                more[form] += (rules - wanted_rules).total()
                fewer[form] += (wanted_rules - rules).total()
                joined[form] += len(texts(kanwu, draft)) < sum(map(bool, lines))
                if options.list and told != wanted:
                    print(page.name, form, sorted(set(wanted) ^ set(told)))
        print("| form | joined | say the same as the text | findings more | fewer |\n|---|---|---|---|---|")
        for form, count in same.items():
            print(f"| {form} | {joined[form]} of {len(pages)} | {count} | {more[form]} | {fewer[form]} |")
        others = [p.read_text(encoding="utf-8").split("\n") for p in sorted(news.glob("*.txt"))] if news.is_dir() else []
        others += [lines.split("\n") for lines in (VERSES, ITEMS, HEADS)]
        wrong = sum(len(texts(kanwu, word_file(folder / "other.docx", lines))) < sum(bool(x.strip()) for x in lines)
                    for lines in others)
        print(f"| news, verses, items, heads | {wrong} of {len(others)} | | | |")


main()

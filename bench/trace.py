#!/usr/bin/env python3
"""Measures kanwu trace on pages that are assembled from news paragraphs and then damaged, one damage a paragraph.

usage: bench/trace.py [--pages N] [--list] [KANWU]          (default: 200 pages, build/release/kanwu)

A page is twelve body paragraphs of one day of ../shared/corpora/news, each of them a source file of its own, and two
more sources of that day that are left out. Half of the page's paragraphs are damaged: a character lost or doubled, a
number, a date, a name, an organisation changed, a sentence dropped or moved; one paragraph is of the editor's own. What
was done is known, so that what is told can be held against it: the source of every paragraph, every change at its place
and of its kind, and nothing else.
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

OWN = [
    "连日来各地干部群众以多种方式学习讨论，大家一致认为，要把心思用在干事上，把功夫下在细处，一步一个脚印往前走。",
    "编者按：本版今天选登一组来自基层的声音，既有经验，也有困惑，愿意同读者一起讨论，来信请寄本报评论部。",
    "采访结束时天已经黑了，村口的灯一盏一盏亮起来，远处传来孩子的笑声，记者在本子上记下了这一天的最后一行字。",
    "这些故事并不惊天动地，却让人看见了日常里的坚持，也让人明白许多变化是从一件一件小事开始的。",
]
ORGANISATIONS = ["外交部", "商务部", "教育部", "财政部", "国防部", "工业和信息化部", "农业农村部", "交通运输部", "国家发展改革委", "国家统计局",
                 "国家卫生健康委", "生态环境部", "文化和旅游部", "民政部", "司法部", "水利部", "应急管理部", "中国人民银行", "海关总署", "国家能源局"]
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
POST_AND_NAME = re.compile(r"(?:部长|书记|主席|总理|主任|局长|司长|院长|发言人|总统|首相|委员长|教授|会长|秘书长)((?:[" + SURNAMES + r"])[\u4e00-\u9fff]{1,2})(?=表示|说|介绍|指出|强调|出席|主持|会见|会谈|同|与|和|在|、|，|。)")


def paragraphs(path):
    lines = [line.strip(" \u3000\n") for line in path.read_text(encoding="utf-8").splitlines()]
    return [line for line in lines if 60 <= len(line) <= 400 and re.search(r"[。！？]$", line) and "http" not in line]


def sentences(text):
    return re.findall(r"[^。！？；]+[。！？；]”?", text)


def replaced(text, begin, end, by):
    return text[:begin] + by + text[end:]


class Damage:
    """What was done to a paragraph: its kind, and the words at both places with where they stand on the page."""

    def __init__(self, text, kind, page, source, at):
        self.text, self.kind, self.page, self.source, self.at = text, kind, page, source, at


def lose(text, r):
    at = r.choice([i for i in range(1, len(text) - 1) if "\u4e00" <= text[i] <= "\u9fff" and text[i] not in "一二三四五六七八九十百千万亿两零第年月日" and text[i - 1] != text[i] != text[i + 1]])
    return Damage(replaced(text, at, at + 1, ""), "words", "", text[at], at)


def double(text, r):
    at = r.choice([i for i in range(1, len(text) - 1) if "\u4e00" <= text[i] <= "\u9fff" and text[i] not in "一二三四五六七八九十百千万亿两零第年月日" and text[i - 1] != text[i] != text[i + 1]])
    return Damage(replaced(text, at, at, text[at]), "words", text[at], "", at)


def number(text, r):
    found = [m for m in re.finditer(r"(?<![\d.,年月/:—-])\d+(?:\.\d+)?(?![\d.,年月日时分号/:—-])", text)]
    if not found:
        return None
    m = r.choice(found)
    digits = list(m[0])
    i = r.choice([i for i, c in enumerate(digits) if c.isdigit()])
    digits[i] = r.choice([d for d in "123456789" if d != digits[i]])
    return Damage(replaced(text, *m.span(), "".join(digits)), "number", "".join(digits), m[0], m.start())


def date(text, r):
    found = [m for m in re.finditer(r"(?<!\d)\d{1,2}(?=日)", text)]
    if not found:
        return None
    m = r.choice(found)
    other = str(r.choice([d for d in range(1, 29) if str(d) != m[0]]))
    return Damage(replaced(text, *m.span(), other), "date", other, m[0], m.start())


def name(text, r):
    found = [m for m in POST_AND_NAME.finditer(text) if text.count(m[1]) == 1]
    if not found:
        return None
    m = r.choice(found)
    other = r.choice(SURNAMES.replace(m[1][0], "")) + m[1][1:]
    return Damage(replaced(text, *m.span(1), other), "name", other, m[1], m.start(1))


def organisation(text, r):
    found = [(m.start(), o) for o in ORGANISATIONS for m in re.finditer(o, text) if text.count(o) == 1]
    if not found:
        return None
    at, old = r.choice(found)
    other = r.choice([o for o in ORGANISATIONS if o not in text])
    return Damage(replaced(text, at, at + len(old), other), "organisation", other, old, at)


def drop(text, r):
    parts = sentences(text)
    if len(parts) < 3 or "".join(parts) != text:
        return None
    i = r.randrange(1, len(parts))
    at = len("".join(parts[:i]))
    return Damage("".join(parts[:i] + parts[i + 1:]), "words", "", parts[i], at)


def move(text, r):
    parts = sentences(text)
    if len(parts) < 3 or "".join(parts) != text or len(set(map(len, parts))) < 2:
        return None
    i, j = r.sample(range(len(parts)), 2)
    part = parts.pop(i)
    parts.insert(j, part)
    if "".join(parts) == text:
        return None
    return Damage("".join(parts), "words", part, part, len("".join(parts[:j])))


DAMAGES = {"lost": lose, "doubled": double, "number": number, "date": date, "name": name, "organisation": organisation,
           "dropped": drop, "moved": move}


def make_page(folder, path, r):
    """Writes page and sources; returns the truth: a list of (line, source file or None, damage name, Damage), and unused."""
    pool = []
    for text in paragraphs(path):
        if all(text[:30] != other[:30] for other in pool):
            pool.append(text)
    if len(pool) < 16:
        return None
    chosen = r.sample(pool, 14)
    truth, page = [], []
    (folder / "s").mkdir(parents=True)
    for i, text in enumerate(chosen):
        (folder / f"s/{i:02}.txt").write_text(text + "\n", encoding="utf-8")
    order = list(range(12))
    r.shuffle(order)
    own_at = r.randrange(12)
    for position, i in enumerate(order):
        if position == own_at:
            truth.append((2 * len(page) + 1, None, "own", None))
            page.append(r.choice(OWN))
        damage, kind = None, "none"
        if position % 2 == 0:
            kinds = list(DAMAGES)
            r.shuffle(kinds)
            if r.random() < .5:  # what few paragraphs allow, first
                kinds.sort(key=lambda k: k not in ("name", "organisation"))
            for kind in kinds:
                damage = DAMAGES[kind](chosen[i], r)
                if damage:
                    break
        truth.append((2 * len(page) + 1, f"{i:02}.txt", kind if damage else "none", damage))
        page.append(damage.text if damage else chosen[i])
    (folder / "page.txt").write_text("\n\n".join(page) + "\n", encoding="utf-8")
    return truth, {"12.txt", "13.txt"}


def touches(change, damage):
    """Whether a told change is the damage: its words hold the place, give or take what was widened to a whole."""
    begin, end = change["column"] - 1, change["column"] - 1 + len(change["page"])
    return begin - 2 <= damage.at + len(damage.page) and damage.at <= end + 2


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--pages", type=int, default=200)
parser.add_argument("--seed", type=int, default=1)
parser.add_argument("--list", action="store_true", help="print every miss")
parser.add_argument("kanwu", nargs="?", default=top / "build/release/kanwu")
options = parser.parse_args()
if not news.exists():
    print("bench/trace.py: ../shared/corpora/news is not beside the checkout; nothing is measured")
    sys.exit(0)

r = random.Random(options.seed)
count = collections.Counter()
by_kind = collections.defaultdict(collections.Counter)


def miss(*what):
    if options.list:
        print("  miss:", *what)


files = sorted(news.glob("*.txt"))
with tempfile.TemporaryDirectory() as name_of_folder:
    done = 0
    while done < options.pages:
        folder = pathlib.Path(name_of_folder) / f"p{done:04}"
        made = make_page(folder, r.choice(files), r)
        if made is None:
            continue
        done += 1
        truth, unused = made
        run = subprocess.run([pathlib.Path(options.kanwu).resolve(), "trace", "page.txt", "--against", "s", "--format", "json", "--fail-on", "never"],
                             cwd=folder, stdout=subprocess.PIPE, check=True)
        told = json.loads(run.stdout)
        rows = {row["line"]: row for row in told["paragraphs"]}
        for line, source, kind, damage in truth:
            row = rows[line]
            found = row["source"] and pathlib.Path(row["source"]["file"]).name
            count["paragraphs"] += 1
            count["sources right"] += found == source
            if found != source:
                miss("source", folder.name, line, kind, "is", source, "told", found)
                continue
            if damage is None:
                count["false changes"] += len(row["changes"])
                for change in row["changes"]:
                    miss("false change", line, change)
                continue
            by_kind[kind]["all"] += 1
            right_place = [c for c in row["changes"] if touches(c, damage)]
            by_kind[kind]["told"] += bool(right_place)
            by_kind[kind]["right kind"] += any(c["kind"] == damage.kind for c in right_place)
            extra = len(row["changes"]) - (1 if right_place else 0)
            # A moved sentence is read either way: what changed places with it may be told instead.
            if kind == "moved" and any(c.get("moved") for c in row["changes"]):
                by_kind[kind]["told"] += not right_place
                by_kind[kind]["right kind"] += not right_place
                extra = len(row["changes"]) - 1
            by_kind[kind]["beside it"] += extra
            if not right_place or extra or not any(c["kind"] == damage.kind for c in right_place):
                miss(kind, repr(damage.source), "->", repr(damage.page), "at", damage.at, "told", row["changes"])
        named = {pathlib.Path(u["file"]).name for u in told["unused"]}
        count["left out"] += len(unused)
        count["left out, told"] += len(named & unused)
        count["left out, false"] += len(named - unused)

print(f"{options.pages} pages, {count['paragraphs']} paragraphs: source right {count['sources right'] / count['paragraphs']:.3f}; "
      f"false changes in undamaged paragraphs {count['false changes']}; sources left out told {count['left out, told'] / count['left out']:.3f}, "
      f"falsely told {count['left out, false']}\n")
print("| damage | done | told | of the right kind | told beside it |\n|---|---|---|---|---|")
total = collections.Counter()
for kind in DAMAGES:
    c = by_kind[kind]
    total.update(c)
    if c["all"]:
        print(f"| {kind} | {c['all']} | {c['told'] / c['all']:.3f} | {c['right kind'] / c['all']:.3f} | {c['beside it']} |")
print(f"| all | {total['all']} | {total['told'] / total['all']:.3f} | {total['right kind'] / total['all']:.3f} | {total['beside it']} |")

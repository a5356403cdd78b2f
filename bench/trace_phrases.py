#!/usr/bin/env python3
"""Is a source chosen by what a statement says, or by the set phrases that all statements have?

usage: bench/trace_phrases.py [KANWU…]     (default: build/release/kanwu)

Pages of twelve statements, each a clause or more of one paragraph of ../shared/corpora/news between set phrases that the
newsroom ignores (kanwu.toml), which make up a third, half or two thirds of it; the statements of a page have the same
phrases in the same order. Three statements have no source, and two sources are left out. Each program is measured on the
same pages: the sources given, right and wrong, and what is told to be left out. Without phrases nothing is ignored.
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

import corpus

PHRASES = [
    "将认真学习贯彻全会精神，把思想和行动统一到全会的决策部署上来",
    "以钉钉子精神抓好各项任务落实，一年接着一年干",
    "为全市发展大局作出新的更大贡献",
    "坚持以人民为中心的发展思想，着力解决群众急难愁盼问题",
    "奋力谱写现代化建设的崭新篇章",
    "进一步增强责任感使命感紧迫感，锚定目标、真抓实干",
]
STATEMENTS, WITHOUT, LEFT_OUT = 12, 3, 2


def clauses(path):
    """Runs of clauses of 25 to 60 characters, one of each paragraph."""
    out = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        parts = re.findall(r"[^，。；！？：、“”（）《》]{6,}[，。；]", line.strip())
        text = ""
        while parts and len(text) < 25:
            text += parts.pop(0)
        if 25 <= len(text) <= 60:
            out.append(text[:-1])
    return out


def make_page(folder, path, share, r):
    own = list(dict.fromkeys(clauses(path)))
    if len(own) < STATEMENTS + LEFT_OUT:
        return None
    phrases, texts = r.sample(PHRASES, len(PHRASES)), []
    for words in r.sample(own, STATEMENTS + LEFT_OUT):
        chosen, size = [], 0
        for phrase in phrases:
            if size + len(phrase) <= share / (1 - share) * len(words) + 6:
                chosen.append(phrase)
                size += len(phrase)
        texts.append("，".join(chosen[:1] + [words] + chosen[1:]) + "。")
    order = list(range(STATEMENTS))
    r.shuffle(order)
    (folder / "s").mkdir(parents=True)
    for i, text in enumerate(texts):
        if i >= WITHOUT:
            (folder / f"s/{i:02}.txt").write_text(text + "\n", encoding="utf-8")
    (folder / "page.txt").write_text("\n\n".join(texts[i] for i in order) + "\n", encoding="utf-8")
    (folder / "kanwu.toml").write_text("ignore = " + json.dumps(PHRASES, ensure_ascii=False) + "\n", encoding="utf-8")
    return order


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=100, help="of each share")
    parser.add_argument("kanwu", nargs="*", type=pathlib.Path, default=[corpus.release])
    options = parser.parse_args()
    if not corpus.news.exists():
        sys.exit(print("bench/trace_phrases.py: ../shared/corpora/news is not beside the checkout; nothing is measured"))
    files = sorted(corpus.news.glob("*.txt"))
    print("| phrases make up | program | source right | without a source, none given | changes told | left out, told |\n|---|---|---|---|---|---|")
    for share in (1 / 3, 1 / 2, 2 / 3):
        scores = [collections.Counter() for _ in options.kanwu]
        r = random.Random(f"phrases {share}")
        with tempfile.TemporaryDirectory() as temporary:
            done = 0
            while done < options.pages:
                folder = pathlib.Path(temporary) / f"{done:03}"
                order = make_page(folder, r.choice(files), share, r)
                if order is None:
                    continue
                done += 1
                for kanwu, score in zip(options.kanwu, scores):
                    run = subprocess.run([kanwu.resolve(), "trace", "page.txt", "--against", "s", "--format", "json", "--fail-on", "never"],
                                         cwd=folder, stdout=subprocess.PIPE, check=True)
                    told = json.loads(run.stdout)
                    for i, row in zip(order, told["paragraphs"], strict=True):
                        found = row["source"] and pathlib.Path(row["source"]["file"]).name
                        name = "with" if i >= WITHOUT else "without"
                        score.update({name: 1, name + " right": found == (f"{i:02}.txt" if i >= WITHOUT else None), "changes": len(row["changes"])})
                    unused = {pathlib.Path(u["file"]).name for u in told["unused"]}
                    score.update({"left out": LEFT_OUT, "left out, told": len(unused & {f"{STATEMENTS + k:02}.txt" for k in range(LEFT_OUT)})})
        for kanwu, s in zip(options.kanwu, scores):
            print(f"| {share:.2f} | {kanwu.name} | {s['with right'] / s['with']:.3f} | {s['without right'] / s['without']:.3f} | "
                  f"{s['changes']} | {s['left out, told'] / s['left out']:.3f} |")


if __name__ == "__main__":
    main()

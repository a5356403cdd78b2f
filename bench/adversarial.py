#!/usr/bin/env python3
"""What do texts cost that were made to be expensive?

usage: bench/adversarial.py [--kanwu KANWU] [--paragraphs N] [CASE…]

Writes texts that make a careless search quadratic, checks each with all rules and one thread, and prints a table: CPU a
character and its ratio to an ordinary text (gen_corpus.py, as peers.py makes it) in the same run, peak memory, findings,
size of the report, exit code. Aims: five times the ordinary cost, 2 GB, a report no larger than the ordinary one. Ends with 1 where one is missed.
--paragraphs scales everything (100,000: as the aims have it).
"""
import argparse
import json
import pathlib
import random
import sys
import tempfile

import corpus
import faults
import peers

MOST_TIMES, MOST_MEGABYTES = 5, 2000


def clause(rng):
    return "".join(rng.choices(faults.ALPHABET, k=rng.randint(5, 14)))


def prose(rng, size):
    """`size` characters, a mark after every few."""
    out, length = [], 0
    while length < size:
        out.append(clause(rng) + rng.choice("，，。"))
        length += len(out[-1])
    return "".join(out)[:size - 1] + "。"


def identical(rng, scale):
    return [prose(rng, 150)] * scale


def same_opening(rng, scale):
    opening = prose(rng, 200)
    return [opening + prose(rng, 60) for _ in range(scale)]


def one_character(rng, scale):
    return ["好" * (10 * scale)]


def one_paragraph(rng, scale):
    return [prose(rng, 500 * scale // 3)]


def two_alike(rng, scale):
    one = prose(rng, 20 * scale // 3)
    return [one, faults.characters_edited(one, "zh", rng, 1)]


def numbers(rng, scale):
    """One sentence with another number each time: a series, to the rule on conflicting repeats."""
    one = prose(rng, 60)[:-1]
    return [f"{one}，共{rng.randrange(10**6)}个，{one[::-1]}。" for _ in range(scale)]


def names(rng, scale):
    """A person and an office in every paragraph, all of them unlike."""
    pick = lambda k: "".join(rng.choices(faults.ALPHABET, k=k))
    return [f"{pick(2)}市{pick(2)}局局长{rng.choice('王李张刘陈杨赵黄周吴')}{pick(2)}表示，{prose(rng, 60)}" for _ in range(scale)]


def open_quotations(rng, scale):
    """A quotation is opened in every paragraph and closed in none."""
    return [f"“{prose(rng, 80)[:-1]}说，{prose(rng, 40)}" for _ in range(scale)]


def foreign_names(rng, scale):
    """A person from abroad in every paragraph, ten thousand of them in all."""
    syllables = "阿巴伯布达德迪杜厄尔费夫格哈赫霍基加杰卡科克拉莱勒里卢罗马梅米莫姆纳内尼诺奥帕佩皮普齐萨塞斯索塔特维沃西谢亚耶伊尤扎"
    name = lambda: "".join(rng.choices(syllables, k=rng.randint(3, 5)))
    people = [f"{name()}·{name()}" for _ in range(scale // 10 + 1)]
    return [f"{rng.choice(people)}表示，{prose(rng, 90)}" for _ in range(scale)]


def pieces(rng, scale):
    """One paragraph without a full stop, of what one from abroad says, every clause with a piece of it in marks."""
    clauses = (f"{clause(rng)}“{clause(rng)}{rng.choice(['毫无道理', '坚决回应', '计划'])}”{rng.choice('的，')}" for _ in range(10 * scale))
    return ["东陆国总统卢卡斯表示，" + "".join(clauses) + "。"]


def person(rng):
    return rng.choice("王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗") + "".join(rng.choices("伟芳敏静丽强磊洋勇军杰娟涛明超兰霞平刚桂英华玉秀文建国志海春", k=2))


def appointments(rng, scale):
    """One paragraph of appointments to one office, of more people than names: each is like many others."""
    return ["".join(f"任命{person(rng)}为市财政局局长；" for _ in range(10 * scale))]


def own_places(rng, scale):
    return ["我区，" * (50 * scale)]


def deeds(rng, scale):
    """Long paragraphs of one sentence told of another person each time, with a number that is another each time; three million
    characters at most, for the paragraphs that conflicting-repeat takes apart are kept up to four million."""
    sentences = [f"“我们第{i}次来到这里，大家都很高兴。”{person(rng)}将水递给他，" for i in range(min(5 * scale, 100_000))]
    return ["".join(sentences[i:i + 10_000]) for i in range(0, len(sentences), 10_000)]


def posts(rng, scale):
    return ["局长" * (50 * scale)]


CASES = {
    "identical": ("identical paragraphs", identical),
    "opening": ("paragraphs that share a 200-character opening", same_opening),
    "character": ("one character, a million times", one_character),
    "paragraph": ("one paragraph of 50 MB", one_paragraph),
    "two": ("two paragraphs of 2 MB, 1 % of the characters edited", two_alike),
    "numbers": ("one sentence, another number each time", numbers),
    "names": ("another person and office in every paragraph", names),
    "quotations": ("a quotation opened in every paragraph, and closed in none", open_quotations),
    "foreign": ("a person from abroad in every paragraph, ten thousand in all", foreign_names),
    "appointments": ("one paragraph of appointments to one office", appointments),
    "places": ("one paragraph of 我区，", own_places),
    "deeds": ("long paragraphs of one sentence, told of another person each time", deeds),
    "posts": ("one paragraph of 局长", posts),
    "pieces": ("one sentence of pieces in quotation marks", pieces),
}


def check(text, folder, options):
    log = folder / "log.sarif"
    measured = peers.run([options.kanwu, "check", "-j", "1", "--fail-on", "never", "--level", "note", "--format", "sarif", "--output", log,
                          text], options)
    run = json.loads(log.read_text(encoding="utf-8"))["runs"][0]
    return measured, len(run["results"]), log.stat().st_size / 1e6


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kanwu", type=pathlib.Path, default=corpus.release)
    parser.add_argument("--paragraphs", type=int, default=100_000)
    parser.add_argument("cases", nargs="*", metavar="CASE", help=", ".join(CASES))
    options = parser.parse_args()
    options.kanwu, options.repeat, options.limit = options.kanwu.resolve(), 1, 1800
    missed = False
    print("| text | characters | CPU s | ns/character | ÷ ordinary | peak MB | findings | report, MB | exit code |")
    print("|---|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        ordinary = report = None
        for case in ["ordinary", *(options.cases or CASES)]:
            if case == "ordinary":
                title, text = "ordinary paragraphs with planted copies", peers.make_corpus(options.paragraphs, folder)
            else:
                title, make = CASES[case]
                text = folder / f"{case}.txt"
                text.write_text("\n\n".join(make(random.Random(case), options.paragraphs)) + "\n", encoding="utf-8")
            measured, findings, megabytes = check(text, folder, options)
            characters = peers.characters(text)
            cost = measured.cpu * 1e9 / characters
            ordinary, report = ordinary or cost, report or megabytes
            print(f"| {title} | {characters:,} | {measured.cpu:.1f} | {cost:,.0f} | {cost / ordinary:.1f} | {measured.megabytes:,.0f} | {findings:,} | "
                  f"{megabytes:.1f} | {measured.code} |", flush=True)
            if case != "ordinary" and (cost > MOST_TIMES * ordinary or measured.megabytes > MOST_MEGABYTES or megabytes > report):
                missed = True
            text.unlink()
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())

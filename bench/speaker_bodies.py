#!/usr/bin/env python3
"""How often is a speaker who tells another body's plans found, and how often is one who may tell them left in peace?

usage: bench/speaker_bodies.py [--kanwu FILE] [--list]

Two halves. `told`: statements of the pages in bench/pages, of which each speaks of its own body with 将, change their speakers
within a page; each such statement is a fault of speaker-body-mismatch. `silent`: frames in which the sentence itself, what it plans, or
who speaks says that the other body is another one, each with several pairs of invented bodies.
"""
import argparse
import itertools
import json
import pathlib
import re
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
RULE = "speaker-body-mismatch"
MARK = re.compile(r"<<[^>]*>>")
STATEMENT = re.compile(
    r"^(?P<who>(?P<body>[^，。“”：]{2,16}?)(?:党组书记、|党委书记、)?(?:局长|主任|书记|区长|县长|镇长|乡长|院长|处长|厅长)"
    r"[^，。“”：、]{2,4}(?:表示|说|介绍|谈到)，)(?P<words>[^“”]{20,})$")
PLACES = [("青澜县", "苇泽县"), ("白沙镇", "柳桥镇"), ("东坞区", "西坞区"), ("石渚乡", "枫荷乡")]
HEADS = {"县": "县长", "镇": "镇长", "区": "区长", "乡": "乡长"}
OFFICES = [("市文旅局", "市交通局"), ("县水利局", "县农业农村局"), ("市民政局", "市司法局")]
PLANS = ["将举办首届花展", "将建设十二座驿站", "将完善夜间线路", "将在河边栽树三千棵"]
BESIDE = [  # the sentence says that it is another; {o} the other, {s} the speaker's own, {p} the plan
    "上游的{o}{p}。", "邻近的{o}{p}。", "听说{o}{p}。", "据通报，{o}{p}。", "据我了解，{o}{p}。", "根据协议，{o}{p}。",
    "如果谁都不动，{o}{p}。", "经与{o}商定，{o}{p}。", "{s}守好自己的一段，{o}{p}。", "{o}{p}，{s}守好自己的一段。",
    "{o}{p}。{s}也不会闲着。", "{o}{p}，我们怎么办？", "{o}{p}，这边也要跟上。", "{o}{p}吗？", "两家已经谈妥。{o}{p}。",
    "事情已经跟{o}说好了。{o}{p}。", "钱备足了，{o}{p}。", "桥那头的{o}{p}。"]
NOT_PLANS = ["将停水两天", "将率先通车", "将通高铁", "将迎来客流高峰", "将承担一半投资", "将提供车辆三十台", "将派队参加",
             "将接收分流的学生", "将与各家共建驿站", "将成为终点站", "将于下月撤县设市", "将投入两亿元"]
LOOKS_TO = ["省会，我{l}要主动对接", "近邻，我{l}将完善路网", "产业重地，我{l}一直对标学习", "先行者，我{l}将学习其经验",
            "老大哥，我{l}已派人取经", "产粮大户，我{l}将主动承接配套", "上游，我{l}将加强会商", "龙头，我{l}拟错位发展"]
ABOVE = [("市教育局局长", "市实验小学", "市实验小学校长"), ("海陵大学校长", "文学院", "文学院院长"),
         ("市公安局局长", "市交警支队", "市交警支队支队长"), ("市卫健委主任", "市第二人民医院", "市第二人民医院院长"),
         ("市水利局局长", "清潭水库管理所", "清潭水库管理所所长"), ("市文旅局局长", "市博物馆", "市博物馆馆长"),
         ("市国资委主任", "市水务集团", "市水务集团董事长"), ("石渚街道党工委书记", "东苑社区", "东苑社区党委书记"),
         ("市财政局局长", "市交通局", "市交通局局长"), ("市审计局局长", "市民政局", "市民政局局长"),
         ("组委会主任", "市体育局", "市体育局局长"), ("市长", "市民政局", "市民政局局长")]
NAMES = ("罗启岳", "叶知秋")


def silent_drafts():
    for (own, other), frame, plan in itertools.product(PLACES, BESIDE, PLANS):
        yield f"{own}{HEADS[own[-1]]}{NAMES[0]}说，" + frame.format(o=other, s=own, p=plan) + "\n"
    for (own, other), frame, plan in itertools.product(OFFICES, BESIDE, PLANS):
        yield (f"{own}局长{NAMES[0]}说，" + frame.format(o=other, s=own, p=plan) +
               f"\n\n{other}局长{NAMES[1]}说，图纸已经画好。\n")
    for (own, other), plan in itertools.product(PLACES, NOT_PLANS):
        yield f"{own}{HEADS[own[-1]]}{NAMES[0]}说，{other}{plan}。\n"
    for (own, other), words in itertools.product(PLACES, LOOKS_TO):
        yield f"{own}{HEADS[own[-1]]}{NAMES[0]}说，{other}作为{words.format(l=own[-1])}。\n"
    for (who, other, head), plan in itertools.product(ABOVE, PLANS):
        yield f"{who}{NAMES[0]}说，天冷了。下一步，{other}{plan}。\n\n{head}{NAMES[1]}说，图纸已经画好。\n"
    for (own, other), plan in itertools.product(OFFICES, PLANS):
        yield f"“天冷了。”{own}局长{NAMES[0]}说。{other}{plan}。\n\n{other}局长{NAMES[1]}说，图纸已经画好。\n"
        yield f"{own}局长{NAMES[0]}说：“天冷了。”{other}{plan}。\n\n{other}局长{NAMES[1]}说，图纸已经画好。\n"


def of_own_body(found):
    """The statement tells a plan of the body that its speaker heads, by the same name."""
    body = re.sub("(?:区|县|镇|乡)委$", lambda m: m.group()[0], found["body"])
    return body + "将" in found["words"]


def told_drafts():
    for path in sorted((HERE / "pages").glob("*.txt")):
        lines = [MARK.sub("", line) for line in path.read_text(encoding="utf-8").split("\n") if not line.startswith("%%")]
        own = [(i, found) for i, line in enumerate(lines) if (found := STATEMENT.match(line)) and of_own_body(found)]
        for (i, a), (j, b) in zip(own[::2], own[1::2]):
            if a["body"][-1] != b["body"][-1]:
                continue  # a bureau and a town
            yield "\n".join([*lines[:i], a["who"] + b["words"], *lines[i + 1:j], b["who"] + a["words"], *lines[j + 1:]]), 2


def count(kanwu, drafts, listed):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        names = {}
        for n, text in enumerate(drafts):
            names[f"{n:05}.txt"] = text
            (folder / f"{n:05}.txt").write_text(text, encoding="utf-8")
        subprocess.run([kanwu, "check", "--scope", "file", "--only", RULE, "-f", f"sarif={folder}/out.sarif", "-f", "text=/dev/null",
                        str(folder)], check=False, capture_output=True)
        results = json.loads((folder / "out.sarif").read_text())["runs"][0]["results"]
        found = {}
        for result in results:
            name = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].rsplit("/", 1)[-1]
            found.setdefault(name, []).append(result["message"]["text"])
        if listed == "told":
            for name, messages in found.items():
                print(names[name].replace("\n\n", " | ").strip(), "\n    ", *messages)
        return sum(map(len, found.values()))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--kanwu", default=HERE.parent / "build/release/kanwu")
    options.add_argument("--list", action="store_true", help="print the false alarms")
    arguments = options.parse_args()
    told = list(told_drafts())
    silent = list(silent_drafts())
    faults = sum(n for _, n in told)
    print("| half | statements | told |\n|---|---|---|")
    print(f"| speakers changed | {faults} | {count(arguments.kanwu, [text for text, _ in told], '')} |")
    print(f"| of another, and said so | {len(silent)} | {count(arguments.kanwu, silent, 'told' if arguments.list else '')} |")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""How many faults about people kanwu finds: injected into real stories that name people with their posts.

usage: bench/people_faults.py [KANWU] [--misses]          (default: build/release/kanwu)

Stories are those of ../shared/corpora/news, beside the checkout and no part of it; who is named in them is read by plain
patterns of this script, not by kanwu. Two sentences are added that name two heads of bodies once more: those of the story
itself, or invented ones whom the story then names rightly before. In the faulty drafts their titles are swapped, one
post is given to both, one stands in the other's place, or one character of a name is changed (for one that sounds the
same, or for any). Found: a finding of a rule on people that touches an added sentence. The same drafts with both named
rightly are the measure of false alarms. Writes tables to standard output; the same faults every time.
"""
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

top = pathlib.Path(__file__).resolve().parent.parent
shared = top.parent / "shared"
kanwu = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else top / "build/release/kanwu").resolve()
if not (shared / "corpora/news").exists():
    sys.exit("bench/people_faults.py: ../shared/corpora/news is not beside the checkout")

RIGHT = "both named rightly"
RULES = ["speaker-title-conflict", "post-holder-conflict", "name-variant"]
STORY = "央视网消息"
SURNAMES = [w for w in (shared / "lexicons/surnames.txt").read_text().split() if not w.startswith("#")]
SINGLE = "".join(s for s in SURNAMES if len(s) == 1)
COUNTRIES = "|".join(w for w in (top / "src/attribution/data/countries.txt").read_text().split("\n") if w and w[0] != "#")
OWN = (r"国家主席|国务院总理|国务院副总理|全国人大常委会委员长|全国政协主席|联合国秘书长|中国人民银行行长|最高人民法院院长|最高人民检察院检察长|"
       r"[一-鿿]{2,6}(?:省委|市委|区委|区党委|县委|州委)书记|[一-鿿]{2,3}(?:省省长|市市长|县县长|区主席)|[一-鿿]{2,10}(?:部部长|委主任|委员会主任|"
       r"局局长|署署长|厅厅长|办公室主任|中心主任|大学校长|学院院长|医院院长|研究院院长|研究所所长|博物馆馆长|公司董事长|集团董事长|公司总经理|银行行长)")
STATE = rf"(?:{COUNTRIES})(?:总统|总理|首相|国王|外长|防长|国务卿)"
OPENS = r"(?:(?<=[，。、：；“”（）\s同和与见晤]))"
HEADS = {"home": re.compile(rf"{OPENS}({OWN})([一-鿿]{{2,4}})"), "state": re.compile(rf"{OPENS}({STATE})([一-鿿·]{{2,10}})")}
NO_NAME = re.compile("战略|下令|[和日同今举行共府称说室与秘也将已发晤互致邀请当首场等代表主席委员等分别在对的]|新闻|办公|夫妇|候选|特使|顾问|外交")
LOOSE = re.compile(r"(总统|总理|首相|国王|外长|主席|书记|省长|部长|局长|主任|院长|校长|秘书长|市长|县长|区长|董事长|总经理|检察长|委员长|"
                   r"发言人|教授|研究员|大使|会长|司令|所长|负责人|村民)([一-鿿·]{2,8}?)(?=表示|说|指出|介绍|强调|认为|告诉|主持|出席|会见|会谈|，|。|、)")
# Of one sound with another character that names have; of no table that kanwu has.
SOUNDS = ["伟炜玮", "明铭鸣", "军均君", "峰锋丰", "华骅桦", "平萍", "祥翔详", "志治智", "建健剑", "国果", "东冬", "海", "林琳霖",
          "辉晖慧惠", "宇雨玉", "杰洁", "文雯", "红宏鸿洪", "强", "刚钢", "生升", "英瑛", "新欣鑫", "晓小", "立力丽", "庆", "成诚程",
          "龙隆", "学雪", "永勇", "波博", "金锦", "景静敬", "阳洋扬杨", "清青", "涛", "光广", "忠中", "少绍", "春", "正政", "德", "福富"]
ANY = "远舟霖朗骁岚彤煜淳嘉"


def stories():
    for path in sorted((shared / "corpora/news").glob("*.txt")):
        story = []
        for line in path.read_text().split("\n"):
            if line.startswith(STORY):
                if story:
                    yield "\n".join(story)
                story = [line]
            elif story and line.strip():
                story.append(line)
        if story:
            yield "\n".join(story)


def titled(text):
    """How many people the story names with a post, by a loose pattern."""
    return len({name for _, name in LOOSE.findall(text)})


def steady_heads(texts):
    """Heads that the corpus names at least twice, with the end of a name where what follows it changes: {kind: {(title, name)}}."""
    out = {}
    for kind, pattern in HEADS.items():
        follows = {}
        for text in texts:
            for title, words in pattern.findall(text):
                for size in range(2, len(words)):
                    follows.setdefault((title, words[:size]), []).append(words[size])
        ends = {}
        for (title, name), behind in follows.items():
            native = name[0] in SINGLE + "习" and len(name) <= 3
            if len(set(behind)) > 1 and native == (kind == "home") and not NO_NAME.search(name) and not re.search("副|原|前|时任|任命|的", title):
                ends.setdefault(title, []).append((len(behind), name))
        out[kind] = set()
        for title, names in ends.items():
            often, best = max(names)
            # As long as nearly all go on so.
            out[kind].add((title, max((n for count, n in names if n.startswith(best) and count * 4 > often * 3), key=len)))
    return out


def heads(text, known):
    """Two of these heads whom the text names, those of home first."""
    found = {}
    for kind in ("home", "state"):
        for title, name in sorted(known[kind]):
            if title + name in text:
                found.setdefault(name, (title, kind))
    return [(title, name, kind) for name, (title, kind) in found.items()][:2] if len(found) >= 2 else None


def invented(pick):
    """Two heads of bodies of an invented city."""
    posts = ["青岚市财政局局长", "青岚市教委主任", "青岚市市长", "青岚市水利局局长", "云溪区委书记", "白鹭县县长", "青岚大学校长",
             "市林业局局长", "市国资委党委书记", "青岚市第一人民医院院长", "青岚海洋研究所所长", "市卫生健康委主任", "蓝湾集团董事长"]
    given = ["启平", "文昭", "知远", "明谦", "予安", "怀瑾", "建国", "志祥", "立冬", "伟", "晓明", "春晖", "国庆", "永杰"]
    a, b = pick.sample(posts, 2)
    x, y = pick.sample(given, 2)
    return [(a, pick.choice(SINGLE[:60]) + x), (b, pick.choice(SINGLE[:60]) + y)]


def homophone(name, pick):
    places = [(i, c) for i in range(1, len(name)) for group in SOUNDS if name[i] in group for c in group if c != name[i]]
    if not places:
        return None
    i, c = pick.choice(places)
    return name[:i] + c + name[i + 1:]


def typo(name, pick):
    i = pick.randrange(1, len(name))
    return name[:i] + pick.choice([c for c in ANY if c not in name]) + name[i + 1:]


def added(pairs):
    return "".join(f"\n{title}{name}表示，今年的任务还要再往前赶，请大家监督。" for title, name in pairs)


def faults(pairs, pick):
    (a, x), (b, y) = pairs
    yield RIGHT, [(a, x), (b, y)]
    yield "titles swapped", [(b, x), (a, y)]
    yield "a post given to the other", [(a, x), (a, y)]
    yield "a name in the other's place", [(a, y), (b, y)]
    if homophone(x, pick):
        yield "one character, same sound", [(a, homophone(x, pick)), (b, y)]
        yield "one character, same sound, no post", [("", homophone(x, pick)), (b, y)]
    yield "one character, any", [(a, typo(x, pick)), (b, y)]


def run(drafts, folder):
    """Which drafts have a finding that touches what was added to them, by rule and level."""
    log = folder / "log.sarif"
    command = [kanwu, "check", folder, "--scope", "file", "--level", "warning", "--format", f"sarif={log}"]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    hits = set()
    for result in json.loads(log.read_text())["runs"][0]["results"]:
        if result["ruleId"] not in RULES:
            continue
        place = result["locations"][0]["physicalLocation"]
        name = place["artifactLocation"]["uri"].rsplit("/", 1)[-1]
        others = [r["physicalLocation"]["region"]["startLine"] for r in result.get("relatedLocations", [])]
        if max([place["region"]["startLine"], *others]) >= drafts[name][1]:
            hits.add((name, result["ruleId"], result["level"]))
    return hits


def measure(title, stories_with_heads, pick):
    drafts = {}
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        for text, pairs in stories_with_heads:
            for kind, sentences in faults(pairs, pick):
                name = f"{len(drafts):05}.txt"
                (folder / name).write_text(text + added(sentences) + "\n")
                drafts[name] = (kind, text.count("\n") + 2, sentences)
        hits = run(drafts, folder)
    found = {name for name, _, _ in hits}
    table = {}
    for name, (kind, _, sentences) in drafts.items():
        row = table.setdefault(kind, [0, 0, {}])
        row[0] += 1
        row[1] += name in found
        if "--misses" in sys.argv and (name in found) == (kind == RIGHT):
            print("missed" if kind != RIGHT else "FALSE", kind, sentences)
    for name, rule, level in hits:
        by = table[drafts[name][0]][2]
        by[(rule, level)] = by.get((rule, level), 0) + 1
    print(f"\n{title}: {len(stories_with_heads)} stories\n")
    print("| fault | drafts | found | share | by |\n|---|---|---|---|---|")
    for kind, (all_, hit, rules) in table.items():
        by = ", ".join(f"{rule} {level} {n}" for (rule, level), n in sorted(rules.items()))
        print(f"| {kind} | {all_} | {hit} | {hit / all_:.3f} | {by} |")
    wrong = [row for kind, row in table.items() if kind != RIGHT]
    injected, hit = sum(r[0] for r in wrong), sum(r[1] for r in wrong)
    print(f"\nrecall {hit / injected:.3f} ({hit} of {injected}); precision {hit / max(1, hit + table[RIGHT][1]):.3f}")


def main():
    pick = random.Random(5)
    all_stories = list(stories())
    days = [path.read_text() for path in sorted((shared / "corpora/news").glob("*.txt"))]
    known = steady_heads(days)
    real = {}
    for text in [*all_stories, *days]:
        pairs = heads(text, known)
        if pairs:
            kind = " and ".join(sorted({kind for _, _, kind in pairs}))
            real.setdefault(kind, []).append((text, [(title, name) for title, name, _ in pairs]))
    named = [text for text in all_stories if titled(text) >= 2][:300]
    for kind, drafts in sorted(real.items()):
        measure(f"two heads of the story or the day itself, of {kind}", drafts, pick)
    planted = []
    for text in named:
        pairs = invented(pick)
        planted.append((text + added(pairs), pairs))
    measure("two invented heads, named rightly first, in stories that name two people with posts", planted, pick)


main()

"""What trace.py does to a paragraph: slips of the hand, facts changed, sentences dropped, moved and joined.

Each damage takes text, Words and a random.Random, and returns a Damage, or None where the paragraph does not allow it.
Names, posts and bodies are found by what stands around them in the whole corpus; nothing here knows the engine.
"""
import collections
import re

SENTENCE = r"[^。！？；]+[。！？；][”’」』）]*"
NUMERALS = "一二三四五六七八九十百千万亿两零第年月日点"
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚"
POSTS = ["部长", "书记", "主席", "总理", "主任", "局长", "司长", "院长", "总统", "首相", "委员长", "会长", "秘书长", "议长", "行长", "署长", "校长",
         "董事长", "外长", "防长", "国务卿"]
BEHIND = r"(?=表示|说|介绍|指出|强调|出席|主持|会见|会谈|同|与|在|、|，|。|宣布|参加)"
# What is no part of a name though it may follow a post and a surname.
NO_NAME = set("的和与在同将要举行导下令工选职权求一共道负责到访邀请候会议表示等陪称先夫指出强调谴特别批贺词引深入交流写信登上应约近日签署对就及并向从由为了也都还已党团委员次方席")
TRANSLITERATED = "阿埃艾安奥巴拜班贝本比彼别宾波伯博布达大戴丹德登迪蒂丁东多杜顿恩尔法范菲费弗夫福盖戈格古哈海汉赫亨胡华霍基吉加贾杰金卡凯坎考科克肯库拉莱兰朗劳勒雷里利莉列林龙隆" \
                 "卢鲁伦罗洛马玛迈曼梅门蒙米莫姆纳内尼努诺欧帕佩皮普齐奇乔切琼热日瑞萨塞桑森沙山舍什施史舒斯松苏索塔泰坦特提廷图托瓦万威韦维温沃乌武西希夏谢辛休雅亚扬耶叶伊约扎泽詹珠兹"
BODIES = ["外交部", "商务部", "教育部", "财政部", "国防部", "公安部", "民政部", "司法部", "水利部", "科技部", "工业和信息化部", "农业农村部", "交通运输部",
          "自然资源部", "生态环境部", "文化和旅游部", "应急管理部", "住房城乡建设部", "退役军人事务部", "人力资源社会保障部", "国家发展改革委", "国家卫生健康委",
          "国家统计局", "国家能源局", "国家税务总局", "国家文物局", "国家林草局", "国家邮政局", "国家药监局", "国家医保局", "国家电影局", "国家数据局", "国家疾控局",
          "国家航天局", "国家体育总局", "国家外汇管理局", "国家移民管理局", "国家金融监督管理总局", "国家粮食和物资储备局", "国家市场监督管理总局",
          "国家广播电视总局", "中国气象局", "中国民航局", "中国海警局", "海关总署", "审计署", "中国人民银行", "国家开发银行", "中国进出口银行",
          "最高人民法院", "最高人民检察院", "中央组织部", "中央宣传部", "中央统战部", "世界贸易组织", "世界卫生组织", "世界气象组织", "世界知识产权组织",
          "国际货币基金组织", "联合国教科文组织", "中国社会科学院", "中国农业大学", "中国物流与采购联合会", "中国汽车工业协会"]


class Words:
    """Names that the corpus has behind a post, twice or more, and where they stand without one, too."""

    def __init__(self, files):
        found = collections.Counter()
        behind_post = re.compile("(?:" + "|".join(POSTS) + r"|发言人|教授|大使|代表|委员)([\u4e00-\u9fff]{2,5})" + BEHIND)
        for path in files:
            for m in behind_post.finditer(path.read_text(encoding="utf-8")):
                found[m[1]] += not set(m[1]) & NO_NAME
        chinese = re.compile(f"[{SURNAMES}][\u4e00-\u9fff]{{1,2}}")
        foreign = re.compile(f"[{TRANSLITERATED}]{{2,5}}")
        self.names = sorted(name for name, count in found.items()
                            if count >= 2 and (chinese.fullmatch(name) or foreign.fullmatch(name)))
        self.name = re.compile("|".join(sorted(self.names, key=len, reverse=True)))
        self.post = re.compile("(" + "|".join(POSTS) + ")(?=" + self.name.pattern + ")")
        self.body = re.compile("|".join(sorted(BODIES, key=len, reverse=True)))


class Damage:
    """What was done: its name and kind, the words on the page and in the source, and where they stand on the page.
    `structural`: sentences were touched; else [at, at + len(page)) alone differs."""

    def __init__(self, text, kind, page, source, at, structural=False):
        self.text, self.kind, self.page, self.source, self.at, self.structural = text, kind, page, source, at, structural
        self.name = ""

    def __str__(self):
        return f"{self.name} {self.source!r} -> {self.page!r} at {self.at}"


def sentences(text):
    return re.findall(SENTENCE, text)


def put(text, begin, end, by, kind):
    return Damage(text[:begin] + by + text[end:], kind, by, text[begin:end], begin)


def plain_places(text):
    """Characters of words: no numeral, and none like its neighbours."""
    return [i for i in range(1, len(text) - 1)
            if "\u4e00" <= text[i] <= "\u9fff" and text[i] not in NUMERALS and text[i - 1] != text[i] != text[i + 1]]


def lose(text, words, r):
    at = r.choice(plain_places(text))
    return put(text, at, at + 1, "", "words")


def double(text, words, r):
    at = r.choice(plain_places(text))
    return put(text, at, at, text[at], "words")


def exchange(text, words, r):
    """Two neighbours in each other's place."""
    places = plain_places(text)
    at = r.choice([i for i in places if i + 1 in places] or [None])
    return at and put(text, at, at + 2, text[at + 1] + text[at], "words")


def mistype(text, words, r):
    """Another character of the paragraph in the place of one."""
    places = plain_places(text)
    at = r.choice(places)
    other = r.choice([text[i] for i in places if text[i] != text[at]])
    return put(text, at, at + 1, other, "words")


def number(text, words, r):
    found = list(re.finditer(r"(?<![\d.,年月/:—-])\d+(?:\.\d+)?(?![\d.,年月日时分号/:—-])", text))
    if not found:
        return None
    m = r.choice(found)
    digits = list(m[0])
    i = r.choice([i for i, c in enumerate(digits) if c.isdigit()])
    digits[i] = r.choice([d for d in "123456789" if d != digits[i]])
    return put(text, *m.span(), "".join(digits), "number")


def unit(text, words, r):
    """万 for 亿, 亿 for 万: a thousandfold."""
    found = list(re.finditer(r"(?<=\d)[万亿](?![亿万])", text))
    return found and put(text, *(m := r.choice(found)).span(), "万" if m[0] == "亿" else "亿", "number") or None


def date(text, words, r):
    found = list(re.finditer(r"(?<!\d)\d{1,2}(?=日)", text))
    if not found:
        return None
    m = r.choice(found)
    return put(text, *m.span(), str(r.choice([d for d in range(1, 29) if str(d) != m[0]])), "date")


def name(text, words, r):
    """Another surname, or one character of a name in transliteration, or another person's name."""
    found = [m for m in words.name.finditer(text) if text.count(m[0]) == 1]
    if not found:
        return None
    m = r.choice(found)
    if r.random() < .3:
        other = r.choice([n for n in words.names if n not in text and len(n) > 1])
    elif m[0][0] in SURNAMES and len(m[0]) <= 3:
        other = r.choice([s for s in SURNAMES if s != m[0][0]]) + m[0][1:]
    else:
        i = r.randrange(len(m[0]))
        other = m[0][:i] + r.choice([c for c in "尔斯克拉夫特姆德" if c != m[0][i]]) + m[0][i + 1:]
    return put(text, *m.span(), other, "name")


def title(text, words, r):
    found = list(words.post.finditer(text))
    if not found:
        return None
    m = r.choice(found)
    return put(text, *m.span(), r.choice([p for p in POSTS if p not in text[m.start():m.end() + 2] and m[0] not in p]), "title")


def organisation(text, words, r):
    found = [m for m in words.body.finditer(text) if text.count(m[0]) == 1]
    if not found:
        return None
    m = r.choice(found)
    return put(text, *m.span(), r.choice([b for b in BODIES if b not in text]), "organisation")


def drop(text, words, r):
    parts = sentences(text)
    if len(parts) < 3 or "".join(parts) != text:
        return None
    i = r.randrange(1, len(parts))
    return Damage("".join(parts[:i] + parts[i + 1:]), "words", "", parts[i], len("".join(parts[:i])), structural=True)


def drop_clause(text, words, r):
    found = list(re.finditer(r"(?<=，)[^，。！？；：“”]{4,}，", text))
    return put(text, *r.choice(found).span(), "", "words") if found else None


def move(text, words, r):
    parts = sentences(text)
    if len(parts) < 3 or "".join(parts) != text or len(set(map(len, parts))) < 2:
        return None
    i, j = r.sample(range(len(parts)), 2)
    part = parts.pop(i)
    parts.insert(j, part)
    if "".join(parts) == text:
        return None
    return Damage("".join(parts), "words", part, part, len("".join(parts[:j])), structural=True)


def join(text, words, r):
    """Two sentences joined: a comma for the full stop."""
    found = [m.start() for m in re.finditer(r"。(?=[\u4e00-\u9fff])", text)]
    return put(text, at := r.choice(found), at + 1, "，", "words") if found else None


def add(text, words, r):
    """A clause put in."""
    found = [m.end() for m in re.finditer(r"(?<=[\u4e00-\u9fff])，", text)]
    return put(text, at := r.choice(found), at, r.choice(["据了解，", "在各方共同努力下，", "从目前情况看，", "值得注意的是，"]), "words") if found else None


DAMAGES = {"lost": lose, "doubled": double, "exchanged": exchange, "mistyped": mistype, "number": number, "unit": unit, "date": date,
           "name": name, "title": title, "organisation": organisation, "clause dropped": drop_clause, "clause added": add,
           "joined": join, "dropped": drop, "moved": move}
RARE = ("name", "title", "organisation", "unit", "date")  # what few paragraphs allow, first


def one(text, words, r, local):
    kinds = list(DAMAGES)
    r.shuffle(kinds)
    if r.random() < .6:
        kinds.sort(key=lambda kind: kind not in RARE)
    for kind in kinds:
        if local and kind in ("dropped", "moved"):
            continue
        damage = DAMAGES[kind](text, words, r)
        if damage and damage.text != text:
            damage.name = kind
            return damage
    return None


def damaged(text, words, count, r):
    """The paragraph with one damage or two, which do not touch: the second one is within a sentence."""
    first = one(text, words, r, local=False)
    if not first or count == 1:
        return (first.text, [first]) if first else (text, [])
    begin, end = first.at - 6, first.at + (0 if first.structural else len(first.page)) + 6
    for attempt in range(20):
        second = one(first.text, words, r, local=True)
        if not second or (second.at < end and begin < second.at + len(second.source)):
            continue
        shift = len(second.page) - len(second.source)
        if second.at < first.at:
            first.at += shift
        elif first.structural and second.at < first.at + len(first.page):
            first.page = first.page[:second.at - first.at] + second.page + first.page[second.at - first.at + len(second.source):]
        return second.text, [first, second]
    return first.text, [first]

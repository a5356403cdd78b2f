"""The faults that copies_set.py plants: what becomes of a paragraph when people copy it.

Each function takes text, a language (zh, en, ja) and a random.Random, and returns new text, or None where the paragraph
does not allow this fault. Word lists are in words/; nothing here knows the engine.
"""
import functools
import re
import unicodedata

import corpus

SENTENCE = {"zh": r"[^。！？；]+[。！？；]?[”’」』）]*", "ja": r"[^。！？]+[。！？]?[」』）]*",
            "en": r".+?(?:[.!?][”\"')]*(?=\s+[A-Z“\"])|$)\s*"}
CLAUSE = {"zh": r"[^，。！？；：]+[，。！？；：]?[”’」』）]*", "ja": r"[^、。！？]+[、。！？]?[」』）]*",
          "en": r"[^,;:.!?]+(?:[,;:.!?](?!\s)[^,;:.!?]+)*[,;:.!?]?[”\"')]*\s*"}

# Traditional characters that have one simplified form, which has no other traditional one in ordinary text.
SIMPLIFIED = "国会学习贯彻实现发展经济业务产区门东车马鸟鱼龙语言说话认识让请谢议论调读书写笔记报纸级组织结构统计红绿线练细纪约给绝继续维综网" \
             "银铁钢钱针错铜镇长问间闻闭开关闹风飞电脑机设备证书评订访词译试该详误课谁谈谋谱财贡负责败货质购贵费资赛赞赵赶趋轮软转轻载辆输边达过运还" \
             "进远连选适递遗邮邻郑阳阴队阶际陆陈险随难雾静韩项顺须领频颗题颜类饭饮馆驱驶验骗鸡鸣麦黄齐"
TRADITIONAL = "國會學習貫徹實現發展經濟業務產區門東車馬鳥魚龍語言說話認識讓請謝議論調讀書寫筆記報紙級組織結構統計紅綠線練細紀約給絕繼續維綜網" \
              "銀鐵鋼錢針錯銅鎮長問間聞閉開關鬧風飛電腦機設備證書評訂訪詞譯試該詳誤課誰談謀譜財貢負責敗貨質購貴費資賽贊趙趕趨輪軟轉輕載輛輸邊達過運還" \
              "進遠連選適遞遺郵鄰鄭陽陰隊階際陸陳險隨難霧靜韓項順須領頻顆題顏類飯飲館驅駛驗騙雞鳴麥黃齊"
assert len(SIMPLIFIED) == len(TRADITIONAL)
TO_TRADITIONAL = str.maketrans(SIMPLIFIED, TRADITIONAL)


def sentences(text, language):
    return re.findall(SENTENCE[language], text)


def clauses(text, language):
    return re.findall(CLAUSE[language], text)


def joined(parts, language):
    """Parts as a paragraph again: in English one blank between them, else none."""
    return " ".join(part.strip() for part in parts) if language == "en" else "".join(parts)


# --- the same text in other clothes

def _wide(text):
    return "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isalnum() else c for c in text)


def _half_kana(text):
    """Katakana in half width, as old systems send it; voiced marks become signs of their own."""
    table = {unicodedata.normalize("NFKC", chr(c)): chr(c) for c in range(0xFF66, 0xFFA0)}
    out = []
    for c in text:
        parts = unicodedata.normalize("NFD", c) if "ァ" <= c <= "ヺ" else c
        out.append("".join(table.get(p, {"\u3099": "ﾞ", "\u309a": "ﾟ"}.get(p, p)) for p in parts) if parts != c or c in table else c)
    return "".join(out)


def _punctuation(text, language):
    marks = {"zh": "，,；;：:。.“\"”\"、,", "ja": "、，。．「『」』", "en": "“\"”\"’'—-;,"}[language]
    return re.sub(r"(?<!\d)[%s](?!\d)" % re.escape(marks[::2]), lambda m: marks[marks.index(m[0]) + 1], text)


def _sprinkled(text, signs, random):
    at = set(random.sample(range(1, len(text)), max(2, len(text) // 15)))
    return "".join(random.choice(signs) * (i in at) + c for i, c in enumerate(text))


FORMS = {
    "width": lambda text, language, random: _half_kana(text) if language == "ja" and random.random() < .5 else _wide(text),
    "punctuation": lambda text, language, random: _punctuation(text, language),
    "space": lambda text, language, random: _sprinkled(text, " \u3000\u00a0", random) if language != "en"
        else re.sub(" ", lambda m: random.choice(["  ", "\u00a0", " "]), text),
    "zero-width": lambda text, language, random: _sprinkled(text, "\u200b\ufeff\u2060\u00ad", random),
    "case": lambda text, language, random: text.upper() if text != text.upper() else text.lower(),
    "traditional": lambda text, language, random: text.translate(TO_TRADITIONAL) if language == "zh" else text,
}


def exact_form(text, language, random, form):
    """None where this form changes nothing, or more than the normal form forgives (traditional characters apart)."""
    new = FORMS[form](text, language, random)
    if new == text or (form != "traditional" and corpus.normal(new) != corpus.normal(text)):
        return None
    return new


# --- a little changed

@functools.cache
def _synonyms(language):
    table = {}
    for line in corpus.words(f"synonyms-{language}"):
        group = line.split("=")
        for word in group:
            table.setdefault(word, []).extend(other for other in group if other != word)
    order = sorted(table, key=lambda word: (-len(word), word))
    pattern = "|".join(map(re.escape, order))
    return table, re.compile(rf"\b(?:{pattern})\b" if language == "en" else pattern)


def _replaced(text, match, random, language):
    table, _ = _synonyms(language)
    if match[0].isdigit():
        return text[:match.start()] + str(int(match[0]) + random.randint(1, 9)) + text[match.end():]
    return text[:match.start()] + random.choice(table[match[0]]) + text[match.end():]


def words_replaced(text, language, random, count):
    """`count` words or numbers replaced by others."""
    _, pattern = _synonyms(language)
    places = list(pattern.finditer(text)) + list(re.finditer(r"(?<![\d.])\d{1,4}(?![\d.])", text))
    if len(places) < count:
        return None
    chosen = sorted(random.sample(places, count), key=lambda m: m.start())
    if any(a.end() > b.start() for a, b in zip(chosen, chosen[1:])):
        return None
    for match in reversed(chosen):
        text = _replaced(text, match, random, language)
    return text


def clause_changed(text, language, random):
    """One clause more, or one clause less."""
    parts = clauses(text, language)
    if len(parts) < 3:
        return None
    at = random.randrange(1, len(parts))
    if random.random() < .5:
        new = parts[:at] + [random.choice(corpus.words(f"additions-{language}"))] + parts[at:]
    else:
        at = min(at, len(parts) - 2)
        new = parts[:at] + parts[at + 1:]
        if len(parts[at]) > .3 * len(text):
            return None
    return joined(new, language)


def characters_edited(text, language, random, percent):
    """Characters replaced (60 %), put in (20 %) and left out (20 %), each at a random place."""
    pool = [c for c in text if c.isalpha()]
    if language == "zh":
        pool = ALPHABET
    characters = list(text)
    for _ in range(max(1, round(len(text) * percent / 100))):
        at, what = random.randrange(len(characters)), random.random()
        if what < .6:
            characters[at] = random.choice(pool)
        elif what < .8:
            characters.insert(at, random.choice(pool))
        else:
            del characters[at]
    return "".join(characters).strip()


ALPHABET = sorted(set(SIMPLIFIED + "的一是在不了有和人这中大为上个我以要他时来用们生到作地于出就分对成方多自之年都可公主部又"))


def reworded(text, language, random, percent):
    """As people reword: synonyms first, then clauses put in, left out or exchanged, until `percent` of the normal form
    has changed (edit distance by the longer length; from four fifths of it to percent + 6 are accepted)."""
    base, new = corpus.normal(text), text
    changed = lambda form: 100 * corpus.edit_distance(base, corpus.normal(form)) / max(len(base), len(corpus.normal(form)))
    for match in _in_random_order(new, language, random):
        if changed(new) >= percent:
            break
        at = new.find(match[0], min(match.start(), len(new)))
        if at < 0:
            continue
        table, _ = _synonyms(language)
        new = new[:at] + random.choice(table[match[0]]) + new[at + len(match[0]):]
    for _ in range(40):
        if changed(new) >= .9 * percent:
            break
        other = _clause_moved(new, language, random)
        if other and changed(other) <= percent + 6:
            new = other
    return new if .8 * percent <= changed(new) <= percent + 6 else None


def _in_random_order(text, language, random):
    places = list(_synonyms(language)[1].finditer(text))
    random.shuffle(places)
    return places


def _clause_moved(text, language, random):
    parts = clauses(text, language)
    if len(parts) < 4:
        return None
    at = random.randrange(1, len(parts) - 2)
    how = random.random()
    if how < .35:
        parts.insert(at, random.choice(corpus.words(f"additions-{language}")))
    elif how < .6:
        del parts[at]
    else:  # two of one sentence, neither its last
        if not all(re.search(r"[，、,；;]\s*$", part) for part in parts[at - 1:at + 2]):
            return None
        parts[at], parts[at + 1] = parts[at + 1], parts[at]
    return joined(parts, language)


# --- parts of it, in another order, with another head

def reordered(text, language, random):
    parts = sentences(text, language)
    if len(parts) < 2:
        return None
    order = parts[:]
    while order == parts:
        random.shuffle(order)
    return joined(order, language)


def passage(text, language, random):
    """40 to 80 % of the paragraph, whole clauses, of weight 42 or more: what shares less than 40 is no copied passage."""
    parts = clauses(text, language)
    ranges = [(a, b) for a in range(len(parts)) for b in range(a + 1, len(parts) + 1)
              if .4 <= sum(map(len, parts[a:b])) / len(text) <= .8 and corpus.weight("".join(parts[a:b])) >= 42]
    if not ranges:
        return None
    a, b = random.choice(ranges)
    return joined(parts[a:b], language)


def inserted(passage_text, host, language, random):
    """A passage between two clauses of another paragraph."""
    parts = clauses(host, language)
    if len(parts) < 2:
        return None
    at = random.randrange(1, len(parts))
    return joined(parts[:at] + [passage_text] + parts[at:], language)


def split(text, language, random):
    """Two paragraphs, cut between sentences or else clauses, none shorter than a quarter."""
    for parts in (sentences(text, language), clauses(text, language)):
        cuts = [at for at in range(1, len(parts)) if .25 <= sum(map(len, parts[:at])) / len(text) <= .75]
        if cuts:
            at = random.choice(cuts)
            return joined(parts[:at], language).strip(), joined(parts[at:], language).strip()
    return None


def new_opening(text, language, random):
    """Another lead-in for the first sentence or clause, if that is at most 40 % of the paragraph, else before it."""
    lead = random.choice(corpus.words(f"openings-{language}"))
    for parts in (sentences(text, language), clauses(text, language)):
        if len(parts) > 1 and len(parts[0]) <= .4 * len(text):
            return joined([lead] + parts[1:], language)
    return joined([lead, text], language)


def other_speaker(paragraph, speaker, random):
    """Another name and office at the head; the body's own name in the rest follows every second time, as in haste."""
    text = paragraph.text.replace(paragraph.speaker, speaker.speaker, 1)
    if paragraph.office and speaker.office and random.random() < .5:
        head, tail = text.split(speaker.speaker, 1)
        text = head + speaker.speaker + tail.replace(paragraph.office, speaker.office)
    return text

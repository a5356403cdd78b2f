"""What the benchmarks share: where things are, the texts, the normal form in small, running kanwu, and scoring it.

Lengths are weights as in the engine: a Han or kana character weighs 1, any other letter or digit 1/3, the rest nothing.
"""
import functools
import json
import pathlib
import re
import subprocess
import sys
import unicodedata
from dataclasses import dataclass, field

top = pathlib.Path(__file__).resolve().parent.parent
here = top / "bench"
shared = top.parent / "shared"
news = shared / "corpora/news"
release = top / "build/release/kanwu"

COPY_RULES = ("repeated-paragraph", "copied-passage")
# A day whose file holds parts of its text twice: a fault of the collection, so neither a host nor a clean draft.
REPETITIVE_DAY = "20240308"


@dataclass(frozen=True)
class Paragraph:
    text: str
    speaker: str = ""  # name and office as they stand in the text
    office: str = ""   # how the paragraph names the speaker's body later on; empty: not at all

    @property
    def weight(self):
        return weight(self.text)


@dataclass(frozen=True)
class Page:
    name: str
    paragraphs: list = field(default_factory=list)


# --- texts

def news_days():
    """The body of each day: without its contents list, and without what the day says a second time."""
    days = []
    for path in sorted(news.glob("*.txt")):
        if path.stem == REPETITIVE_DAY:
            continue
        lines = [line.strip() for line in path.read_text(encoding="utf-8").split("\n")]
        body = [line for line in lines[lines.index("详细新闻") + 1:] if line]
        seen, kept = set(), []
        for line in body:
            form = normal(line)
            if form and form not in seen:
                seen.add(form)
                kept.append(Paragraph(line))
        days.append(Page(path.stem, kept))
    return days


SPEAKER = re.compile(r"\[\[([^|\]]+)(?:\|([^\]]*))?\]\]")


def written_pages(language):
    """Our own drafts, texts/LANGUAGE/*.txt: one paragraph a line; [[name and office|body]] marks who speaks."""
    return [Page(path.stem, [_paragraph(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()])
            for path in sorted((here / "texts" / language).glob("*.txt"))]


def _paragraph(line):
    mark = SPEAKER.search(line)
    text = SPEAKER.sub(lambda m: m[1], line).strip()
    return Paragraph(text, mark[1], mark[2] or "") if mark else Paragraph(text)


def words(name):
    """The lines of words/NAME.txt without comments."""
    lines = (here / "words" / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


# --- the normal form in small: what the engine compares, but for the traditional characters

WIDE = re.compile("[\u2e80-\u2fdf\u3005\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]")
BETWEEN_DIGITS = set(".:/-×")


@functools.cache
def normal(text):
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    folded = [c for c in folded if not c.isspace()]
    kept = []
    for i, c in enumerate(folded):
        digits = 0 < i < len(folded) - 1 and folded[i - 1].isdigit() and folded[i + 1].isdigit()
        if unicodedata.category(c)[0] in "LMN" or (c in BETWEEN_DIGITS and digits) or (c == "%" and i and folded[i - 1].isdigit()):
            kept.append(c)
    return "".join(kept)


@functools.cache
def weight(text):
    form = normal(text)
    wide = len(WIDE.findall(form))
    return wide + (len(form) - wide) / 3


def edit_distance(a, b):
    """Levenshtein, bit-parallel (Hyyrö 2001): O(|b|) operations on integers of |a| bits."""
    if not a:
        return len(b)
    masks = {}
    for i, c in enumerate(a):
        masks[c] = masks.get(c, 0) | 1 << i
    full, last = (1 << len(a)) - 1, 1 << (len(a) - 1)
    plus, minus, score = full, 0, len(a)
    for c in b:
        match = masks.get(c, 0)
        diagonal = (((match & plus) + plus) ^ plus) | match | minus
        up, down = minus | ~(diagonal | plus) & full, plus & diagonal
        score += bool(up & last) - bool(down & last)
        up, down = (up << 1 | 1) & full, (down << 1) & full
        plus, minus = down | ~(diagonal | up) & full, up & diagonal
    return score


# --- kanwu and its score

def check(kanwu, path, log, *options):
    """Runs one check; its findings in `log`. Any exit code but 0 and 1 is a failure of the benchmark."""
    command = [kanwu, "check", "--fail-on", "never", "--format", "sarif", "--output", log, *options, path]
    done = subprocess.run(command, stderr=subprocess.PIPE, text=True)
    if done.returncode:
        sys.exit(f"bench: kanwu ended with {done.returncode} on {path}: {done.stderr}")


def score(truth, logs, *options):
    """The score of shared/tools/score.py as values, and what it printed."""
    out = pathlib.Path(logs).parent / "score.json"
    maps = [option for rule in COPY_RULES for option in ("--map", f"^{rule}$=duplicate")]
    done = subprocess.run([sys.executable, shared / "tools/score.py", "--truth", truth, "--sarif", logs, "--json", out, *maps,
                           *options], check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(out.read_text(encoding="utf-8")), done.stdout

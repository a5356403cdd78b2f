#!/usr/bin/env python3
"""The findings of fixtures/formats/draft.txt come from its PDF and from other encodings, each at its right place.

usage: check_pdf_and_encodings.py KANWU SOURCE_DIR
The PDF is read a second time by Poppler's own way: a column at a time, cut out where make_pdf.py put it.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

kanwu, folder = sys.argv[1], pathlib.Path(sys.argv[2]) / "fixtures" / "formats"
# Page, and boxes on it in reading order, in points: x, y, width, height.
COLUMNS = [(29 + 186 * k, 178) for k in range(3)]
BOXES = {1: [(0, 50, 600, 90)] + [(x, 140, width, 460) for x, width in COLUMNS],
         2: [(x, 50, width, 550) for x, width in COLUMNS]}


def cut_out(page, x, y, width, height):
    text = subprocess.run(["pdftotext", "-raw", "-f", str(page), "-l", str(page), "-x", str(x), "-y", str(y), "-W", str(width),
                           "-H", str(height), folder / "draft.pdf", "-"], capture_output=True, check=True).stdout.decode()
    return [line for line in text.replace("\f", "").splitlines() if line.strip()]


def results(path):
    run = subprocess.run([kanwu, "check", path, "--format", "sarif", "--root", path.parent], capture_output=True)
    assert run.returncode == 1, (path, run.returncode, run.stderr.decode())
    return json.loads(run.stdout)["runs"][0]["results"]


def places(result):
    return [result["locations"][0], *result.get("relatedLocations", [])]


def told(result):
    return result["ruleId"], result["level"], result["partialFingerprints"]["kanwu/finding/v1"]


def region(location):
    return location["physicalLocation"]["region"]


def squeezed(text):
    return re.sub(r"\s", "", text)


def words_in_pdf(location, pages):
    """The words at a page and line, as the second reading has them."""
    name = location["logicalLocations"][0]["fullyQualifiedName"]
    page, line = map(int, re.fullmatch(r"page (\d+) line (\d+)", name).groups())
    at = region(location)
    every = [line for number in sorted(pages) for line in pages[number]]
    first = sum(len(pages[number]) for number in pages if number < page) + line - 1
    count = at.get("endLine", at["startLine"]) - at["startLine"] + 1
    lines = every[first:first + count]
    lines[-1] = lines[-1][:at["endColumn"] - 1]
    lines[0] = lines[0][at["startColumn"] - 1:]
    return squeezed("".join(lines))


text = folder / "draft.txt"
measure = results(text)
assert len({result["ruleId"] for result in measure}) >= 4, measure

pages = {page: [line for box in boxes for line in cut_out(page, *box)] for page, boxes in BOXES.items()}
assert squeezed("".join(pages[1] + pages[2])) == squeezed(text.read_text(encoding="utf-8")), "the boxes have all of the text"
in_pdf = results(folder / "draft.pdf")
assert sorted(map(told, in_pdf)) == sorted(map(told, measure)), (in_pdf, measure)
for result in in_pdf:
    same = next(one for one in measure if told(one) == told(result))
    for here, there in zip(places(result), places(same), strict=True):
        words = words_in_pdf(here, pages)
        assert words and words == squeezed(region(there)["snippet"]["text"]), (words, there)
print(f"draft.pdf: {len(in_pdf)} findings, the same as in the text, each at its words")

with tempfile.TemporaryDirectory() as name:
    subprocess.run([sys.executable, folder / "make_pdf.py", name], check=True)
    made = (pathlib.Path(name) / "draft.pdf").read_bytes()
    assert made == (folder / "draft.pdf").read_bytes(), "make_pdf.py makes draft.pdf from draft.txt, byte for byte"
    for encoding in ("gb18030", "utf-16", "utf-16-le", "utf-32"):
        path = pathlib.Path(name) / "draft.txt"
        path.write_bytes(text.read_text(encoding="utf-8").encode(encoding))
        for result, same in zip(results(path), measure, strict=True):
            assert told(result) == told(same), encoding
            for here, there in zip(places(result), places(same), strict=True):
                keys = ("startLine", "startColumn", "endLine", "endColumn")
                assert [region(here).get(k) for k in keys] == [region(there).get(k) for k in keys], (encoding, here, there)
        print(f"{encoding}: {len(measure)} findings, the same as in the text, each at its line and column")

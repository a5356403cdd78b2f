#!/usr/bin/env python3
"""What does kanwu say about pages its authors had not seen, with faults of every kind and with none?

usage: bench/pages.py [--kanwu FILE] [--half odd|even] [--list] [PAGE…]

bench/pages/NN-name.txt is a page with its truth in it: <<A rule,rule>> in front of a word says that a fault A stands in
this paragraph and which rules would be right to tell it, another <<A>> where its other place is; <<A? rule>> may be told
and need not. A page without such marks is clean. Lines that start with %% say how the page is made: title, run
(check or trace), file NAME [role=against] (several drafts in one run), encoding, crlf, indent (U+3000 twice), noblank,
wrap N. Marks are taken out before kanwu sees the page.

A finding is a hit where its rule is one of a fault's, its place is in one of the fault's paragraphs and, where the fault has
two, so is another of its places; a second hit of one fault is counted as told again. Any other finding is a false alarm.
Up to 190 odd numbers were used to mend kanwu, and even ones were held out until then; from 201 on RESULTS.md says which were.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
MARK = re.compile(r"<<([A-Z][0-9]?)(\?)?(?: ([a-z,-]+))?>>")
COPIES = {"repeated-paragraph", "copied-passage"}
INDENT = "\u3000\u3000"
ZH_END = "，。、；：”！？）》"


class Fault:
    def __init__(self):
        self.rules, self.optional, self.places, self.told = set(), False, set(), 0


class Page:
    def __init__(self, path):
        self.name, self.options, self.files, self.faults = path.stem, {}, [], {}
        text = path.read_text(encoding="utf-8").split("\n")
        current = None
        for line in text[:-1]:
            if line.startswith("%% file "):
                name, _, role = line[len("%% file "):].partition(" role=")
                current = {"name": name, "role": role or "draft", "lines": []}
                self.files.append(current)
            elif line.startswith("%%"):
                key, _, value = line[2:].strip().partition(" ")
                self.options[key] = value or True
            else:
                if current is None:
                    current = {"name": self.name + ".txt", "role": "draft", "lines": []}
                    self.files.append(current)
                current["lines"].append(line)
        self.trace = self.options.get("run") == "trace"

    def write(self, folder):
        for file in self.files:
            written = []
            for line in file["lines"]:
                paragraph = MARK.sub("", line)
                if not paragraph.strip() and "noblank" in self.options and not MARK.search(line):
                    continue
                lines = self.laid_out(paragraph)
                for label, optional, rules in MARK.findall(line):
                    fault = self.faults.setdefault(label, Fault())
                    fault.rules |= set(filter(None, rules.split(",")))
                    if fault.rules & COPIES:
                        fault.rules |= COPIES  # one family
                    fault.optional |= bool(optional)
                    fault.places.add((file["name"], len(written) + 1, len(written) + len(lines)))
                written += lines
            path = folder / file["name"]
            path.parent.mkdir(parents=True, exist_ok=True)
            end = "\r\n" if "crlf" in self.options else "\n"
            path.write_bytes((end.join(written) + end).encode(self.options.get("encoding", "utf-8")))
        for label, fault in self.faults.items():
            assert fault.rules, f"{self.name}: no rules at {label}"

    def laid_out(self, paragraph):
        if paragraph and "indent" in self.options:
            paragraph = INDENT + paragraph
        width = int(self.options.get("wrap", 0))
        if not width or len(paragraph) <= width:
            return [paragraph]
        if paragraph.isascii() or " " in paragraph[1:width // 2]:
            lines, line = [], ""
            for word in paragraph.split(" "):
                if line and len(line) + 1 + len(word) > width:
                    lines.append(line)
                    line = word
                else:
                    line = f"{line} {word}" if line else word
            return lines + [line]
        return han_lines(paragraph, width)


def han_lines(paragraph, width):
    """Lines of so many characters; marks that may not open a line hang behind it."""
    lines, at = [], 0
    while at < len(paragraph):
        end = at + width
        while end < len(paragraph) and paragraph[end] in ZH_END:
            end += 1
        lines.append(paragraph[at:end])
        at = end
    return lines


def findings(page, folder, kanwu):
    command = [kanwu, "trace" if page.trace else "check"]
    command += [file["name"] for file in page.files if file["role"] == "draft"]
    for file in page.files:
        if file["role"] == "against":
            command += ["--against", file["name"]]
    ran = subprocess.run(command + ["--format", "sarif", "--lang", "zh", "--root", "."], cwd=folder, capture_output=True)
    if ran.returncode not in (0, 1):
        sys.exit(f"{page.name}: {ran.stderr.decode()}")
    for result in json.loads(ran.stdout)["runs"][0]["results"]:
        if result["level"] not in ("error", "warning"):
            continue
        places = []
        for location in result["locations"] + result.get("relatedLocations", []):
            physical = location["physicalLocation"]
            region = physical.get("region", {"startLine": 1})
            places.append((physical["artifactLocation"]["uri"], region["startLine"], region.get("endLine", region["startLine"])))
        yield {"rule": result["ruleId"], "level": result["level"], "text": result["message"]["text"], "places": places}


def stands_in(place, fault):
    return next((p for p in fault.places if p[0] == place[0] and p[1] <= place[2] and place[1] <= p[2]), None)


def hit(finding, page):
    """The fault that this finding tells, or None."""
    for fault in page.faults.values():
        if finding["rule"] not in fault.rules or not stands_in(finding["places"][0], fault):
            continue
        met = {stands_in(place, fault) for place in finding["places"]} - {None}
        if len(met) >= min(2, len(fault.places)):
            return fault
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kanwu", default=str(HERE.parent / "build/release/kanwu"))
    parser.add_argument("--half", choices=["odd", "even"])
    parser.add_argument("--list", action="store_true", help="list misses, false alarms and what was told again")
    parser.add_argument("--keep", help="write the pages to this folder, and leave them there")
    parser.add_argument("pages", nargs="*")
    arguments = parser.parse_args()
    paths = [pathlib.Path(p) for p in arguments.pages] or sorted((HERE / "pages").glob("[0-9]*.txt"))
    if arguments.half:
        paths = [p for p in paths if int(p.name.split("-")[0]) % 2 == (arguments.half == "odd")]

    kinds = collections.defaultdict(collections.Counter)
    total = collections.Counter()
    with tempfile.TemporaryDirectory() as temporary:
        base = pathlib.Path(arguments.keep or temporary)
        for path in paths:
            page = Page(path)
            folder = base / page.name
            folder.mkdir(parents=True, exist_ok=True)
            page.write(folder)
            total["pages"] += 1
            total["clean"] += not page.faults
            total["characters"] += sum(len(MARK.sub("", line)) for file in page.files for line in file["lines"])
            clean_alarms = 0
            for finding in findings(page, folder, str(pathlib.Path(arguments.kanwu).resolve())):
                fault = hit(finding, page)
                where = "%s:%d" % finding["places"][0][:2]
                if fault is None:
                    total["false"] += 1
                    clean_alarms += 1
                    kinds[finding["rule"]]["false"] += 1
                    if arguments.list:
                        print(f"FALSE  {page.name} {where} {finding['level']} {finding['rule']}\n       {finding['text']}")
                    continue
                fault.told += 1
                kinds[finding["rule"]]["hits"] += 1
                if fault.told > 1:
                    total["again"] += 1
                    if arguments.list:
                        print(f"AGAIN  {page.name} {where} {finding['level']} {finding['rule']}\n       {finding['text']}")
            total["noisy clean"] += not page.faults and clean_alarms > 0
            for label, fault in sorted(page.faults.items()):
                if fault.optional:
                    continue
                kind = sorted(fault.rules)[-1] if "repeated-paragraph" in fault.rules else sorted(fault.rules)[0]
                kinds[kind]["faults"] += 1
                kinds[kind]["told"] += fault.told > 0
                total["faults"] += 1
                total["told"] += fault.told > 0
                if not fault.told and arguments.list:
                    lines = ", ".join("%s:%d" % place[:2] for place in sorted(fault.places))
                    print(f"MISSED {page.name} {label} {','.join(sorted(fault.rules))} {lines}")

    print(f"{total['pages']} pages, {total['characters']} characters; {total['clean']} clean, of which {total['noisy clean']} not left in peace")
    print(f"{'kind':24} faults  told  findings right  false alarms")
    for kind in sorted(kinds):
        row = kinds[kind]
        print(f"{kind:24} {row['faults']:6} {row['told']:5} {row['hits']:15} {row['false']:13}")
    print(f"{'all':24} {total['faults']:6} {total['told']:5} {sum(r['hits'] for r in kinds.values()):15} {total['false']:13}"
          f"   (told again: {total['again']})")


if __name__ == "__main__":
    main()

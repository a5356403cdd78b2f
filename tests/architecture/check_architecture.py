#!/usr/bin/env python3
"""Holds the sources to docs/architecture.md: who may include whom, who may print, where heavy headers may stand; no type's
name to two types (the linker takes one std::vector<Word> for both); no notification of a kind that reports do not know.

usage: check_architecture.py SOURCE_DIR
The arrows are read from src/CMakeLists.txt (kanwu_folder lines), which the build uses, and compared with the table in
docs/architecture.md, which people read.
"""
import pathlib
import re
import sys

top = pathlib.Path(sys.argv[1])
faults = []

uses = {}
for line in (top / "src/CMakeLists.txt").read_text(encoding="utf-8").splitlines():
    match = re.match(r"kanwu_folder\((\w+)\s*(?:USES ([\w ]+?))?\s*(?:LIBRARIES .*)?\)", line)
    if match:
        uses[match[1]] = (match[2] or "").split()


def closure(folder):
    out = {folder}
    for used in uses[folder]:
        out |= closure(used)
    return out


folders = {p.name for p in (top / "src").iterdir() if p.is_dir()}
if folders != set(uses):
    faults.append(f"src/CMakeLists.txt names {sorted(uses)}, src/ holds {sorted(folders)}")

documented = {}
for line in (top / "docs/architecture.md").read_text(encoding="utf-8").splitlines():
    match = re.match(r"\| `(\w+)/` \|.*\| ([\w, –]+) \|$", line)
    if match:
        documented[match[1]] = [] if match[2] == "–" else [w.strip() for w in match[2].split(",")]
if {k: sorted(v) for k, v in documented.items()} != {k: sorted(v) for k, v in uses.items()}:
    faults.append(f"docs/architecture.md draws {documented}, src/CMakeLists.txt {uses}")

# Slow to compile or leaking their types: each behind one small header of ours.
only_in = {
    "toml++/": {"src/base/toml.cpp", "src/base/toml_reader.cpp"},
    "boost/program_options": {"src/cli/options.cpp"},
    "nlohmann/": set(),
    "xxhash.h": {"src/base/hash.cpp"},
}
defines = re.compile(r"(?:struct|class|union|enum class) (\w+)(?: final)?(?: : [\w: ,<>]+)? \{")
notifies = re.compile(r'"([a-z]+(?:-[a-z]+)+)", Level::')
kinds = set(re.findall(r'\{"([a-z-]+)"', (top / "src/findings/notification.cpp").read_text(encoding="utf-8")))
types = {}  # name: where it is defined, outside unnamed namespaces
prints = re.compile(r"\b(?:std::(?:printf|puts|cout|cerr|exit|abort)|fmt::print|std::fputs|exit\()")

for path in sorted((top / "src").rglob("*")):
    if path.suffix not in (".h", ".cpp") or "tables" in path.parts:
        continue
    name = path.relative_to(top).as_posix()
    folder = path.relative_to(top / "src").parts[0]
    allowed = closure(folder)
    unnamed = False
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        unnamed = line == "namespace {" or (unnamed and line != "}  // namespace")
        defined = defines.match(line)
        if defined and not unnamed:
            types.setdefault(defined[1], []).append(f"{name}:{number}")
        include = re.match(r'\s*#include ["<]([^">]+)[">]', line)
        if include:
            first = include[1].split("/")[0]
            if first in folders and first not in allowed:
                faults.append(f"{name}:{number}: {folder}/ may not include {first}/")
            for prefix, homes in only_in.items():
                if include[1].startswith(prefix) and name not in homes:
                    faults.append(f"{name}:{number}: {include[1]} belongs behind {' or '.join(sorted(homes)) or 'tests'}")
        for kind in notifies.findall(line):
            if kind not in kinds:
                faults.append(f"{name}:{number}: {kind} is no kind of src/findings/notification.cpp")
        if folder != "cli" and prints.search(line.split("//")[0]):
            faults.append(f"{name}:{number}: only cli/ prints or exits")

faults += [f"{' and '.join(places)} define {word}" for word, places in types.items() if len(places) > 1]

for fault in faults:
    print(fault)
sys.exit(1 if faults else 0)

#!/usr/bin/env python3
"""Installs kanwu to a folder of its own, builds a project against it, and runs both.

usage: check_install.py BUILD_DIR CONSUMER_DIR CMAKE CXX_COMPILER
"""
import pathlib
import subprocess
import sys
import tempfile

build, consumer, cmake, compiler = sys.argv[1:]
INSTALLED = ("bin/kanwu", "lib*/**/libkanwu_core.a", "lib*/**/cmake/kanwu/kanwuConfig.cmake",
             "lib*/**/cmake/kanwu/kanwuConfigVersion.cmake", "include/kanwu/pipeline/pipeline.h",
             "include/kanwu/facts/facts.h", "share/doc/kanwu/LICENSE", "share/doc/kanwu/architecture.md",
             "share/man/man1/kanwu.1")
# What belongs to this build alone.
PRIVATE = ("kanwu_flags", "-Werror", "-Wall", "-fsanitize", "/src/")
EXPECTED = "repeated-paragraph 3 "


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, encoding="utf-8")
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\nended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


def check_files(prefix):
    for pattern in INSTALLED:
        if not list(prefix.glob(pattern)):
            sys.exit(f"not installed: {pattern}")
    for folder in prefix.glob("include/**/"):
        if not any(folder.iterdir()):
            sys.exit(f"an empty folder is installed: {folder.relative_to(prefix)}")
    for file in prefix.glob("lib*/**/cmake/kanwu/*.cmake"):
        for word in PRIVATE:
            if word in file.read_text(encoding="utf-8"):
                sys.exit(f"{file.name} holds {word}, which is of this build alone")


with tempfile.TemporaryDirectory() as folder:
    prefix, own = pathlib.Path(folder) / "prefix", pathlib.Path(folder) / "build"
    run(cmake, "--install", build, "--prefix", prefix)
    check_files(prefix)
    version = run(prefix / "bin/kanwu", "--version")
    run(cmake, "-S", consumer, "-B", own, "-G", "Ninja", f"-DCMAKE_PREFIX_PATH={prefix}",
        f"-DCMAKE_CXX_COMPILER={compiler}")
    run(cmake, "--build", own)
    output = run(own / "consumer")
    if not output.startswith(EXPECTED) or output.count("\n") != 1:
        sys.exit(f"the consumer should print one line that begins with {EXPECTED!r}, and printed:\n{output}")
    print(f"{version.strip()}; the consumer printed: {output.strip()}")

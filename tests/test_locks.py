"""The lock files: whole, with hashes, and free of the machine that wrote them."""

import json
import re

import pytest

from support.builds import PROJECT

PINNED = re.compile(
    r"^[a-z0-9-]+(\[[a-z]+\])?==[^ ]+( ; [^\\]+)? \\\n    --hash=sha256:[0-9a-f]{64}"
)


@pytest.mark.parametrize("name", ["site.txt", "dev.txt", "node.txt"])
def test_pins_every_package_by_hash_and_names_no_place(name):
    lock = (PROJECT / "requirements" / name).read_text(encoding="utf-8")
    entries = re.findall(r"^[^ #\n].*\n.*", lock, re.MULTILINE)

    assert [entry for entry in entries if not PINNED.match(entry)] == []
    assert re.findall(r"^-.*|\S+://\S+|\S+ @ \S+", lock, re.MULTILINE) == []


@pytest.mark.parametrize("folder", ["tools", "benchmarks/lighthouse"])
def test_npm_lock_names_no_registry(folder):
    lock = json.loads((PROJECT / folder / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: set(entry) for name, entry in lock["packages"].items() if name}

    assert {name for name, keys in packages.items() if "integrity" not in keys} == set()
    assert {name for name, keys in packages.items() if "resolved" in keys} == set()

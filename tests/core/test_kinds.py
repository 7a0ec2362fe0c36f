"""Each entity stands where its kind can stand, and no place is part of itself."""

import pytest

from support.reading import ground, read_world

CASE = ground()["content/cases/other.yml"].decode()
OFFICE = "offices: [{title: Mayor}]\n"
KNOWN = {"ann": ("person", OFFICE), "arch": ("place", ""), "count": ("subject", "")}
SPEAKER = "not a person or an organisation"


def entity(name: str, kind: str, more: str) -> str:
    return f"schema: 1\nkind: {kind}\nname: The {name}\n{more}"


def found(case: str, entities: dict[str, tuple[str, str]]) -> list[str]:
    """Return what is wrong with a case and with entities, which stand beside a few sound ones."""
    files = {
        f"content/entities/{name}.yml": entity(name, *parts)
        for name, parts in {**KNOWN, **entities}.items()
    }
    _, problems = read_world({**files, "content/cases/other.yml": case})
    assert {problem.code for problem in problems} <= {"wrong-kind", "self-reference", "bad-value"}
    return [f"{problem.position}: {problem.message}".split("/")[-1] for problem in problems]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("by: city", "by: arch", [f"other.yml:20:9: `arch` is a place, {SPEAKER}"]),
        (
            "by: city",
            "by: city\n    via: [ann, count]",
            [f"other.yml:21:16: `count` is a subject, {SPEAKER}"],
        ),
        ("by: city", "by: ann\n    about: [ann, arch, count, city]", []),
        (
            "claims:",
            "involved: [{entity: arch, role: owner}]\nclaims:",
            [f"other.yml:16:21: `arch` is a place, {SPEAKER}"],
        ),
        (
            "claims:",
            "places: [ann, arch]\nclaims:",
            ["other.yml:16:10: `ann` is a person, not a place"],
        ),
    ],
)
def test_who_speaks_and_where_it_happened(old, new, expected):
    assert old in CASE
    assert found(CASE.replace(old, new, 1), {}) == expected


@pytest.mark.parametrize(
    ("kind", "more", "expected"),
    [
        ("organisation", "part_of: city\n", []),
        ("place", "part_of: arch\n", []),
        ("place", "part_of: city\n", ["4:10: `city` is an organisation, not a place"]),
        ("subject", "part_of: city\n", []),
        (
            "subject",
            "part_of: ann\n",
            ["4:10: `ann` is a person, not an organisation or a place"],
        ),
        ("person", "offices: [{title: Mayor, body: city}]\n", []),
        (
            "person",
            "offices: [{title: Mayor, body: arch}]\n",
            ["4:32: `arch` is a place, not an organisation"],
        ),
        ("place", OFFICE, ["4:1: a place has no `offices:`; a person has"]),
        (
            "person",
            OFFICE + "coordinates: {lat: 1, lon: 1, precision: city}\n",
            ["5:1: a person has no `coordinates:`; a place has"],
        ),
        ("plaice", OFFICE + "part_of: arch\n", ["2:7: `kind` can't be `plaice`"]),
    ],
)
def test_what_an_entity_has_and_is_part_of(kind, more, expected):
    assert found(CASE, {"it": (kind, more)}) == [f"it.yml:{line}" for line in expected]


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        ("", []),
        ("bc", []),
        ("a", ["a.yml:4:10: `a` is this entity itself"]),
        ("ba", ["a.yml:4:10: `a` is part of itself, by way of `b`"]),
        ("bcab", ["a.yml:4:10: `a` is part of itself, by way of `b` and `c`"]),
        ("bcb", ["b.yml:4:10: `b` is part of itself, by way of `c`"]),
    ],
)
def test_nothing_is_part_of_itself_by_way_of_others(above, expected):
    steps = {name: ("place", f"part_of: {up}\n") for name, up in zip("abcd", above, strict=False)}
    rest = {name: ("place", "") for name in "abcd" if name not in steps}
    assert found(CASE, {**rest, **steps}) == expected

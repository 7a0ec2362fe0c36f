"""What is changed in the form takes no comment away but those of what was taken out."""

import random
import re
from difflib import unified_diff

import pytest

from casefiles.core.edits import Manuscript, write_text
from casefiles.core.model import Case
from casefiles.core.nodes import SourceText, packed, read_nodes
from casefiles.core.schema import schema_of
from support.builds import PROJECT
from support.node import answers

# A case full of comments, whose changes are told one by one.
COMMENTED = (PROJECT / "tests/both/commented.yml").read_text(encoding="utf-8")
# A case without any, which is written with comments at random; each time in another way.
CASE = PROJECT / "tests/both/comments.yml"
COUNT = 300


class _Commented:
    """Writes a value with comments wherever one can stand, in any style."""

    def __init__(self, seed):
        self._random = random.Random(seed)  # noqa: S311  # nothing is to be kept secret
        self._share = self._random.choice([0.1, 0.4, 0.9])
        self.comments = []

    def case(self, value):
        if self._some(0.1):
            return f"# {self._random.random()}\n{self._flow(value, 2, ())}\n"
        return self._mapping(value, 0, ()) + "\n"

    def _some(self, share=None):
        return self._random.random() < (self._share if share is None else share)

    def _comment(self, where, path):
        words = (
            f"# {len(self.comments)}: {self._random.choice(['why', 'a: b', '[x', 'it is # it'])}"
        )
        self.comments.append((words, where, path))
        return words

    def _above(self, indent, path):
        lines = [""] if self._some(0.1) else []
        while self._some(self._share / 2):
            lines.append(" " * indent + self._comment("above", path))
        return lines

    def _behind(self, path):
        return f"  {self._comment('behind', path)}" if self._some() else ""

    def _end(self, indent, path):
        """Comments further in than what is next."""
        lines = []
        while path and self._some(self._share / 4):
            blank = [""] if self._some(0.2) else []
            lines += [*blank, " " * indent + self._comment("inside", path)]
        return lines

    def _mapping(self, value, indent, path):
        lines = []
        for key, item in value.items():
            own = (*path, key)
            lines += self._above(indent, own)
            lines.append(f"{' ' * indent}{key}:{self._value(item, indent, own)}")
        return "\n".join(lines)

    def _value(self, item, indent, path):
        if isinstance(item, str):
            return self._text(item, indent, path)
        if self._some(0.25):
            return f" {self._flow(item, indent + 2, path)}{self._behind(path)}"
        behind = self._behind(path)
        if isinstance(item, dict):
            inside = self._random.choice([2, 2, 4]) + indent
            return "\n".join([behind, self._mapping(item, inside, path), *self._end(inside, path)])
        inside = indent + self._random.choice([0, 2, 2, 3])
        lines = [
            line
            for place, one in enumerate(item)
            for line in self._item(one, inside, (*path, place))
        ]
        return "\n".join([behind, *lines, *(self._end(inside, path) if inside > indent else [])])

    def _item(self, item, indent, path):
        above = self._above(indent, path)
        if isinstance(item, str) or self._some(0.2):
            text = self._value(item, indent, path) if isinstance(item, str) else ""
            text = text or f" {self._flow(item, indent + 2, path)}{self._behind(path)}"
            return [*above, f"{' ' * indent}-{text}"]
        inside = indent + self._random.choice([2, 2, 4])
        dash = f"{' ' * indent}-"
        if self._some(self._share / 4):
            dash += f" {self._comment('inside', path)}\n{' ' * inside}"
        else:
            dash += " " * (inside - indent - 1)
        # The first key stands behind the dash.
        first = next(iter(item))
        own = (*path, first)
        lines = [f"{dash}{first}:{self._value(item[first], inside, own)}"]
        rest = {key: one for key, one in item.items() if key != first}
        if rest:
            lines.append(self._mapping(rest, inside, path))
        return [*above, *lines, *self._end(inside, path)]

    def _text(self, text, indent, path):
        is_prose = len(text) > 30
        style = self._random.choice(["", "|", ">-", "over"] if is_prose else ["", '"', "'"])
        behind = self._behind(path)
        lines = (
            re.findall(r"\S.{0,50}(?= |$)", text, re.MULTILINE)
            if style != "|"
            else text.split("\n")
        )
        below = [f"{' ' * (indent + 2)}{line.rstrip()}".rstrip() for line in lines]
        if style in ("|", ">-"):
            return "\n".join([f" {style}{behind}", *below])
        deep = " " * (indent + self._random.randint(1, 6))
        while self._some(self._share / 8):
            behind += f"\n{deep}{self._comment('behind', path)}"
        if style == "over":
            over = "\n".join(below).lstrip()
            return f" {over}{behind}"
        if style and style not in text and "\\" not in text:
            return f" {style}{text}{style}{behind}"
        return f" {write_text(text)}{behind}"

    def _flow(self, item, indent, path, *, is_open=True):
        if isinstance(item, str):
            return write_text(item, in_brackets=True)
        is_mapping = isinstance(item, dict)
        start, end = "{}" if is_mapping else "[]"
        is_open = is_open and self._some()
        parts = []
        for step, one in item.items() if is_mapping else enumerate(item):
            own = (*path, step)
            line = f"{step}: " if is_mapping else ""
            if not is_open:
                parts.append(line + self._flow(one, indent, own, is_open=False))
                continue
            above = "".join(f"\n{line}" for line in self._above(indent, own) if line)
            line += self._flow(one, indent + 2, own)
            behind = self._behind(own) if isinstance(one, str) else ""
            parts.append(f"{above}\n{' ' * indent}{line},{behind}")
        if is_open:
            return f"{start}{''.join(parts)}\n{' ' * indent}{end}"
        return f"{start}{', '.join(parts)}{end}"


def plain(node):
    if node.kind == "scalar":
        return node.text
    if node.kind == "sequence":
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.entries}


def source_of(text):
    manuscript = Manuscript.open(SourceText("a.yml", text.encode()))
    assert manuscript is not None, text
    return {"text": text, "tree": packed(text, manuscript.root)}


def comments_in(text):
    """Return all comments of a text: what stands behind a `#` outside of its texts."""
    manuscript = Manuscript.open(SourceText("a.yml", text.encode()))
    assert manuscript is not None, text
    found, place = [], 0
    index = manuscript.text.index_of
    for node in _scalars(manuscript.root):
        start, end = index(node.position), index(node.end or node.position)
        found.append(text[place:start])
        if node.style in ("literal", "folded"):
            found.append(text[start:end].splitlines()[0])
        place = end
    return re.findall(r"#.*", "\n".join([*found, text[place:]]))


def _scalars(node):
    if node.kind == "scalar":
        yield node
    for one in (*node.items, *(one for pair in node.entries for one in pair)):
        yield from _scalars(one)


def asked_of(seeds):
    """Return a commented case for each number: its source, the number and its comments."""
    root, _ = read_nodes(SourceText("a.yml", CASE.read_bytes()))
    for seed in seeds:
        writing = _Commented(seed)
        text = writing.case(plain(root))
        if seed % 5 == 0:
            text = text.rstrip()
        if seed % 7 == 0:
            text = text.replace("\n", "\r\n")
        yield source_of(text), seed, writing.comments


def made(**asked):
    return answers({"schema": schema_of(Case), **asked}, "comments.mjs")


@pytest.fixture(scope="module")
def named():
    """Make each change that is told one by one."""
    return made(commented=source_of(COMMENTED))


@pytest.fixture(scope="module")
def asked():
    return [*asked_of(range(COUNT))]


@pytest.fixture(scope="module")
def changed(asked):
    return made(asked=asked)


def test_tells_what_becomes_of_each_comment(named, golden):
    golden("comments.diff", "\n".join(f"{one['name']}\n{diff(one['text'])}" for one in named))


def diff(text):
    lines = unified_diff(COMMENTED.splitlines(), text.splitlines(), lineterm="", n=0)
    return "".join(f"{line}\n" for line in [*lines][2:])


def test_keeps_every_comment_of_what_stands(asked, changed):
    for (source, seed, _), one in zip(asked, changed, strict=True):
        found = comments_in(one["text"])
        words = [comment.strip() for comment in found]
        # Two that stood on one line each may stand behind each other.
        lost = [words for words in one["comments"] if not any(words in line for line in found)]
        assert lost == [], (seed, source["text"], one["text"])
        assert len(set(words)) == len(words), (seed, source["text"], one["text"])


def test_holds_what_the_form_holds(named, changed):
    written = [(source_of(one["text"]), one["held"]) for one in (*named, *changed)]
    assert made(read=written) == []


def test_puts_comments_wherever_they_can_stand(asked):
    for source, _, comments in asked:
        assert len(comments_in(source["text"])) - len(comments) in (0, 1), source["text"]
    assert {where for *_, comments in asked for _, where, _ in comments} == {
        "above",
        "behind",
        "inside",
    }

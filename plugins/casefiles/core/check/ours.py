"""Words that are ours: what is left of a text without code and without what others say in it.

What is passed by is blotted out, so that each place stays where it was. How somebody is reached
(`contacts`) is looked for in all of a text: a quotation publishes it too.
"""

from __future__ import annotations

import re

_BLOT = "\0"
"""No text holds it, and it is neither a letter nor a space: words around it are no neighbours."""
# Each piece reads a text once from left to right: what is opened and never closed is given up at
# the next mark of its kind, since strangers write the texts.
_IN_PARAGRAPH = r"|\n(?![ \t]*\n)"
# Two line breaks, and then three of them or more.
_NEXT_PARAGRAPH = r"\n[ \t]*\n\s*+"
_CODE = (
    # A block between fences of one kind, with all of its lines.
    *(
        rf"^[ \t]*+{fence}[^\n]*+(?:\n(?![ \t]*{fence})[^\n]*+)*+\n[ \t]*{fence}"
        for fence in ("```", "~~~")
    ),
    # `words`, or ``words``.
    r"(?<!`)`++[^`]*+`++",
)
IN_MARKS = (
    # "words", „words“, “words”, «words»; what goes on in the next paragraph is opened there again.
    *(
        rf"{opening}(?:[^{opening}{closing}\n]{_IN_PARAGRAPH})*+"
        rf"(?:[{closing}]|(?={_NEXT_PARAGRAPH}{opening}))"
        for opening, closing in (('"', '"'), ("„", "“”"), ("“", "”"), ("«", "»"))
    ),
    # ‘words’, 'words': an apostrophe is part of a word.
    rf"‘(?:[^‘’\n]|(?<=\w)’(?=\w){_IN_PARAGRAPH})*+’(?!\w)",
    rf"(?<!\w)'(?=\w)(?:[^'\n]|(?<=\w)'(?=\w){_IN_PARAGRAPH})*+'(?!\w)",
)
"""Quotations in marks, without a group."""
_QUOTED = (
    # > A block quotation, with all lines of its paragraph; it may stand in a list.
    r"^[ \t]*+(?:(?:[-*+]|\d++[.)])[ \t]++)?>[^\n]*+(?:\n(?![ \t]*\n)[^\n]*+)*+",
    *IN_MARKS,
    # <q>words</q>: what HTML marks as somebody else's, in pages.
    *(
        rf"<{tag}\b[^<>]*+>(?:(?!</?{tag}\b)[\s\S])*+</{tag}>"
        for tag in ("blockquote", "cite", "code", "pre", "q")
    ),
)
_SIGNS = (
    # [@gazette, p. 4]
    r"\[@[^\[\]]*+\]",
    # The address in [words](https://example.org).
    r"\]\([^()\s]*+\)",
    r"https?://\S*+",
    # <!-- words -->, <a href="...">
    r"<!--(?:(?!<!--|-->)[\s\S])*+-->",
    r"</?[a-z][^<>]*+>",
)
"""What nobody reads as words."""
_FLAGS = re.IGNORECASE | re.MULTILINE
_ALL_CODE = re.compile("|".join(_CODE), _FLAGS)
_PASSED = re.compile(f"{'|'.join((*_CODE, *_QUOTED))}|(?P<sign>{'|'.join(_SIGNS)})", _FLAGS)


def ours(text: str) -> str:
    """Return a text of the same length with blots for code and for quotations of every kind."""
    return _PASSED.sub(lambda found: found[0] if found["sign"] else _blotted(found), text)


def our_words(text: str) -> str:
    """Return the same with blots for marks, addresses and tags too, which are no words."""
    return _PASSED.sub(_blotted, text)


def without_code(text: str) -> str:
    """Return the same with blots for code alone."""
    return _ALL_CODE.sub(_blotted, text) if "`" in text or "~~~" in text else text


def until_blot(text: str) -> str:
    """Return what stands before the first blot."""
    return text.partition(_BLOT)[0]


def _blotted(found: re.Match[str]) -> str:
    """Return blots; the lines stay lines."""
    return "\n".join(_BLOT * len(line) for line in found[0].split("\n"))

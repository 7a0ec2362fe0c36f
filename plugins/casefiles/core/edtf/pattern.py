"""A pattern for tools that know nothing of dates: an editor, a form, a reader of JSON Schema."""

from __future__ import annotations

_TIME = r"T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:Z|[+-][0-9]{2}(?::[0-9]{2})?)?"
_DATE = rf"-?[0-9]{{2}}(?:[0-9]{{2}}|[0-9]X|XX)(?:-(?:[0-9]{{2}}|XX)){{0,2}}(?:{_TIME})?"
_SINGLE = rf"(?:(?:{_DATE}|Y-?[1-9][0-9]{{4,14}})[?~%]?)"
_MEMBER = rf" *{_SINGLE}?(?:\.\.)?{_SINGLE}? *"

EDTF_PATTERN = (
    rf"{_SINGLE}|(?:{_SINGLE}|\.\.)?/(?:{_SINGLE}|\.\.)?|XXXX(?:-XX){{0,2}}"
    rf"|\[{_MEMBER}(?:,{_MEMBER})*\]|\{{{_MEMBER}(?:,{_MEMBER})*\}}"
)
"""What each date of `grammar` looks like; not all that looks like one is one: `2023-13`.

In the dialect of ECMA-262 that JSON Schema uses, which Python reads as well.
"""

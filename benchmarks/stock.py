"""The same archive told as ordinary Markdown, for MkDocs and Material as they come.

Every text that the project's pages print is printed here once, with the marks that an author would
use: headings with an id, lists, quotations, links, footnotes. `stock.py CASES FOLDER`.
"""

from __future__ import annotations

import argparse
import re
import shutil
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from archive import SEED, SETTINGS, cases, entities, shared_sources
from case import Tree
from size import Size

_CITED = re.compile(r" ?\[@(?P<key>[a-z0-9-]+), (?P<place>[^\]]+)\]")
_LINK = re.compile(r"\((?:claim|event):(?P<anchor>[a-z0-9-]+)\)")
_ENTITY = re.compile(r"\(entity:(?P<id>[a-z0-9-]+)\)")
_NOTE = re.compile(r"\[\^([a-z0-9-]+)\]")
_Lines = Iterator[str]


def write_stock(size: Size, folder: Path, seed: int = SEED) -> None:
    """Write a whole project into a new folder, to be built with `mkdocs build`."""
    shutil.copytree(SETTINGS / "pages", folder / "docs")
    shutil.copyfile(SETTINGS / "stock.yml", folder / "mkdocs.yml")
    for part in ("cases", "entities"):
        (folder / "docs" / part).mkdir()
    named, shared = dict(entities(size, seed)), dict(shared_sources(size, seed))
    mentions: dict[str, list[str]] = defaultdict(list)
    listing, events = ["# Cases"], ["# Timeline"]
    for name, case in cases(size, seed):
        text = "\n\n".join(_case(case, named))
        text += "\n\n" + "\n".join(_sources(case["sources"] | shared, text))
        (folder / "docs" / "cases" / f"{name}.md").write_text(text, encoding="utf-8")
        listing.append(f"## [{case['title']}](cases/{name}.md)\n\n{_plain(case['summary'])}")
        for event in case["timeline"]:
            link = f"[{event['title']}](cases/{name}.md#{event['id']})"
            events.append(f"{event['date']}: {link}, {case['title']}")
        for claim in case["claims"]:
            line = f"- [{claim['text']}](../cases/{name}.md#{claim['id']}) {claim['standing']}"
            mentions[claim["by"]].append(line)
            mentions[claim["about"][0]].append(line)
    (folder / "docs" / "cases.md").write_text("\n\n".join(listing), encoding="utf-8")
    (folder / "docs" / "timeline.md").write_text("\n\n".join(events), encoding="utf-8")
    for name, entity in named.items():
        text = "\n\n".join(_entity(entity, mentions[name]))
        (folder / "docs" / "entities" / f"{name}.md").write_text(text, encoding="utf-8")


def _case(case: Tree, named: Mapping[str, Tree]) -> _Lines:
    yield f"# {case['title']}"
    yield f"Status: {case['status']}. Occurred: {case['occurred']}. Reviewed: {case['reviewed']}."
    yield _marked(case["summary"])
    yield "## Involved"
    yield "\n".join(f"- {part['role']}: {_party(part, named)}" for part in case["involved"])
    yield "## Timeline"
    for event in case["timeline"]:
        yield f"### {event['title']} {{#{event['id']}}}"
        yield f"{event['date']}. {_marked(event.get('text', ''))}"
    yield "## Claims"
    for claim in case["claims"]:
        yield from _claim(claim, named)
    yield "## Conflicts"
    for conflict in case["conflicts"]:
        values = (f"- {value['value']} [^{value['source']}]" for value in conflict["values"])
        yield f"### {conflict['about']}\n\n" + "\n".join(values)
    yield "## Open questions"
    for question in case["open_questions"]:
        places = (f"- {look['where']}: {look['found']}" for look in question["looked"])
        yield f"### {question['question']}\n\n" + "\n".join(places)
    yield "## In full"
    yield _marked(case["narrative"])


def _claim(claim: Tree, named: Mapping[str, Tree]) -> _Lines:
    yield f"### {claim['text']} {{#{claim['id']}}}"
    yield f"{claim['voice']} of {_party({'entity': claim['by']}, named)}: {claim['standing']}"
    for part in claim["evidence"]:
        yield f"{part.get('relation', 'supports')} {part.get('locator', '')} [^{part['source']}]"
        if "quote" in part:
            yield f"> {part['quote']}"
    for note in claim.get("notes", ()):
        yield f"*{note['kind']}:* {_marked(note['text'])}"


def _sources(sources: Mapping[str, Tree], text: str) -> _Lines:
    for key in sorted(set(_NOTE.findall(text))):
        source = sources[key]
        link = f"[{source['title']}]({source['URL']})"
        yield f"[^{key}]: {link}, {source['container-title']}, {source['issued']}"


def _entity(entity: Tree, mentions: list[str]) -> _Lines:
    yield f"# {entity['name']}"
    yield entity["description"]
    yield "## Claims"
    yield "\n".join(mentions)


def _party(party: Tree, named: Mapping[str, Tree]) -> str:
    if "entity" not in party:
        return str(party["label"])
    return f"[{named[party['entity']]['name']}](../entities/{party['entity']}.md)"


def _marked(text: str) -> str:
    """Turn the format's marks and links into those of stock Markdown."""
    noted = _CITED.sub(r"[^\g<key>] (\g<place>)", text)
    return _ENTITY.sub(r"(../entities/\g<id>.md)", _LINK.sub(r"(#\g<anchor>)", noted))


def _plain(text: str) -> str:
    return _CITED.sub("", text)


def main() -> None:
    """Write the Markdown from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", type=int)
    parser.add_argument("folder", type=Path, help="a folder that does not exist yet")
    parser.add_argument("--seed", type=int, default=SEED)
    wanted = parser.parse_args()
    write_stock(Size(wanted.cases), wanted.folder, wanted.seed)


if __name__ == "__main__":
    main()

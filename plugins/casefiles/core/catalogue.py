"""The closed list of problem codes: what each means and why the rule is there.

`docs/problems.md` is made from this list; each code has one bad file of its name in
`tests/problems/`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal


@dataclass(frozen=True)
class Code:
    """One kind of mistake."""

    severity: Literal["error", "warning"]
    meaning: str
    """One sentence: what is wrong."""
    why: str
    """One sentence: why the rule is there or what to do."""


def _error(meaning: str, why: str) -> Code:
    return Code("error", meaning, why)


def _warning(meaning: str, why: str) -> Code:
    return Code("warning", meaning, why)


CATALOGUE: Mapping[str, Code] = MappingProxyType(
    {
        # The door: what a file must be before its YAML is read.
        "misplaced-file": _error(
            "A file's place or ending is not read.", "It would be missed without a word."
        ),
        "unreadable-file": _error(
            "A link or a folder stands where a file is wanted, or the file can't be read.",
            "Links can lead out of the project, and what they lead to would be published.",
        ),
        "file-too-large": _error(
            "The file is larger than 256 KiB.", "Split it; no case and no page needs so much."
        ),
        "not-utf8": _error("The file is not UTF-8 text.", "Save it as UTF-8 in your editor."),
        "forbidden-character": _error(
            "The text holds a control, invisible or direction-changing character.",
            "Such characters hide what a file says from the people who review it.",
        ),
        "too-deep": _error(
            "Lists and mappings are nested more than 32 deep.", "The format needs far fewer."
        ),
        "too-many-nodes": _error("The file holds more than 50,000 values.", "Split the case."),
        "scalar-too-long": _error(
            "One text is longer than 64 kB.", "Split the text or shorten it."
        ),
        # YAML itself.
        "yaml-syntax": _error(
            "The file is not valid YAML here.", "The hint names the usual cause."
        ),
        "tab-indent": _error(
            "A line is indented with a tab.", "YAML wants spaces: two for each level."
        ),
        "yaml-anchor": _error(
            "A YAML anchor (`&name`) is used.", "Write the value out; anchors hide repetition."
        ),
        "yaml-alias": _error(
            "A YAML alias (`*name`) is used.", "Write the value out where it is used."
        ),
        "yaml-merge-key": _error("A YAML merge key (`<<`) is used.", "Write the keys out."),
        "yaml-tag": _error(
            "A YAML tag (`!name`) is used.", "Values are plain text; the format gives the type."
        ),
        "yaml-directive": _error("A YAML directive (`%NAME`) is used.", "Remove the line."),
        "second-document": _error(
            "The file holds a second document after `---`.", "One case a file."
        ),
        "repeated-key": _error(
            "A key stands twice in the same mapping.",
            "Only one could count; often the dash before a new entry is missing.",
        ),
        "complex-key": _error("A key is a list or a mapping.", "Keys are plain words."),
        "empty-file": _error("The file is empty.", "Write the case or remove the file."),
        "lost-to-comment": _warning(
            "A ` #` inside unquoted text starts a comment and cuts the text.",
            "Put the text in quotation marks if the rest belongs to it.",
        ),
        # The shape of the format.
        "foreign-file": _error(
            "The file is no record of its folder's kind, or no record at all.",
            "docs/case-format.md shows a case; notes and copies belong elsewhere.",
        ),
        "unknown-key": _error(
            "The format has no such key here.", "A misspelt key would be lost without a word."
        ),
        "missing-key": _error("A required key is missing.", "The page can't be made without it."),
        "empty-value": _error(
            "A key has no value, or only blanks; a case has no topic, jurisdiction or claim.",
            "Give it a value or remove the line.",
        ),
        "wrong-type": _error(
            "A text, list or mapping stands where another is wanted.", "See the hint."
        ),
        "bad-value": _error(
            "The value is not one of those that the format knows.", "The hint names the nearest."
        ),
        "one-of-two": _error(
            "Two keys stand together of which one excludes the other.",
            "Nobody can tell which was meant: a name its author meant to hide could be published.",
        ),
        "bad-date": _error(
            "The date is not EDTF (levels 0, 1, and sets).", "One form serves words, bar and order."
        ),
        "bad-day": _error(
            "A plain day (`2024-01-10`) is wanted.", "This date is known exactly or not needed."
        ),
        "bad-id": _error(
            "The id is not lower-case words joined by hyphens.", "It becomes an address for good."
        ),
        "bad-locator": _error(
            "The locator is not a kind the format knows.", "A reader must find the place again."
        ),
        "bad-url": _error(
            "The address is not a plain http or https address.", "Other schemes can run code."
        ),
        "bad-number": _error("A number is wanted.", "See the hint for the range."),
        "wrong-schema": _error(
            "`schema` names a version this program does not know.", "Write `schema: 1`."
        ),
        "bad-pattern": _error(
            "A voice's sentence uses a mark it may not.", "Only {by}, {via} and {date} are filled."
        ),
        # References.
        "bad-file-name": _error(
            "The file's name can't be an id or an address.",
            "Lower-case words joined by hyphens, then `.yml`, or `.md` for a page.",
        ),
        "id-not-file-name": _error(
            "`id` differs from the file's name.", "The file's name is the id."
        ),
        "duplicate-id": _error(
            "The id is used twice.", "Every id is an anchor that readers link to."
        ),
        "unknown-source": _error(
            "No source has this key.", "Add it to `sources:` or to content/sources/."
        ),
        "unknown-entity": _error("No entity has this id.", "Add it to content/entities/."),
        "wrong-kind": _error(
            "An entity of another kind is wanted here, or has a key of another kind.",
            "People and organisations speak, and places are where something happened.",
        ),
        "unknown-claim": _error("The case has no such claim.", "The hint names the nearest."),
        "unknown-event": _error("The case has no such event.", "The hint names the nearest."),
        "unknown-case": _error("No case has this id.", "The hint names the nearest."),
        "self-reference": _error(
            "A file names itself where another is wanted, or is part of itself.",
            "A reader would be led back here.",
        ),
        "unknown-topic": _error(
            "The settings have no such topic.",
            "Add it to `topics:` in site_config.yml if it is new.",
        ),
        "unknown-role": _error(
            "The settings have no such role.",
            "Add it to `roles:` in site_config.yml if it is new.",
        ),
        "unknown-jurisdiction": _error(
            "The settings have no such jurisdiction.",
            "Add the code with its label to `jurisdictions:` in site_config.yml.",
        ),
        "unknown-voice": _error(
            "The settings have no such voice.", "Voices are listed in site_config.yml."
        ),
        "unknown-standing": _error(
            "The settings have no such standing.", "Standings are listed in site_config.yml."
        ),
        "unknown-source-type": _error(
            "The settings have no such source type.", "Types are CSL's words."
        ),
        "unknown-licence": _error(
            "The settings have no such licence.", "Licences are listed in site_config.yml."
        ),
        "unused-source": _warning(
            "No claim, event or text cites this source.", "Cite it or remove it."
        ),
        "publisher-spelling": _warning(
            "A publisher is spelt in two ways.", "Each would get a page with a part of its sources."
        ),
        # Evidence, standing, dates.
        "no-evidence": _error(
            "A claim has neither evidence nor a reason for having none.",
            "Every sentence here rests on a source or says why it does not.",
        ),
        "needless-reason": _error(
            "`no_evidence` stands beside evidence.", "Remove one of the two."
        ),
        "uncited-event": _error(
            "A timeline entry cites neither a source nor a claim.", "Name where the date is from."
        ),
        "one-sided-conflict": _error(
            "A conflict has fewer than two values.", "A conflict keeps all its values."
        ),
        "long-quote": _error(
            "A quotation has more than 25 words and its source is not in the public domain.",
            "Short quotations are fair; long ones are somebody's property.",
        ),
        "marked-quote": _warning(
            "A quotation stands in quotation marks of its own.",
            "The page sets marks around it; leave them out.",
        ),
        "overclaimed-standing": _warning(
            "The standing claims more than the evidence holds.",
            "Independent origins are counted: sources with the same `origin` count once.",
        ),
        "date-order": _error(
            "Two dates contradict each other.", "The hint says which must come first."
        ),
        "future-date": _warning(
            "A date of something that is over lies more than a month ahead.",
            "Often a digit of the year is wrong.",
        ),
        "withdrawn-twofold": _error(
            "`status: withdrawn` and `withdrawn:` must stand together.", "Give both or none."
        ),
        "withdrawn-lead": _warning(
            "The case that is to open the home page was withdrawn.",
            "The latest other one opens it; name another under `lead:` in the settings.",
        ),
        "stale-check": _warning(
            "The day to look again has passed.", "Look again and write down what was found."
        ),
        "unarchived-source": _warning(
            "The source has no archived copy.", "Links die; an archived copy stays."
        ),
        "low-coverage": _error(
            "Fewer claims are fully cited than the archive's own floor asks for.",
            "A reader must find what a claim rests on; docs/case-format.md says what counts.",
        ),
        # Wording.
        "loaded-word": _warning(
            "A word that takes sides stands outside a quotation.",
            "Readers judge for themselves; the words are listed under `wording:` in the settings.",
        ),
        "overclaimed-wording": _warning(
            "A claim pronounces on truth or guilt, and its voice is not one that decides.",
            "What somebody says is not so by being said; the words are listed under `verdicts:`.",
        ),
        # Privacy.
        "unnamed-speaker": _error(
            "A person is neither an entity nor a private person with a label.",
            "People are named by a public role or not at all.",
        ),
        "named-private": _error(
            "A private person's label looks like a name, or is in letters of another language.",
            "Describe the part, not the person.",
        ),
        "no-public-office": _error(
            "An entity of kind person has no public office.", "A private person has no page."
        ),
        "possible-name": _warning(
            "Capitalised words look like a name that no entity has.",
            "Private people are never named; public names go to `names:` in site_config.yml.",
        ),
        # Prose.
        "too-many-marks": _error(
            "A text holds more than 2,000 signs of Markdown and line ends, or a page far more.",
            "Such a text is meant to be read by nobody, and takes long to make into a page.",
        ),
        "raw-html": _error(
            "A text holds HTML, or a page some that runs, frames or restyles.",
            "Write Markdown; pages may hold plain HTML such as tables.",
        ),
        "bad-link": _error(
            "A link can't be read, leads to no page, or has a scheme that is not allowed.",
            "Write `[words](address)`, with http, https, mailto or our own.",
        ),
        "bad-citation": _error(
            "A citation mark can't be read.", "Write `[@key]` or `[@key, para. 3]`."
        ),
        "lost-citation": _warning(
            "The key of a source stands in brackets, but cites nothing there.",
            "It would be shown as it stands; Markdown wants `[@key]`, a claim `evidence:`.",
        ),
        "image-in-prose": _error("The text holds an image.", "Pages show no pictures of others."),
        # Settings and pages.
        "settings-differ": _error(
            "mkdocs.yml says otherwise than site_config.yml.", "site_config.yml is the one home."
        ),
        "bad-front-matter": _error(
            "A page's front matter has no end, or a key we don't use.",
            "`title` and `description` only, between two lines of `---`.",
        ),
        "unknown-slot": _error(
            "A page names a slot that does not exist.", "The hint lists the slots."
        ),
        "address-clash": _error("Two pages would have the same address.", "Rename one of them."),
    }
)

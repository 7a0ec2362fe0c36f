"""The closed list of problem codes: what each means and why the rule is there.

`docs/problems.md` is made from this list; each code has one bad file of its name in
`tests/problems/`, and an example in `core/explain`. What is judged once a file was read stands in
`judged`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from casefiles.core.catalogue.code import Code, error, warning
from casefiles.core.catalogue.judged import JUDGED

__all__ = ["CATALOGUE", "Code"]


CATALOGUE: Mapping[str, Code] = MappingProxyType(
    {
        # The door: what a file must be before its YAML is read.
        "misplaced-file": error(
            "A file's place or ending is not read.", "It would be missed without a word."
        ),
        "unreadable-file": error(
            "A link or a folder stands where a file is wanted, or the file can't be read.",
            "Links can lead out of the project, and what they lead to would be published.",
        ),
        "file-too-large": error(
            "The file is larger than 256 KiB.", "Split it; no case and no page needs so much."
        ),
        "not-utf8": error("The file is not UTF-8 text.", "Save it as UTF-8 in your editor."),
        "forbidden-character": error(
            "The text holds a control, invisible or direction-changing character.",
            "Such characters hide what a file says from the people who review it.",
        ),
        "too-deep": error(
            "Lists and mappings are nested more than 32 deep.", "The format needs far fewer."
        ),
        "too-many-nodes": error("The file holds more than 50,000 values.", "Split the case."),
        "scalar-too-long": error("One text is longer than 64 kB.", "Split the text or shorten it."),
        # YAML itself.
        "yaml-syntax": error("The file is not valid YAML here.", "The hint names the usual cause."),
        "tab-indent": error(
            "A line is indented with a tab.", "YAML wants spaces: two for each level."
        ),
        "yaml-anchor": error(
            "A YAML anchor (`&name`) is used.", "Write the value out; anchors hide repetition."
        ),
        "yaml-alias": error(
            "A YAML alias (`*name`) is used.", "Write the value out where it is used."
        ),
        "yaml-merge-key": error("A YAML merge key (`<<`) is used.", "Write the keys out."),
        "yaml-tag": error(
            "A YAML tag (`!name`) is used.", "Values are plain text; the format gives the type."
        ),
        "yaml-directive": error("A YAML directive (`%NAME`) is used.", "Remove the line."),
        "second-document": error(
            "The file holds a second document after `---`.", "One case a file."
        ),
        "repeated-key": error(
            "A key stands twice in the same mapping.",
            "Only one could count; often the dash before a new entry is missing.",
        ),
        "complex-key": error("A key is a list or a mapping.", "Keys are plain words."),
        "empty-file": error("The file is empty.", "Write the case or remove the file."),
        "lost-to-comment": warning(
            "A ` #` inside unquoted text starts a comment and cuts the text.",
            "Put the text in quotation marks if the rest belongs to it.",
        ),
        # The shape of the format.
        "foreign-file": error(
            "The file is no record of its folder's kind, or no record at all.",
            "docs/case-format.md shows a case; notes and copies belong elsewhere.",
        ),
        "unknown-key": error(
            "The format has no such key here.", "A misspelt key would be lost without a word."
        ),
        "missing-key": error("A required key is missing.", "The page can't be made without it."),
        "empty-value": error(
            "A key has no value, or only blanks; a case has no topic, jurisdiction or claim.",
            "Give it a value or remove the line.",
        ),
        "blank": error(
            "A blank (`___`, `TODO`) is not filled in yet.",
            "`casefiles new` leaves one wherever only the author knows what to write.",
        ),
        "wrong-type": error(
            "A text, list or mapping stands where another is wanted.", "See the hint."
        ),
        "bad-value": error(
            "The value is not one of those that the format knows.", "The hint names the nearest."
        ),
        "one-of-two": error(
            "Two keys stand together of which one excludes the other.",
            "Nobody can tell which was meant: a name its author meant to hide could be published.",
        ),
        "bad-date": error(
            "The date is not EDTF (levels 0, 1, and sets).", "One form serves words, bar and order."
        ),
        "bad-day": error(
            "A plain day (`2024-01-10`) is wanted.", "This date is known exactly or not needed."
        ),
        "bad-id": error(
            "The id is not lower-case words joined by hyphens.", "It becomes an address for good."
        ),
        "bad-locator": error(
            "The locator is not a kind the format knows.", "A reader must find the place again."
        ),
        "bad-url": error(
            "The address is not a plain http or https address.", "Other schemes can run code."
        ),
        "bad-number": error("A number is wanted.", "See the hint for the range."),
        "wrong-schema": error(
            "`schema` names a version this program does not know.", "Write `schema: 1`."
        ),
        "bad-pattern": error(
            "A voice's sentence uses a mark it may not.", "Only {by}, {via} and {date} are filled."
        ),
        # References.
        "bad-file-name": error(
            "The file's name can't be an id or an address.",
            "Lower-case words joined by hyphens, then `.yml`, or `.md` for a page.",
        ),
        "id-not-file-name": error(
            "`id` differs from the file's name.", "The file's name is the id."
        ),
        "duplicate-id": error(
            "The id is used twice.", "Every id is an anchor that readers link to."
        ),
        "unknown-source": error(
            "No source has this key.", "Add it to `sources:` or to content/sources/."
        ),
        "unknown-entity": error("No entity has this id.", "Add it to content/entities/."),
        "wrong-kind": error(
            "An entity of another kind is wanted here, or has a key of another kind.",
            "People and organisations speak, and places are where something happened.",
        ),
        "unknown-claim": error("The case has no such claim.", "The hint names the nearest."),
        "unknown-event": error("The case has no such event.", "The hint names the nearest."),
        "unknown-case": error("No case has this id.", "The hint names the nearest."),
        "self-reference": error(
            "A file names itself where another is wanted, or is part of itself.",
            "A reader would be led back here.",
        ),
        "unknown-topic": error(
            "The settings have no such topic.",
            "Add it to `topics:` in site_config.yml if it is new.",
        ),
        "unknown-role": error(
            "The settings have no such role.",
            "Add it to `roles:` in site_config.yml if it is new.",
        ),
        "unknown-jurisdiction": error(
            "The settings have no such jurisdiction.",
            "Add the code with its label to `jurisdictions:` in site_config.yml.",
        ),
        "unknown-voice": error(
            "The settings have no such voice.", "Voices are listed in site_config.yml."
        ),
        "unknown-standing": error(
            "The settings have no such standing.", "Standings are listed in site_config.yml."
        ),
        "unknown-source-type": error(
            "The settings have no such source type.", "Types are CSL's words."
        ),
        "unknown-licence": error(
            "The settings have no such licence.", "Licences are listed in site_config.yml."
        ),
        "unused-source": warning(
            "No claim, event or text cites this source.", "Cite it or remove it."
        ),
        "copied-source": warning(
            "A source of a case has the address of a shared one, or of another of the case.",
            "It would be counted and shown as two; cite one of them.",
        ),
        "same-name": warning(
            "Two pages of one kind have the same name, or one of them beside its own; or two cases"
            " have the same title and summary.",
            "Readers would find a part of what is known on each.",
        ),
        "stated-twice": warning(
            "An entry stands twice in its list, or a value holds what its page sets before it.",
            "It would be counted and shown twice: `p. p. 3`.",
        ),
        "repeated-claim": warning(
            "A claim says the same as one before it, by the same speaker and in the same voice.",
            "Its evidence would be counted and shown as that of two.",
        ),
        "publisher-spelling": warning(
            "A publisher is spelt in two ways.", "Each would get a page with a part of its sources."
        ),
        **JUDGED,
    }
)

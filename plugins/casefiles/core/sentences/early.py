"""What a form says before a file is sent.

Of contacts, marks and titles the check says the same; the rest is said by a form alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from casefiles.core.sentences.sentence import Sentence

EARLY: Mapping[str, Sentence] = MappingProxyType(
    {
        "contact": Sentence(
            "pasted-post",
            "{kind} stands in a text of our own: `{text}`",
            "take it out: somebody may be found by it; say whose it was, if that tells",
        ),
        "unreadable-mark": Sentence(
            "bad-citation",
            "`{text}` can't be read as a citation",
            r"write `{near}`, or `\[` where no source is cited",
        ),
        "shown-mark": Sentence(
            "lost-citation",
            "`{text}` stands in a text that shows no citations",
            "take it out; a claim cites under `evidence:`, an event under `sources:`",
        ),
        # The check tells more of these, and of a file by its name.
        "like-a-name": Sentence(
            "named-private",
            "this looks like a name",
            "describe the part instead, as in `Witness`; the check refuses names",
        ),
        "title-before": Sentence(
            "title-in-name",
            "`{name}` begins with a title, which is no part of a name",
            "write `{near}`",
        ),
        "title-behind": Sentence(
            "title-in-name", "`{name}` ends with more than a name", "write `{near}`"
        ),
        "name-in-office": Sentence(
            "title-in-name",
            "`{text}` holds the name of somebody, which is no part of an office",
            "write `{near}`; the name belongs to `name:`",
        ),
        "name-as-office": Sentence(
            "title-in-name",
            "`{text}` is somebody, and no office",
            "write the office alone, as in `Mayor of Millford`; the name belongs to `name:`",
        ),
        "has-page": Sentence(
            "same-name",
            "“{label}” has a page already",
            "choose it instead; if this is another of that name, tell them apart, as in"
            " `{name} (Ohio)`",
        ),
        "has-new-page": Sentence(
            "same-name",
            "“{label}” has a new page of this form already",
            "choose it instead; if this is another of that name, tell them apart, as in"
            " `{name} (Ohio)`",
        ),
        "unnamed-file": Sentence(
            "missing-key",
            "the file has no name yet",
            "write a few words in lower case, joined by hyphens",
        ),
    }
)

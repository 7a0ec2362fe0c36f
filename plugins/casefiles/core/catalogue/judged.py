"""Codes of what is judged once the files were read: evidence, wording, privacy, prose, pages."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from casefiles.core.catalogue.code import Code, error, warning

JUDGED: Mapping[str, Code] = MappingProxyType(
    {
        # Evidence, standing, dates.
        "no-evidence": error(
            "A claim has neither evidence nor a reason for having none.",
            "Every sentence here rests on a source or says why it does not.",
        ),
        "needless-reason": error("`no_evidence` stands beside evidence.", "Remove one of the two."),
        "uncited-event": error(
            "A timeline entry cites neither a source nor a claim, or a reply that was given none.",
            "Name where the date, or the answer, is from.",
        ),
        "one-sided-conflict": error(
            "A conflict has fewer than two values.", "A conflict keeps all its values."
        ),
        "long-quote": error(
            "A quotation has more than 25 words and its source is not in the public domain.",
            "Short quotations are fair; long ones are somebody's property.",
        ),
        "not-one-sentence": warning(
            "A claim is not one whole sentence, or a question has no question mark.",
            "Each claim has its own standing and evidence, and its page shows it as a sentence.",
        ),
        "marked-quote": warning(
            "A quotation, title or claim stands in quotation marks, or holds slips of a copy.",
            "The page sets marks around quotations; words are those of the source.",
        ),
        "overclaimed-standing": warning(
            "The standing claims more than the evidence holds.",
            "Independent origins are counted: sources with the same `origin` count once.",
        ),
        "date-order": error(
            "Two dates contradict each other.", "The hint says which must come first."
        ),
        "future-date": warning(
            "A date of something that is over lies more than a month ahead.",
            "Often a digit of the year is wrong.",
        ),
        "far-date": warning(
            "An event lies decades before the first source of its case, or after all else.",
            "Often a digit of the year is wrong; history and plans name their years in a text.",
        ),
        "season-or-years": warning(
            "A date is a season in EDTF, and reads like two years: `2023-24`.",
            "Years of schools and budgets are written so; a text beside it may name the season.",
        ),
        "withdrawn-twofold": error(
            "`status: withdrawn` and `withdrawn:` must stand together.", "Give both or none."
        ),
        "withdrawn-lead": warning(
            "The case that is to open the home page was withdrawn.",
            "The latest other one opens it; name another under `lead:` in the settings.",
        ),
        "stale-check": warning(
            "The day to look again has passed.", "Look again and write down what was found."
        ),
        "unarchived-source": warning(
            "The source has no archived copy.", "Links die; an archived copy stays."
        ),
        "tracked-address": warning(
            "An address of a source tells how somebody came to it, or is not that of its page.",
            "Parameters such as `utm_source` and `fbclid` lead to nothing, and may tell of people;"
            " a short link tells of no page, and a copy belongs to `archived:`.",
        ),
        "low-coverage": error(
            "Fewer claims are fully cited than the archive's own floor asks for.",
            "A reader must find what a claim rests on; docs/case-format.md says what counts.",
        ),
        # Wording.
        "loaded-word": warning(
            "A word that takes sides stands outside a quotation.",
            "Readers judge for themselves; the words are listed under `wording:` in the settings.",
        ),
        "overclaimed-wording": warning(
            "A claim pronounces on truth or guilt, and its voice is not one that decides.",
            "What somebody says is not so by being said; the words are listed under `verdicts:`.",
        ),
        "claim-says-who": warning(
            "A claim's text says who says so, which its page says before it.",
            "`by:` says who and `voice:` how; the text is what was said.",
        ),
        # Privacy.
        "unnamed-speaker": error(
            "A person is neither an entity nor a private person with a label.",
            "People are named by a public role or not at all.",
        ),
        "named-private": error(
            "A private person's label looks like a name, or is in letters of another language.",
            "Describe the part, not the person.",
        ),
        "no-public-office": error(
            "An entity of kind person has no public office.", "A private person has no page."
        ),
        "title-in-name": warning(
            "The name of a person holds a title, `By` or a degree, or has the last name first; or"
            " an office holds a name.",
            "The title is that of an office; the same person may have a page without it.",
        ),
        "possible-name": warning(
            "Capitalised words look like a name that no entity has.",
            "Private people are described; officials and bodies have a page, or stand in `names:`.",
        ),
        # Prose.
        "too-many-marks": error(
            "A text holds more than 2,000 signs of Markdown and line ends, or a page far more.",
            "Such a text is meant to be read by nobody, and takes long to make into a page.",
        ),
        "raw-html": error(
            "A text holds HTML, or a page some that runs, frames or restyles.",
            "Write Markdown; pages may hold plain HTML such as tables.",
        ),
        "bad-link": error(
            "A link can't be read, leads to no page, or has a scheme that is not allowed.",
            "Write `[words](address)`, with http, https, mailto or our own.",
        ),
        "bad-citation": error(
            "A citation mark can't be read.", "Write `[@key]` or `[@key, para. 3]`."
        ),
        "lost-citation": warning(
            "The key, name or number of a source stands in brackets, but cites nothing there.",
            "It would be shown as it stands; Markdown wants `[@key]`, a claim `evidence:`.",
        ),
        "lost-markdown": warning(
            "A text that is no Markdown holds emphasis, or a link of ours.",
            "It would be shown with its signs; titles, claims and labels are plain.",
        ),
        "pasted-post": warning(
            "A text of the archive's own holds what a post does, or how somebody is reached.",
            "A post is a source: its words are a quotation, its address is the source's.",
        ),
        "image-in-prose": error("The text holds an image.", "Pages show no pictures of others."),
        # Settings and pages.
        "settings-differ": error(
            "mkdocs.yml says otherwise than site_config.yml.", "site_config.yml is the one home."
        ),
        "schema-differs": warning(
            "A schema for editors lags behind.", "Run `casefiles docs`, and commit what it writes."
        ),
        "bad-front-matter": error(
            "A page's front matter has no end, or a key we don't use.",
            "`title` and `description` only, between two lines of `---`.",
        ),
        "unknown-slot": error(
            "A page names a slot that does not exist.", "The hint lists the slots."
        ),
        "address-clash": error("Two pages would have the same address.", "Rename one of them."),
    }
)

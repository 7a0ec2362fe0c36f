"""What looks like a name, in a text and in a label."""

import pytest

from casefiles.core.check.labels import names_somebody
from casefiles.core.check.names import KnownNames, foreign_word, last_name

KNOWN = KnownNames(["Ann Quill", "Committee on Homeland Security", "Acme Inc.", "", "Word " * 99])
PUBLIC = KnownNames(["Ann Quill", "Los Angeles", "Lehigh County", "Oklahoma", "Sheriff"])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was Joe Bloggs who came.", ["Joe Bloggs"]),
        ("It was Élodie Ñandú.", ["Élodie Ñandú"]),
        ("says Jane van Dyke, of Łódź", ["Jane van Dyke"]),
        ("Ludwig van der Rohe van", ["Ludwig van der Rohe"]),
        ("seen by John F. Smith and John F Smith", ["John F. Smith", "John F Smith"]),
        ("'Joe Bloggs' and Joe Bloggs", ["Joe Bloggs"]),
        ("Joe O’Brien-Smith\u00a0Jones", ["Joe O’Brien-Smith Jones"]),
        ("The Joe. Bloggs came, with Joe", []),
        ("the Open Meetings Act, the First Amendment", []),
        ("the Voting Rights Act's text, the Marriage Amendment’s text", []),
        ("Amendment Jones", ["Amendment Jones"]),
        ("By Joe on Monday, the iPhone Shop in NYPD Court", []),
        ("the Committee on Homeland Security Staff", []),
        ("Ann Quill’s Bob Smith", ["Bob Smith"]),
        ("Acme Inc. Then came Ann Quill", []),
        ("Ann Quillson", ["Ann Quillson"]),
        ("Word " * 99 + "gone " * 99, [("Word " * 99).strip()]),
    ],
)
def test_finds_runs_of_capitalised_words_that_nobody_knows(text, names):
    assert list(KNOWN.unknown_in(text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Larkin Sheriff Says Jail Records Were Lost", []),
        ("Council of Larkin Closes a Bridge, Member Testifies", []),
        ("Sheriff Ann Quill Says Jail Records Were Lost", []),
        # A common first name tells of a name all the same.
        ("Larkin Sheriff Says Maria de la Cruz Lost Records", ["Maria de la Cruz"]),
        ("Maria J. Lopez Sues Larkin, Bob Smith Sues Millford", ["Maria J. Lopez", "Bob Smith"]),
        ("Larkin Council Closes a Bridge Named Maria", []),
        # No headline: too few capitals, too few words, or a list of names.
        ("Larkin Sheriff says that jail records were lost", ["Larkin Sheriff"]),
        ("Larkin Sheriff Lost", ["Larkin Sheriff Lost"]),
        (
            "Jarek Kowal, Zoltan Nagy and Ludmila Petrova",
            ["Jarek Kowal", "Zoltan Nagy", "Ludmila Petrova"],
        ),
        ("The Committee on Homeland Security and Jarek Kowal", ["Jarek Kowal"]),
        ("Zoltan van der Nagy and Ludmila Petrova", ["Zoltan van der Nagy", "Ludmila Petrova"]),
    ],
)
def test_in_a_headline_capitals_tell_of_no_name(text, names):
    assert list(KNOWN.unknown_in(text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("According to Mr. Lopez, nobody knows.", ["Mr. Lopez"]),
        ("It was Dr.\u00a0O’Brien, and Mrs. Roe, who came.", ["Dr. O’Brien", "Mrs. Roe"]),
        ("Ms. van Dyke and Lt. J. Roe saw it.", ["Ms. van Dyke", "Lt. J. Roe"]),
        ("so Officer Lopez says", ["Officer Lopez"]),
        # A known title stands before a name that is not.
        ("says Sheriff Lopez, not Deputy Sheriff Roe", ["Sheriff Lopez", "Deputy Sheriff Roe"]),
        ("Sheriff Ann Quill, Mr. Ann Quill and Lt. Gov. Ann Quill", []),
        ("Ann Quill came. Mr. Quill’s car and Sheriff Quill were seen.", []),
        ("Mr. Quill came.", ["Mr. Quill"]),
        ("The Millford Sheriff said so.", []),
        ("Ann Quill came with Mr. Bob Quill.", ["Mr. Bob Quill"]),
        ("Sheriff Los Angeles, the Sheriff’s Roe, the Sheriff of Millford, Sheriff", []),
        ("at 5 St. Roe, alarm. Roe came, with Dr. and Mr. who", []),
    ],
)
def test_a_title_says_that_the_next_word_is_a_name(text, names):
    known = KnownNames(["Ann Quill", "Los Angeles", "Sheriff", "Deputy Sheriff"])

    assert list(known.unknown_in(text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sheriff Quill and Mr. Quill’s car, Former Sheriff Quill, State Rep. Quill.", []),
        ("Police Chief Quill, Vice Chair Quill, Councilmember Quill’s aide, US Rep. Quill", []),
        ("As Quill said, so Asked Quill. Even Quill came, Or Ms. Quill. Ms. van Quill too.", []),
        ("Ms. Smith came with Sheriff Roe.", ["Ms. Smith", "Sheriff Roe"]),
        ("Bob Quill and Mr. Bob Quill", ["Bob Quill", "Mr. Bob Quill"]),
        ("Sheriff Quill Smith", ["Sheriff Quill Smith"]),
        ("Quill Judge", ["Quill Judge"]),
    ],
)
def test_a_title_may_stand_before_the_last_name_of_who_has_a_page(text, names):
    known = KnownNames(["Ann Quill", "Sheriff"], ["Quill"])

    assert list(known.unknown_in(text)) == names
    assert list(known.noting(set()).unknown_in(text)) == names


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("Ann Quill", "Quill"),
        ("Ann R. Quill, Jr.", "Quill"),
        ("Ann Quill III", "Quill"),
        ("Ann van Quill", "Quill"),
        ("Justice Quill", "Quill"),
        ("Ann Quill (Ohio)", "Quill"),
        *((name, "") for name in ("Quill", "Mayor of Wren", "Jr.", "")),
    ],
)
def test_the_last_name(name, last):
    assert last_name(name) == last


PEOPLE = KnownNames(
    [
        "Dana Whitfield",
        "Dana Whitfieldstonehaugh",
        "Jane Roe",
        "Joan Anderson",
        "Harlow Courier",
        "City",
        "",
    ]
)


@pytest.mark.parametrize(
    ("run", "name"),
    [
        *((run, "Dana Whitfield") for run in ("Dana Whitfeld", "Dana Whitfeild", "Danna Whitfeld")),
        *((f"Sheriff Dana Whitfeld{owner}", "Dana Whitfield") for owner in ("’s", "'", "'S")),
        ("Harlow Courrier", "Harlow Courier"),
        ("Joann Andersen", "Joan Anderson"),
        # Somebody else.
        *((run, "") for run in ("Donna Whitfield", "Dana Whitman", "Dana Field", "Janet Roe")),
        *((run, "") for run in ("Jane Rowe", "Jane Poe", "Joanna Anderson", "Whitfeld Dana")),
        ("Dana", ""),
        ("Dana Whitfieldstonehaughwoods", ""),
        ("Mr. Whitfeld", ""),
    ],
)
def test_the_known_name_that_was_meant(run, name):
    assert PEOPLE.near(run) == name


def test_of_two_names_that_may_be_meant_none_is_guessed():
    assert KnownNames(["Carl Andersen", "Carl Anderson"]).near("Carl Anderssn") == ""
    assert KnownNames(["Carl Anderson"]).near("Carl Anderssn") == "Carl Anderson"
    assert KnownNames([]).near("Carl Anderson") == ""


@pytest.mark.parametrize(
    "label",
    [
        *("Jane Doe", "JANE DOE", "Élodie Ñandú", "Jane van Dyke", "Jane Doe, 34", "Jane R. Doe"),
        *("Doe, Jane", "Doe, J.", "Farmer, Jane Doe", "J. Doe", "J Doe", "J.R. Doe", "Jane D."),
        *("Doe J.", "Brother of Jane Doe", "The man Jane Doe", "A certain Jane Doe"),
        *("Man known as Jane van Dyke", "Jane_Doe", "Jane&nbsp;Doe", "Jane\u00a0Doe’s brother"),
        *("jane.doe@example.org", "Seller @janedoe", "Sheriff Jane Doe", "Second Jane Doe"),
        *("Ann Quill", "Officer Jane R Doe", "Brother of JANE DOE", "DOE, JANE"),
        *("Maria", "maria", "MARIA", "Maria, a mother", "Maria’s son", "jane roe", "bob harris"),
        *("j. miller", "j.miller", "j. r. miller", "j. miller, 40", "miller, j.", "miller, j. r."),
        *("T. R.", "T.R., 34", "T R"),
        *("guard, Mr. Smith", "Mrs. Smith, a mother", "Driver (Mr. Smith)", "Dr. Smith"),
        *("guard, MR. Smith", "clerk of Mr. van Dyke"),
        *("Sister of Maria", "letter from maria", "the parent Maria", "Charlotte"),
    ],
)
def test_a_label_that_holds_a_name(label):
    assert names_somebody(label, PUBLIC)


@pytest.mark.parametrize(
    "label",
    [
        *("Witness", "Witness A", "HSI field representative", "FBI Agent", "DHS", "Man released"),
        *("Law professor called by the minority", "US citizen", "U.S. Marshal", "Man convicted"),
        *("Second US citizen in Los Angeles", "Second Chinese national", "Lehigh County officer"),
        *("Millford, Oklahoma", "Farmer, e.g. one in Millford", "A Farmer, aged 34", "", "Aide b"),
        *("u.s. marshal", "e.g. a driver", "driver at j. street", "aide b.", "p. 3", "a."),
        *(
            "US DHS auditor",
            "Aide to Mr. Ann Quill",
            "guard, dr. of the jail",
            "Agents of ICE, DEA",
            "Brother of Ann Quill",
            "Man from Millford",
            "The Farmer",
            "Clerk to the i. p. board",
            "Farmer from Charlotte",
            "Clerk of St. Paul",
            "ERIC analyst",
            # Without a first name that is common, nothing tells them from other words.
            "the parent Lopez",
            "jarek kowal",
        ),
    ],
)
def test_a_label_that_holds_none(label):
    assert not names_somebody(label, PUBLIC)


@pytest.mark.parametrize(("label", "is_name"), [("Jane Doe", True), ("Aide of Ann Quill", False)])
def test_only_a_whole_name_is_told_where_public_names_are_not_known(label, is_name):
    assert names_somebody(label, None) is is_name


@pytest.mark.parametrize(
    ("label", "language", "word"),
    [
        ("\u738b\u5c0f\u660e", "en", "\u738b\u5c0f\u660e"),
        ("Witness \u0639\u0644\u064a, 34", "en-US", "\u0639\u0644\u064a"),
        ("\u738b\u5c0f\u660e", "zh-Hant", ""),
        ("\u738b\u5c0f\u660e", "", ""),
        ("\u00c9l\u00e8ve de l\u2019\u00e9cole", "fr", ""),
        ("Carrier of the \u03b2 variant, 34", "EN", ""),
        ("\uff37\uff49\uff54\uff4e\uff45\uff53\uff53", "en", ""),
        ("34 ...", "en", ""),
    ],
)
def test_a_word_in_letters_of_another_language(label, language, word):
    assert foreign_word(label, language) == word

"""First names that are common where most records here come from, and are no other word.

They tell that a label in small letters, as in `john of the farm`, names somebody. It is a list of
names and of nobody, and can't be whole; names with capitals are known by those.
"""

GIVEN_NAMES = frozenset(
    """
    aaron abdul abigail adam adrian ahmed alan albert alejandro alex alexander alice alicia
    allison amanda amelia amy ana andrea andrew angela anita ann anna anne anthony antonio
    arthur ashley barbara ben benjamin betty brandon brenda brian bruce bryan carla carlos
    carol caroline catherine charles charlotte cheryl chris christina christine christopher
    cindy claire clara craig cynthia daniel danielle david deborah debra denise dennis derek
    diana diane diego donald donna dorothy douglas edward elena elizabeth ellen emily emma eric
    erica erin ethan eugene evelyn fatima felipe fernando francisco gabriel gary george gerald
    gloria gregory guillermo hannah harold heather helen henry hussein ian ibrahim isabel
    isabella jacob jamal james jane janet janice jason javier jeffrey jennifer jeremy jerry
    jesse jessica jim joan joe joel john jonathan jorge jose joseph joshua juan juanita judith
    judy julia julie justin karen katherine kathleen kathryn kathy katie keith kelly kenneth
    kevin kimberly kyle larry laura lauren lawrence linda lisa logan louis lucas lucia luis
    luke manuel marcus margaret maria marie marilyn mario martha martin mary matthew megan
    melissa michael michelle miguel mohamed mohammad mohammed monica nancy natalie nathan
    nicholas nicole noah olivia oscar pablo pamela patricia patrick paul pedro peter philip
    phillip rachel rafael ralph raymond rebecca ricardo richard robert roberto roger ronald roy
    ruth ryan samantha samuel sandra sara sarah scott sean sergio sharon shirley sofia sophia
    stephanie stephen steven susan tamara teresa theresa thomas timothy tom tyler valentina
    vanessa victoria vincent walter wayne wendy william xavier yolanda yusuf zachary
    """.split()  # noqa: SIM905 - names in quotation marks and commas read badly
)

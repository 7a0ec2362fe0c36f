"""First names that are common where most records here come from, and are no other word.

They tell that a label of few capitals, as in `john of the farm` or `Maria`, names somebody. It is a
list of names and of nobody, and can't be whole; two words with capitals are known by those.
"""

GIVEN_NAMES = frozenset(
    """
    aaron abdul abigail adam adrian ahmed alan albert alejandro alex alexander alice alicia
    allison amanda amelia amy ana andrea andrew angela anita ann anna anne anthony antonio
    arthur ashley barbara becky ben benjamin betty bob bobby brandon brenda brian bruce bryan
    carla carlos carol caroline catherine charles charlotte cheryl chris christina christine
    christopher cindy claire clara craig cynthia daniel danielle danny dave david debbie
    deborah debra denise dennis derek diana diane diego donald donna dorothy douglas eddie
    edward elena elizabeth ellen emily emma eric erica erin ethan eugene evelyn fatima felipe
    fernando francisco gabriel gary george gerald gloria greg gregory guillermo hannah harold
    heather helen henry hussein ian ibrahim isabel isabella jacob jake jamal james jane janet
    janice jason javier jeff jeffrey jennifer jenny jeremy jerry jesse jessica jim jimmy joan
    joe joel joey john johnny jon jonathan jorge jose joseph joshua juan juanita judith judy
    julia julie justin karen kate katherine kathleen kathryn kathy katie keith kelly kenneth
    kevin kimberly kyle larry laura lauren lawrence linda lisa logan louis lucas lucia luis
    luisa luke manuel marcus margaret maria marie marilyn mario martha martin mary matthew
    megan melissa michael michelle miguel mike mohamed mohammad mohammed monica nancy natalie
    nathan nicholas nicole noah nora olivia oscar pablo pamela patricia patrick paul pedro peggy
    peter philip phillip rachel rafael ralph raymond rebecca ricardo richard robert roberto
    roger ronald roy ruth ryan samantha samuel sandra sara sarah scott sean sergio sharon
    shirley sofia sophia stephanie stephen steve steven susan tamara teresa theresa thomas
    timothy tom tony tyler valentina vanessa victoria vincent walter wayne wendy william xavier
    yolanda yusuf zachary
    """.split()  # noqa: SIM905 - names in quotation marks and commas read badly
)

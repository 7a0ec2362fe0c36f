"""An archive in Arabic, from right to left, with one source in English and one in Hebrew."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import dedent

_SETTINGS = """
    name: دفاتر الجسور
    description: جسور أُغلقت، ومن قال ذلك، وبأي كلمات.
    address: https://example.org/archive/
    language: ar
    repository: keepers/bridges
    publishing: {holder: حفظة الجسور, code: MIT, data: CC-BY-4.0}
    lead: {case: bridge, claim: closed}
    topics: {bridges: الجسور, repairs: الإصلاحات}
    roles: {owner: المالك, witness: الشاهد}
    jurisdictions: {EG: مصر, EG-ALX: الإسكندرية}
    voices:
      report:
        label: خبر
        description: روته صحيفة بكلماتها.
        sentence: "روى {by}"
        relayed: "روى {by} نقلًا عن {via}"
      statement: {label: تصريح, description: قيل علنًا., sentence: "صرّح {by} في {date}"}
    standings:
      established:
        label: ثابت
        description: يُظهره سجل.
        needs: a record or two independent origins
      uncorroborated: {label: غير معزَّز, description: مصدر واحد لا غير., needs: one origin}
      disputed: {label: متنازع فيه, description: يقول مصدر غير ذلك., needs: a dispute}
    source_types: {article-newspaper: مقال صحفي, report: {label: تقرير, record: true}}
    licences: {all-rights-reserved: كل الحقوق محفوظة}
    rules: {standing: "off", possible_name: "off"}
"""

_CITY = """
    schema: 1
    kind: organisation
    name: مدينة الجسور
    short: المدينة
    description: تملك الجسور كلها [@ledger].
    within: EG-ALX
"""

_SQUARE = """
    schema: 1
    kind: place
    name: ميدان الجسر
    coordinates: {lat: 31.2, lon: 29.9, precision: city}
"""

_LEDGER = """
    schema: 1
    type: report
    title: "Ledger of bridges (2nd edition)"
    publisher: City Press
    issued: "2023"
    language: en
    URL: https://city.example/ledger
    status: live
    checked: "2024-01-03"
    licence: all-rights-reserved
"""

_OTHER = """
    schema: 1
    title: إغلاق جسر آخر في المدينة
    summary: أغلقت المدينة جسرًا آخر [@ledger].
    status: final
    opened: "2024-01-10"
    reviewed: "2024-01-12"
    topics: [bridges]
    jurisdictions: [EG]
    occurred: "2022-05"
    claims:
      - id: closed
        text: أُغلق الجسر الآخر.
        voice: report
        by: city
        standing: uncorroborated
        evidence: [ledger]
    timeline:
      - {id: closing, date: "2022-05", title: إغلاق الجسر الآخر, sources: [ledger]}
"""

_BRIDGE = """
    schema: 1
    title: إغلاق الجسر بعد ظهور شق في أحد أعمدته
    summary: >-
      أغلقت المدينة الجسر أمام السيارات في التاسع من يناير 2024 [@post, para. 1]، ونقلت صحيفة
      Daily Post أن الإغلاق مؤقت [@ledger; @press]. لماذا ظهر الشق [غير معروف](claim:crack).
    status: preliminary
    opened: "2024-01-10"
    reviewed: "2024-01-12"
    topics: [bridges, repairs]
    jurisdictions: [EG, EG-ALX]
    occurred: "2024-01-09"
    places: [{entity: square, note: الطرف الشمالي}]
    involved: [{entity: city, role: owner}]
    sources:
      post:
        type: article-newspaper
        title: هل الجسر آمن؟
        container-title: البريد اليومي
        issued: "2024-01-10"
        URL: https://post.example/bridge
        language: ar
        origin: briefing
        licence: all-rights-reserved
      press:
        type: article-newspaper
        title: הגשר נסגר (עדכון)
        container-title: ידיעות הגשר
        issued: "2024-01-11"
        language: he
        origin: briefing
        licence: all-rights-reserved
    claims:
      - id: closed
        text: أُغلق الجسر أمام السيارات في اليوم نفسه (9 يناير 2024).
        voice: report
        by: city
        via: [city]
        about: [square]
        standing: established
        evidence:
          - {source: ledger, locator: pp. 3-4, quote: "The bridge was closed at noon (local time)."}
          - {source: press, relation: corroborates, quote: הגשר נסגר בצהריים}
          - {source: post, relation: disputes, locator: para. 2, note: تذكر ساعة أخرى.}
        notes:
          - {kind: context, text: "كان قد أُغلق من قبل [@ledger]."}
      - id: crack
        text: شوهد شق في العمود الثالث.
        voice: statement
        by: city
        date: "2024-01-09"
        paraphrase: true
        standing: uncorroborated
        evidence: [{source: post, quote: شق في العمود الثالث}]
      - id: length
        text: طول الشق متران.
        voice: report
        by: city
        standing: disputed
        evidence: [post]
    timeline:
      - id: closing
        date: "2024-01-09"
        title: إغلاق الجسر أمام السيارات
        text: أغلقته الشرطة.
        claims: [closed]
        place: {entity: square, note: الطرف الشمالي}
        sources: [{source: post, locator: para. 3}]
      - id: seen
        date: "[..2024-01-08]"
        public: "2024-01-10"
        title: ظهور الشق
        sources: [ledger]
      - {id: winter, kind: period, date: "2023-12~/2024-02", title: الشتاء, sources: [post]}
    conflicts:
      - id: length
        about: طول الشق
        values:
          - {value: متر واحد, source: post, note: كما رُئي من أسفل.}
          - {value: متران, source: ledger}
        used: none
        why: لم يقسه أحد.
        claims: [length]
    open_questions:
      - id: cause
        question: ما الذي أحدث الشق؟
        text: لا أحد يعرف بعد.
        looked: [{where: السجل, date: "2024-01-11", found: لا شيء}]
        check_again: "2027-01-01"
        claims: [crack]
    responses:
      - id: city
        by: city
        state: given
        checked: "2024-01-12"
        date: "2024-01-11"
        text: أجابت المدينة.
        quote: {exact: "It will reopen.", language: en}
        sources: [ledger]
        claims: [closed]
    corrections:
      - {id: day, date: "2024-01-11", was: 8 يناير, now: 9 يناير, why: سهو., affects: [closed]}
    related: [{case: other, why: النهر نفسه.}]
    narrative: |
      أغلقت [المدينة](entity:city) الجسر [@post; @press]، كما في
      [قضية أخرى](case:other#claim-closed).

      - أولًا أُغلق الطرف الشمالي.
      - ثم أُغلق كله (Daily Post).
    aliases: [old-bridge]
"""

_PAGES = {
    "index": """
        # دفاتر الجسور

        جسور أُغلقت، ومن قال ذلك.

        <!-- casefiles: lead-case -->

        <!-- casefiles: latest-cases -->

        <!-- casefiles: archive-figures -->
    """,
    "about": """
        # عن الدفاتر

        | الكلمة | المعنى |
        | --- | --- |
        | جسر | ما يُعبر عليه |

        > سطر مقتبس.

        1. أولًا
        2. ثانيًا
    """,
}


def arabic_files() -> Mapping[str, str]:
    """Return the text of each file of the archive by its path."""
    files = {
        "site_config.yml": _SETTINGS,
        "content/cases/bridge.yml": _BRIDGE,
        "content/cases/other.yml": _OTHER,
        "content/entities/city.yml": _CITY,
        "content/entities/square.yml": _SQUARE,
        "content/sources/ledger.yml": _LEDGER,
        **{f"content/pages/{name}.md": text for name, text in _PAGES.items()},
    }
    return {path: dedent(text) for path, text in files.items()}

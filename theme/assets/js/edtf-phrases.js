/**
 * The phrases around a date, as patterns of lower-case text: "about ...", "... to ...".
 *
 * They are those of core/edtf/human_phrases.py, in their order; a test holds each to its twin.
 */

/** What stands where nothing is known. */
export const NOTHING = String.raw`\?*|-|/|\.\.|0000-00-00|\[(?:\.\.)?\]|\{(?:\.\.)?\}|(?:\.\.|unknown|open)/(?:\.\.|unknown|open)?|/(?:\.\.|unknown|open)|unknown|undated|none|null|nil|n\.?/?a|n\.?d|no date|not known|date unknown|tb[acd]`;

const CLOCK = String.raw`(?:[0-9]{1,2}(?:[:.][0-9]{2}){0,2} ?[ap]\.? ?m\.?|[0-9]{1,2}(?::[0-9]{2}){1,2}|noon|midnight)(?: \(?(?:[a-z]{1,3}t|utc|(?:eastern|central|mountain|pacific)(?: time)?)\)?)?`;

/** What EDTF can't say; the date after it is all that is left. */
export const VAGUE = "(?!in or )(?:some ?time |in |during |the )*(?:(?:early|mid|middle|late|start|beginning|end|night|morning|afternoon|evening)(?: of)?[ -]|(?:some ?time |in |during ))(.+)";

/** What a page has beside a day; the date is left. */
export const BYLINES = [
  "(?:first |last )?(?:updated|published|posted|modified)(?: on)?:? (.+)",
  String.raw`(.+?)(?:,? at |,? |, ?)CLOCK`,
  String.raw`CLOCK(?:,? on |,? )(.+)`,
].map((pattern) => pattern.replace("CLOCK", CLOCK));

/** A phrase and the qualifier that says it. */
export const QUALIFIED = [
  ["(?:(?:on|in) or )?(?:about|around|circa|roughly|estimated|approximately) (.+)", "~"],
  [String.raw`(?:ca\.?|c\.|c(?= )|approx\.?|~) ?(.+)`, "~"],
  [String.raw`(.+?),? ?(?:\((?:about|approx\.?|approximate|circa|estimated)\)|or so|~)`, "~"],
  [String.raw`(?:possibly|probably|perhaps|maybe|likely|\?) ?(.+)`, "?"],
  [String.raw`(.+?),? ?(?:\((?:uncertain|\?|possibly|probably)\)|uncertain|\?)`, "?"],
  [String.raw`(.+?) ?(?:%|\?~|~\?)`, "%"],
];

/** A phrase and what it may mean; `previous` and `following` are the date's neighbours, `week` the last day of seven. */
export const ONE_SIDED = [
  ["(?:on or before|in or before|no later than|not later than|by) (.+)", ["[..{form}]"]],
  ["(?:on or after|in or after|no earlier than|not before) (.+)", ["[{form}..]"]],
  ["(.+?) or (?:before|earlier)", ["[..{form}]"]],
  ["(.+?) or (?:after|later)", ["[{form}..]"]],
  ["(?:the )?week (?:of|beginning) (.+)", ["{form}/{week}", "[{form}..{week}]", "{form}"]],
  ["(?:the )?weekend of (.+)", ["{form}/{following}", "{form}"]],
  ["(?:before|prior to|earlier than|<) ?(.+)", ["[..{previous}]", "[..{form}]"]],
  ["(?:after|later than|>) ?(.+)", ["[{following}..]", "[{form}..]"]],
  ["(?:since|from) (.+?)(?: on| onwards?)?", ["{form}/.."]],
  ["(.+?) ?(?:-|onwards?|(?:-|to) ?(?:date|now|present)|/ ?open)", ["{form}/.."]],
  ["(?:until|till|up to|through|open ?/) ?(.+)", ["../{form}"]],
  ["(.+?) ?/ ?unknown", ["{form}/"]],
  ["unknown ?/ ?(.+)", ["/{form}"]],
  [String.raw`\[?\.\. ?(.+?)\]?`, ["[..{form}]", "../{form}"]],
  [String.raw`\[?(.+?) ?\.\.\]?`, ["[{form}..]", "{form}/.."]],
];

/** A phrase of two dates and what it may mean. */
export const TWO_SIDED = [
  ["(?:some ?time )?between (.+?) and (.+)", ["[{0}..{1}]", "{0}/{1}"]],
  [String.raw`\[?(.+?) ?\.\.\.? ?(.+?)\]?`, ["[{0}..{1}]", "{0}/{1}"]],
  ["([0-9]{4}-[0-9-]+?)-([0-9]{1,2}|[0-9]{4}-[0-9-]+)", ["{0}/{1}"]],
  ["(?:from )?(.+?)(?: - | ?-- ?| to | until | till | through | thru )(.+)", ["{0}/{1}"]],
  ["(.+?) ?/ ?(.+)", ["{0}/{1}"]],
  ["(?:either )?(.+?),? or (.+)", ["[{0},{1}]"]],
  ["(?:both )?(.+?),? (?:and|&) (.+)", ["{{0},{1}}"]],
  [String.raw`\[?(.+?) ?, ?(.+?)\]?`, ["[{0},{1}]", "{{0},{1}}"]],
  ["(?=.*[a-z]{3})(.+?)-(.+)", ["{0}/{1}"]],
];

/** What html-validate asks of a page; each rule that is not asked for has its reason here. */
export default {
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
  rules: {
    // Every file is of our own host, and the policy of the page lets in no other.
    "require-sri": "off",
    // A region that scrolls has a name and takes the focus, but is no section of the text.
    "prefer-native-element": ["error", { exclude: ["region"] }],
    // The filters of the list answer at once, and are not shown without a script.
    "wcag/h32": "off",
  },
};

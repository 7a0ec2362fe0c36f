/**
 * Searches texts as Pagefind does: a page must hold each word of a question as the beginning of one of its own. A word
 * that begins none is answered by the longest that it begins with, and dropped when there is none. A word in quotation
 * marks is found by its stem, which is here what is left of it without a few endings.
 */
export function pagesOf(...texts) {
  const pages = texts.map((content) => ({ content, keys: content.split(" ").map(stem) }));
  const known = new Set(pages.flatMap(({ keys }) => keys));
  const search = async (question) => {
    const isExact = /^".+"$/.test(question);
    const answers = question.split(" ").map((word) => keysFor(stem(word), known, isExact));
    const asked = isExact ? answers : answers.filter((keys) => keys.length > 0);
    const results = pages.flatMap(({ content, keys }) => {
      const words = asked.map((wanted) => [...keys.keys()].filter((place) => wanted.includes(keys[place])));
      if (asked.length === 0 || words.some((places) => places.length === 0)) return [];
      const data = async () => {
        search.loaded += 1;
        return { content };
      };
      return [{ words: words.flat(), data }];
    });
    return { results };
  };
  search.loaded = 0;
  return search;
}

function stem(word) {
  const plain = word.normalize("NFD").toLowerCase().replace(/[^a-z0-9]/g, "");
  return plain.replace(/(ation|ed|es|e|s)$/, "");
}

function keysFor(term, known, isExact) {
  const longer = [...known].filter((key) => (isExact ? key === term : key.startsWith(term)));
  if (isExact || longer.length > 0) return longer;
  return [...known].filter((key) => key && term.startsWith(key)).sort((a, b) => b.length - a.length).slice(0, 1);
}

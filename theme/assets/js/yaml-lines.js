/** A text of which it is asked where its lines begin and end; all is told by indexes. */

export class Lines {
  /** @param {string} text */
  constructor(text) {
    /** The text as it was read. */
    this.text = text;
  }

  /** @param {number} index Returns that of the first character of its line. */
  startOfLine(index) {
    let start = index;
    // A carriage return with its line feed is one line end, inside of which no line begins.
    while (start > 0 && !/[\r\n]/u.test(this.text[start - 1])) start -= 1;
    return start;
  }

  /** @param {number} index Returns that of the end of its line, before what ends it. */
  endOfLine(index) {
    const found = /[\r\n]/gu;
    found.lastIndex = index;
    return found.exec(this.text)?.index ?? this.text.length;
  }

  /** @param {number} index Returns that of the first character behind its line; of the last line, the end of the file. */
  behindLine(index) {
    const end = this.endOfLine(index);
    return end + /^(?:\r\n|\r|\n)?/u.exec(this.text.slice(end, end + 2))[0].length;
  }

  /** @param {number} index Returns how many characters stand before it on its line. */
  columnOf(index) {
    return index - this.startOfLine(index);
  }
}

/** What can be said of a text before it is parsed as JSON. */
export interface TextScan {
  /** Deepest nesting of lists and objects. */
  depth: number;
  /** The text ends inside a string, list or object. */
  unfinished: boolean;
  /** The first character that is no white space; empty when there is none. */
  first: string;
}

const quote = 34;
const backslash = 92;
const openers = new Set([91, 123]);
const closers = new Set([93, 125]);

/**
 * Looks at brackets and strings only, in one pass without recursion, so that a hostile text can be refused
 * before anything that nests is built from it. Stops early once the limit is passed.
 */
export function scanJsonText(text: string, depthLimit: number): TextScan {
  let open = 0;
  let depth = 0;
  let inString = false;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (inString) {
      if (code === backslash) place += 1;
      else if (code === quote) inString = false;
    } else if (code === quote) {
      inString = true;
    } else if (openers.has(code)) {
      open += 1;
      if (open > depth) depth = open;
      if (depth > depthLimit) break;
    } else if (closers.has(code)) {
      open -= 1;
    }
  }
  return { depth, unfinished: inString || open > 0, first: text.trimStart().charAt(0) };
}

/** The bytes of a text in UTF-8, counted without making them. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    // Each half of a surrogate pair counts two of the pair's four bytes.
    else if (code >= 0xd800 && code < 0xe000) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}

/**
 * Entries of a bibliography are trees of parts, like the groups of CSL 1.0.2
 * (https://docs.citationstyles.org/en/v1.0.2/specification.html#group, 2021). An empty part is `undefined` and takes its
 * punctuation with it, so a template only lists its parts.
 */
export interface Look {
  /** Text before and after the part, outside its italics, bold and quotation marks. */
  before?: string | undefined;
  after?: string | undefined;
  italic?: boolean | undefined;
  bold?: boolean | undefined;
  /** Whether quotation marks surround the part. */
  quotes?: boolean | undefined;
}

export interface Part extends Look {
  /** Data or a word; or the parts of a group. */
  content: string | Part[];
  /** Text between the parts of a group. */
  between?: string | undefined;
  /** A word such as `in`, which is dropped where the data that it introduces is missing. */
  isWord?: boolean | undefined;
}

/** @returns data of the paper; undefined if there is none. */
export const data = (value: string | number | undefined, look: Look = {}): Part | undefined =>
  value === undefined || value === '' ? undefined : { content: `${value}`, ...look };

/** A word of the style. A group that has only words left is empty. */
export const word = (text: string, look: Look = {}): Part => ({ content: text, isWord: true, ...look });

/** @returns the parts that are present, with `between` between them; undefined if no data is among them. */
export function group(between: string, parts: readonly (Part | undefined)[], look: Look = {}): Part | undefined {
  const content = parts.filter((part) => part !== undefined);
  return content.some((part) => !part.isWord) ? { content, between, ...look } : undefined;
}

/** @returns the part with more punctuation around it. */
export const around = (before: string, part: Part | undefined, after = ''): Part | undefined =>
  group('', [part], { before, after });

/**
 * Reads XML and HTML as a tree, without a DOM, which workers lack. Broken markup is read as far as it goes; nothing outside the
 * text is loaded, and of declarations (`<!DOCTYPE`, with its entities) nothing is used.
 */
import { Parser } from 'htmlparser2';

export interface XmlElement {
  /** With its prefix, such as `dc:title`; in HTML in lower case. */
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | string)[];
  /** In the text that was given, from 1. */
  line: number;
}

export interface XmlTree {
  /** Holds the elements of the document; its name is empty. */
  root: XmlElement;
  /** Lines at which elements began that are nested deeper than `deepest`; what is around them was left out up to the end of the second level. */
  tooDeep: number[];
}

/** Levels that are read. The parser needs time in proportion to the depth for each element. */
const deepest = 200;
/** UTF-16 units between two pauses. */
const slice = 65_536;

const elementOf = (name: string, attributes: Record<string, string>, line: number): XmlElement => ({
  name,
  attributes: new Map(Object.entries(attributes)),
  children: [],
  line,
});

/**
 * Parses a document or a part of one, in linear time; yields `undefined` where the caller may pause.
 * @param kind in `html`, names are in lower case, elements such as `br` have no end, and `dt`, `dd`, `li` and `p` may have none.
 */
export function* xmlTree(text: string, kind: 'xml' | 'html' = 'xml'): Generator<undefined, XmlTree, undefined> {
  const root = elementOf('', {}, 1);
  const tooDeep: number[] = [];
  let open: XmlElement[] = [root];
  let [from, counted, line] = [0, 0, 1];

  const lineAt = (index: number): number => {
    for (; counted < index; counted += 1) if (text.charCodeAt(counted) === 10) line += 1;
    return line;
  };
  const add = (child: XmlElement | string): void => {
    open.at(-1)?.children.push(child);
  };

  while (from < text.length) {
    const start = from;
    let stopped = -1;
    const parser: Parser = new Parser(
      {
        onopentag(name, attributes) {
          if (stopped >= 0) return;
          const place = start + parser.startIndex;
          if (open.length > deepest) {
            tooDeep.push(lineAt(place));
            stopped = place;
            parser.pause();
            return;
          }
          const element = elementOf(name, attributes, lineAt(place));
          add(element);
          open.push(element);
        },
        ontext(data) {
          if (stopped < 0) add(data);
        },
        onclosetag(name) {
          if (stopped >= 0) return;
          // The parser knows no element from before it was started again.
          const at = open.findLastIndex((element) => element.name === name);
          if (at > 0) open.length = at;
        },
      },
      { xmlMode: kind === 'xml', decodeEntities: true },
    );
    while (from < text.length && stopped < 0) {
      parser.write(text.slice(from, from + slice));
      from += slice;
      yield undefined;
    }
    if (stopped < 0) parser.end();
    else {
      const second = open[2]?.name ?? '';
      const end = text.indexOf(`</${second}`, stopped);
      from = end < 0 ? text.length : end + second.length + 2;
      open = open.slice(0, 2);
    }
  }
  return { root, tooDeep };
}

/** An element that was read by itself. */
export interface XmlPart {
  element: XmlElement;
  /** In the whole text, from 1. */
  line: number;
  /** It does not end before the next one begins. */
  unfinished: boolean;
  tooDeep: boolean;
}

/**
 * Reads all elements of one name, each by itself, so that broken markup in one costs no other. For elements that are not nested
 * in each other.
 */
export function* elementsIn(text: string, name: string): Generator<XmlPart | undefined, void, undefined> {
  const [open, close] = [`<${name}`, `</${name}`];
  const next = (from: number): number => {
    let at = text.indexOf(open, from);
    while (at >= 0 && !/[\s/>]/.test(text.charAt(at + open.length))) at = text.indexOf(open, at + 1);
    return at;
  };
  let [line, counted] = [1, 0];
  for (let at = next(0); at >= 0; ) {
    const following = next(at + 1);
    const part = text.slice(at, following < 0 ? text.length : following);
    for (; counted < at; counted += 1) if (text.charCodeAt(counted) === 10) line += 1;
    const { root, tooDeep } = yield* xmlTree(part);
    const element = root.children.find((child): child is XmlElement => typeof child !== 'string');
    if (element) yield { element, line, unfinished: !part.includes(close), tooDeep: tooDeep.length > 0 };
    at = following;
  }
}

export const childrenOf = (element: XmlElement | undefined, name?: string): XmlElement[] =>
  (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );

/** Follows a path of names, through the first element of each. */
export const childAt = (element: XmlElement | undefined, ...path: string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((at, name) => childrenOf(at, name)[0], element);

/** The text of an element and of all that it contains; empty for none. */
export const textOf = (element: XmlElement | undefined): string =>
  (element?.children ?? []).map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

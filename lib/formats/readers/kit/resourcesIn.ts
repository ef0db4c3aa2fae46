/** Cuts a file of RDF/XML into its resources, by their indentation, and reads each by itself. */
import { LineCounter } from './lineCounter';
import { childrenOf, type XmlElement, xmlTree } from './xml';

export interface Resource {
  element: XmlElement;
  /** From 1. */
  line: number;
  /** Its end is missing. */
  unfinished: boolean;
  tooDeep: boolean;
}

/** The beginning of the first resource: the first element within `rdf:RDF`. */
const first = /<rdf:RDF[^<>]*>[^\S\n]*\n([ \t]*)</;

function* partsOf(text: string): Generator<[start: number, end: number]> {
  const found = first.exec(text);
  if (!found) {
    yield [0, text.length];
    return;
  }
  // Elements of the outermost level are at the beginning of a line with just this indentation.
  const mark = `\n${found[1] ?? ''}<`;
  let start = text.indexOf(mark, found.index);
  while (start >= 0) {
    let end = text.indexOf(mark, start + 1);
    while (end >= 0 && text[end + mark.length] === '/') end = text.indexOf(mark, end + 1);
    yield [start + 1, end < 0 ? text.length : end];
    start = end;
  }
}

/** Yields the resources in their order; `undefined` is a place to pause. */
export function* resourcesIn(text: string): Generator<Resource | undefined, void, undefined> {
  const lines = new LineCounter(text);
  for (const [start, end] of partsOf(text)) {
    const part = text.slice(start, end);
    const { root, tooDeep } = yield* xmlTree(part);
    const line = lines.lineAt(start);
    const elements = childrenOf(root).flatMap((each) => (each.name === 'rdf:RDF' ? childrenOf(each) : [each]));
    for (const element of elements) {
      const unfinished = elements.length === 1 && !part.includes(`</${element.name}>`) && !/\/>\s*$/.test(part);
      yield { element, line: line + element.line - 1, unfinished, tooDeep: tooDeep.length > 0 };
    }
  }
}

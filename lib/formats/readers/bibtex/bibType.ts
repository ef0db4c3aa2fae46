import type { PaperType } from '~/lib/papers/paper';

/** Types of BibTeX and biblatex (biblatex 3.19, section 2.1) and of programs; undefined where papers have no such type. */
const types: ReadonlyMap<string, PaperType> = new Map(
  Object.entries({
    'article-journal': 'article review suppperiodical',
    'paper-conference': 'inproceedings conference',
    article: 'unpublished preprint',
    chapter: 'inbook incollection suppbook suppcollection bookinbook inreference',
    book: 'book mvbook booklet manual collection mvcollection reference mvreference proceedings mvproceedings periodical',
    thesis: 'thesis phdthesis mastersthesis bachelorsthesis',
    report: 'report techreport standard',
    dataset: 'dataset data',
    software: 'software softwareversion softwaremodule codefragment',
    webpage: 'online electronic www webpage',
  } satisfies Record<PaperType, string>).flatMap(([type, names]) =>
    names.split(' ').map((name) => [name, type as PaperType] as const),
  ),
);

/** Types of theses, for `mastersthesis` without a field `type`. */
const theses: Record<string, string> = { mastersthesis: "Master's thesis", bachelorsthesis: "Bachelor's thesis" };

/**
 * @param type in lower case.
 * @param isPreprint whether the entry has an identifier of arXiv and no journal.
 * @param isNamed whether it has an identifier of any registry, so that it is more than a page.
 * @returns the type, and the text that tells what the type does not.
 */
export function bibType(
  type: string,
  fields: ReadonlyMap<string, string>,
  isPreprint: boolean,
  isNamed: boolean,
): { type: PaperType | undefined; genre?: string | undefined } {
  if (type === 'misc') {
    if (isPreprint) return { type: 'article' };
    const isPage = !isNamed && (fields.has('url') || fields.has('howpublished'));
    return { type: isPage ? 'webpage' : 'article' };
  }
  const known = types.get(type);
  if (known === undefined) return { type: undefined, genre: type };
  if (isPreprint && (known === 'webpage' || known === 'article-journal')) return { type: 'article' };
  return { type: known, genre: theses[type] };
}

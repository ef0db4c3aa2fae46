import type { PaperType } from '~/lib/papers/paper';

/** EndNote's reference types (EndNote's manual, 2021, and the numbers of its XML), in lower case. */
const types: ReadonlyMap<string, PaperType> = new Map(
  Object.entries({
    'article-journal': 'journal article|electronic article|magazine article|newspaper article|press release|17|19|23|43|0',
    'paper-conference': 'conference paper|conference proceedings|47|10',
    article: 'unpublished work|manuscript|generic|34|36|13',
    chapter: 'book section|electronic book section|encyclopedia|dictionary|5|60|53|52',
    book: 'book|edited book|electronic book|classical work|serial|ancient text|pamphlet|6|28|44|49|57|51',
    thesis: 'thesis|32',
    report: 'report|government document|standard|27|46|58',
    dataset: 'dataset|online database|aggregated database|59|45|55',
    software: 'computer program|9',
    webpage: 'web page|blog|online multimedia|12|56|48',
  } satisfies Record<PaperType, string>).flatMap(([type, names]) =>
    names.split('|').map((name) => [name, type as PaperType] as const),
  ),
);

/** @param name of a reference type, or its number in EndNote's XML. */
export const endNoteType = (name: string): PaperType | undefined => types.get(name.trim().toLowerCase());

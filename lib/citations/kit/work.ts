/** What a citation says of a paper: the CSL item that Dogear exports, without what concerns other programs only. */
import { cslItem } from '~/lib/formats/writers/csl';
import { blankAnnotation } from '~/lib/papers/annotation';
import type { Paper, PaperType } from '~/lib/papers/paper';

/** A person, or a name that is never split. */
export type Name =
  | { literal: string }
  | {
      family: string;
      given?: string | undefined;
      particle?: string | undefined;
      suffix?: string | undefined;
    };

export interface PlainDate {
  year: number;
  /** 1 to 12. */
  month?: number | undefined;
  day?: number | undefined;
}

export interface Work {
  type: PaperType;
  title?: string | undefined;
  authors: Name[];
  editors: Name[];
  issued?: PlainDate | undefined;
  accessed?: PlainDate | undefined;
  container?: string | undefined;
  event?: string | undefined;
  publisher?: string | undefined;
  place?: string | undefined;
  volume?: string | undefined;
  issue?: string | undefined;
  page?: string | undefined;
  number?: string | undefined;
  edition?: string | undefined;
  language?: string | undefined;
  doi?: string | undefined;
  url?: string | undefined;
}

type CslName = Record<string, string>;
interface CslDate {
  'date-parts': [number[]];
}

/**
 * The CSL item of a paper as the styles read it. `archive` and `archive_location` are left out: the publisher and the number
 * of a preprint say the same, and the styles print both. `event` is the name of `event-title` in CSL 1.0.1, which styles use.
 */
export function citationItem(paper: Paper): Record<string, unknown> {
  const annotation = blankAnnotation;
  const entry = { paper: { ...paper, abstract: undefined }, annotation };
  const item = cslItem(entry, paper.id, { notes: false, tags: false, now: new Date(0) });
  const kept = Object.entries(item).filter(([name]) => !name.startsWith('archive'));
  return Object.fromEntries([...kept, ...(item['event-title'] === undefined ? [] : [['event', item['event-title']]])]);
}

const nameOf = ({ literal, family = '', given, suffix, 'non-dropping-particle': particle }: CslName): Name =>
  literal === undefined ? { family, given, suffix, particle } : { literal };

function dateOf(date: CslDate | undefined): PlainDate | undefined {
  const [year, month, day] = date?.['date-parts'][0] ?? [];
  return year === undefined ? undefined : { year, month, day };
}

export function workOf(paper: Paper): Work {
  const item = citationItem(paper);
  const text = (name: string): string | undefined => (item[name] === undefined ? undefined : `${item[name]}`);
  return {
    type: item.type as PaperType,
    title: text('title'),
    authors: ((item.author ?? []) as CslName[]).map(nameOf),
    editors: ((item.editor ?? []) as CslName[]).map(nameOf),
    issued: dateOf(item.issued as CslDate | undefined),
    accessed: dateOf(item.accessed as CslDate | undefined),
    container: text('container-title'),
    event: text('event-title'),
    publisher: text('publisher'),
    place: text('publisher-place'),
    volume: text('volume'),
    issue: text('issue'),
    page: text('page'),
    number: text('number'),
    edition: text('edition'),
    language: text('language'),
    doi: text('DOI'),
    url: text('URL'),
  };
}

import { bibEntry } from '~/lib/formats/readers/bibtex/bibEntry';
import { bibGroups, groupsOf } from '~/lib/formats/readers/bibtex/bibGroups';
import { inheritFields } from '~/lib/formats/readers/bibtex/inheritFields';
import { type RawEntry, scanBib } from '~/lib/formats/readers/bibtex/scanBib';
import type { ReadItem } from '~/lib/papers/readEntry';
import type { Reader } from './reader';

/** Entries between two pauses. */
const stride = 20;

const usual =
  /^[ \t]*@\s?(?:article|book|booklet|collection|conference|dataset|electronic|in(?:book|collection|proceedings)|manual|masters?thesis|misc|online|patent|phdthesis|proceedings|report|software|techreport|thesis|unpublished)\s?\{\s?[^\s{}=,]*,/im;
const any = /^[ \t]*@\s?[a-z]+\s?[{(][^{}@]*=/im;

/** A file's entries in their order. What others inherit from may follow them, so that all are scanned first. */
function* read(text: string): Generator<ReadItem, void, undefined> {
  const entries: RawEntry[] = [];
  const byKey = new Map<string, RawEntry>();
  const comments: string[] = [];
  for (const item of scanBib(text)) {
    if (item === undefined) yield undefined;
    else if ('comment' in item) comments.push(item.comment);
    else if (item.type === 'string') for (const problem of item.problems) yield { problem };
    else {
      entries.push(item);
      if (item.key === '') continue;
      if (!byKey.has(item.key)) byKey.set(item.key, item);
      const folded = item.key.toLowerCase();
      if (!byKey.has(folded)) byKey.set(folded, item);
    }
  }
  const groups = bibGroups(comments);
  const keys = new Set<string>();
  for (const [at, raw] of entries.entries()) {
    if (at % stride === 0) yield undefined;
    for (const problem of raw.problems) yield { problem };
    if (raw.type === 'xdata' || raw.type === 'set') continue;
    const { fields, dangling } = inheritFields(raw, byKey);
    const isRepeated = keys.has(raw.key);
    const entry = bibEntry(raw, fields, isRepeated ? '' : raw.key);
    if (isRepeated && raw.key !== '') entry.problem('repeatedKey', raw.key);
    keys.add(raw.key);
    for (const key of dangling) entry.problem('dangling', key);
    for (const path of groupsOf(raw.key, fields, groups)) entry.collection(path);
    yield* entry.items();
  }
}

/** BibTeX and BibLaTeX, as JabRef, Zotero, Better BibTeX, Mendeley, BibDesk, Google Scholar, DBLP and publishers write them. */
export const bibtex: Reader = {
  id: 'bibtex',
  recognise(start) {
    const isMarkup = /^\s{0,99}<(?:!doctype|html|\?xml)/i.test(start);
    return usual.test(start) ? (isMarkup ? 0.3 : 1) : any.test(start) && !isMarkup ? 0.6 : /jabref-meta/.test(start) ? 0.8 : 0;
  },
  read,
};

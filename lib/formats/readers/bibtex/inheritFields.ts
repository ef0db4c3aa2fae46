/** Completes entries by those that they refer to: `crossref` (BibTeX, section 3.2; biblatex 3.19, appendix B) and `xdata`. */
import type { RawEntry } from './scanBib';

const deepest = 8;

/** What never comes from a parent, because it names, describes or annotates the parent itself. */
const own = new Set(
  (
    'crossref xref xdata ids entryset entrysubtype execute label options presort related relatedtype relatedstring sortkey sorttitle ' +
    'sortname sortyear title subtitle titleaddon shorttitle doi url urldate eprint eprinttype archiveprefix primaryclass eprintclass pmid pmcid ' +
    'abstract keywords note annote annotation review comment comments file pages pagetotal timestamp groups readstatus ranking ' +
    'mendeley-tags mendeley-groups author date-added creationdate modificationdate owner citationkey'
  ).split(' '),
);
/** Types whose title is the book's title of a part. */
const books = /^(?:mv)?(?:book|collection|proceedings|reference)$/;
const parts = /^(?:in\w+|conference|supp\w+|bookinbook)$/;

/** Fields of a parent under the names that they have in its child. */
function* inherited(parent: RawEntry, child: RawEntry): Generator<[string, string]> {
  const isPart = parts.test(child.type);
  const wholes = books.test(parent.type) || isPart;
  for (const [name, value] of parent.fields) {
    if (!own.has(name)) yield [name, value];
    else if (/^(?:title|subtitle|titleaddon)$/.test(name)) {
      if (wholes && isPart) yield [`book${name}`, value];
      else if (!books.test(parent.type)) yield [name === 'title' ? 'journaltitle' : `journal${name}`, value];
    } else if (name === 'author' && child.type === 'inbook') yield ['bookauthor', value];
  }
}

/**
 * @param entries by key.
 * @returns the fields of an entry with those that it inherits, and the keys that the file does not have.
 */
export function inheritFields(
  entry: RawEntry,
  entries: ReadonlyMap<string, RawEntry>,
): { fields: ReadonlyMap<string, string>; dangling: string[] } {
  const refers = entry.fields.has('crossref') || entry.fields.has('xdata');
  if (!refers) return { fields: entry.fields, dangling: [] };
  const fields = new Map(entry.fields);
  const dangling: string[] = [];
  const fill = (all: Iterable<[string, string]>): void => {
    for (const [name, value] of all) if (!fields.has(name)) fields.set(name, value);
  };
  const follow = (from: RawEntry, as: RawEntry, seen: ReadonlySet<RawEntry>): void => {
    if (seen.size > deepest) return;
    for (const name of ['xdata', 'crossref']) {
      for (const key of (from.fields.get(name) ?? '').split(',', 100).map((each) => each.trim())) {
        if (key === '') continue;
        const parent = entries.get(key) ?? entries.get(key.toLowerCase());
        if (parent === undefined) dangling.push(key);
        else if (!seen.has(parent)) {
          fill(name === 'xdata' ? parent.fields : inherited(parent, as));
          follow(parent, as, new Set([...seen, parent]));
        }
      }
    }
  };
  follow(entry, entry, new Set([entry]));
  if (dangling.length === 0) for (const name of ['xdata', 'crossref']) fields.delete(name);
  return { fields, dangling };
}

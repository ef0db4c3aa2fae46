/** Takes saved web pages into entries: those of papers, because lists of bookmarks hold everything else too. */
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import { isPdfAddress } from '~/lib/papers/identifiers/isPdfAddress';
import { identifiersIn } from '~/lib/papers/identifiers/parseIdentifier';
import type { Place, ReadItem } from '~/lib/papers/readEntry';
import { tidyText } from '~/lib/papers/text/tidyText';
import { addressOf } from './addressOf';
import { EntryBuilder } from './entryBuilder';

/** arXiv's titles of pages and files: `[1706.03762] Attention Is All You Need`, `1706.03762.pdf`. */
const arxivTitle = /^\[?((?:[a-z-]+(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5}))(?:v\d{1,3})?\]?(?:\.pdf)?\s*/;

/** @param title of a page or of a tab. */
export function pageTitle(entry: EntryBuilder, title: string): void {
  const [start, identifier] = arxivTitle.exec(title) ?? [];
  if (identifier !== undefined) entry.mentioned(`arXiv:${identifier}`, 'arxiv:');
  const rest = title.slice(start?.length ?? 0);
  // A program without the page's title shows its address.
  if (!/^(?:https?:\/\/\S*|[\w%.-]*\.pdf)?$/i.test(rest)) entry.text('title', rest);
}

/**
 * @param fill takes the other fields of the page into the entry.
 * @returns the items of a page of a paper; a problem for any other page, and for an address that is none.
 */
export function* webPage(
  at: Place,
  url: string,
  title: string,
  fill: (entry: EntryBuilder) => void,
): Generator<ReadItem, void, undefined> {
  const address = addressOf(url);
  const isNamed = identifiersIn(title).length > 0;
  if (!isNamed && (address === undefined || (identifierFromUrl(address) === null && !isPdfAddress(address)))) {
    // Without its address, a page is no more than a title, of whatever it was.
    const code = address === undefined ? 'address' : 'notPaper';
    yield { problem: { at, code, values: [tidyText(code === 'address' ? url : title.trim() || url, 200)] } };
    return;
  }
  const entry = new EntryBuilder(at);
  entry.address(url, 'url');
  pageTitle(entry, title);
  fill(entry);
  yield* entry.items();
}

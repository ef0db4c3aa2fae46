/** Bibliographies as files: HTML and Markdown, in one of the eight styles. Nothing that the reader said about the papers is in them. */
import { defineFormat, type Format, type FormatOptions, type ListWriter } from '~/lib/formats/writers/format';
import { markdownLink } from '~/lib/formats/writers/markdownLink';
import { markdownLiteral } from '~/lib/formats/writers/markdownText';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { comparePlaces, numbered, type Place, placeOf } from './bibliographyOrder';
import { type EntryRun, entryRuns } from './entryRuns';

/** The parts of a writer that are the same for both: order and numbers. */
function listOf(style: NonNullable<FormatOptions['style']>): {
  note: (entry: LibraryEntry) => void;
  order: ListWriter['order'];
  nextNumber: () => string;
} {
  const number = numbered[style];
  const places = new Map<string, Place>();
  let written = 0;
  const nowhere: Place = { first: '', year: '', title: '' };
  return {
    note({ paper }) {
      if (!number) places.set(paper.id, placeOf(paper));
    },
    order: number
      ? undefined
      : (ids) => ids.toSorted((one, other) => comparePlaces(places.get(one) ?? nowhere, places.get(other) ?? nowhere)),
    nextNumber() {
      written += 1;
      return number?.(written) ?? '';
    },
  };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function htmlOf({ text, italic, bold, href, isAdded }: EntryRun): string {
  const strong = bold ? `<b>${escaped(text)}</b>` : escaped(text);
  const styled = italic ? `<i>${strong}</i>` : strong;
  return href === undefined ? styled : `<a${isAdded ? ' class="added"' : ''} href="${escaped(href)}">${styled}</a>`;
}

/** The addresses that the style does not print are for the screen. */
const sheet = `
body { max-width: 45rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 Georgia, serif; }
ul { padding: 0; list-style: none; }
li { margin: 0 0 .75rem; padding-left: 2rem; text-indent: -2rem; overflow-wrap: anywhere; }
@media (prefers-color-scheme: dark) { html { color-scheme: dark; } }
@media print { .added { display: none; } }
`;

/** A complete document (HTML Living Standard, 2025). The styles are written in American English, so that is its language. */
const referencesHtml = defineFormat(
  { id: 'referencesHtml', extension: 'html', mediaType: 'text/html' },
  ({ style = 'apa', heading = 'Dogear' }) => {
    const list = listOf(style);
    const title = escaped(heading);
    return {
      begin: `<!DOCTYPE html>\n<html lang="en-US">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${title}</title>\n<style>${sheet}</style>\n</head>\n<body>\n<h1>${title}</h1>\n<ul>\n`,
      entry(entry) {
        list.note(entry);
        return `${entryRuns(entry.paper, style).map(htmlOf).join('')}</li>\n`;
      },
      order: list.order,
      before: () => `<li>${escaped(list.nextNumber())}`,
      end: '</ul>\n</body>\n</html>\n',
    };
  },
);

/** Whether emphasis can begin before, or end after, a sign with this one on its other side (CommonMark 0.31, section 6.2). */
const canTurn = (inside: string, outside: string): boolean => /[\p{L}\p{N}]/u.test(inside) || /^[\s!-/:-@[-`{-~]?$/.test(outside);

/** White space at the edges stays outside of emphasis. Where Markdown would not see emphasis, there is none. */
function markdownOf({ text, italic, bold, href }: EntryRun, at: number, runs: readonly EntryRun[]): string {
  if (href !== undefined) return markdownLink(markdownLiteral(text), href);
  const inner = text.trim();
  if (inner === '') return text === '' ? '' : ' ';
  const before = text.startsWith(inner) ? '' : ' ';
  const after = text.endsWith(inner) ? '' : ' ';
  // What begins a list or a heading does so at the beginning of a line only.
  const plain = at === 0 && before === '' ? markdownLiteral(inner) : markdownLiteral(`x${inner}`).slice(1);
  const begins = canTurn(inner.charAt(0), before || (runs[at - 1]?.text.slice(-1) ?? ''));
  const ends = canTurn(inner.slice(-1), after || (runs[at + 1]?.text.charAt(0) ?? ''));
  const sign = begins && ends ? `${bold ? '**' : ''}${italic ? '*' : ''}` : '';
  return `${before}${sign}${plain}${sign}${after}`;
}

/** One paragraph per paper (CommonMark 0.31); numbers with a dot are those of an ordered list. */
const referencesMarkdown = defineFormat(
  { id: 'referencesMarkdown', extension: 'md', mediaType: 'text/markdown' },
  ({ style = 'apa', heading = 'Dogear' }) => {
    const list = listOf(style);
    return {
      begin: `# ${markdownLiteral(heading)}\n`,
      entry(entry) {
        list.note(entry);
        return `${entryRuns(entry.paper, style).map(markdownOf).join('')}\n`;
      },
      order: list.order,
      before: () => `\n${list.nextNumber().replace(/[[\]]/g, '\\$&')}`,
      end: '',
    };
  },
);

export const bibliographies: readonly Format[] = [referencesHtml, referencesMarkdown];

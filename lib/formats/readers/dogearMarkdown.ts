/** Dogear's own reading list as Markdown (`lib/formats/writers/markdown.ts`). */
import { priorities, statuses } from '~/lib/papers/annotation';
import type { ReadItem } from '~/lib/papers/readEntry';
import { EntryBuilder } from './kit/entryBuilder';
import { listOf } from './kit/listOf';
import type { Reader } from './reader';

/** The first line of an item: a star, the title with its address or without, and the sign of further lines. */
function headOf(line: string): { starred: boolean; title: string } | undefined {
  const [start = ''] = /^- (?:★ )?\*\*/u.exec(line) ?? [];
  const end = line.length - (line.endsWith('\\') ? 1 : 0) - 2;
  if (start === '' || end < start.length || line.slice(end, end + 2) !== '**') return undefined;
  return { starred: start.includes('★'), title: line.slice(start.length, end) };
}

/** A link that is all of the text. */
function linkIn(text: string): { name: string; address: string } | undefined {
  const middle = text.lastIndexOf('](');
  if (!text.startsWith('[') || !text.endsWith(')') || middle < 0) return undefined;
  const address = text.slice(middle + 2, -1);
  return /\s/.test(address.slice(0, 5_000)) ? undefined : { name: text.slice(1, middle), address };
}

const stride = 50;
/** Lines of an item that are no note. Dogear writes two. */
const mostFacts = 4;

const plain = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');

function fact(entry: EntryBuilder, text: string, before: number): 'text' | 'date' | 'link' {
  const link = linkIn(text);
  if (link) {
    const { name, address } = link;
    if (name === 'PDF') entry.address(address, 'pdf', 'pdf');
    else if (name === 'Code') entry.address(address, 'code', 'code');
    else entry.mentioned(plain(name));
    return 'link';
  }
  if (/^\d{4}(?:-\d\d){0,2}$/.test(text) && entry.date('published', text, 'published')) return 'date';
  if (before > 0) entry.text('venue', plain(text));
  else {
    for (const name of listOf(text.replace(/ et al\.$/u, ''), ', ')) entry.person('authors', { given: plain(name) });
    if (text.endsWith(' et al.')) entry.others('authors');
  }
  return 'text';
}

/** Whether a part of a line is a status, a priority or a tag. */
const isMark = (part: string): boolean =>
  part.startsWith('\\#') || statuses.some((each) => each === part) || priorities.some((each) => `${each} priority` === part);

function marks(entry: EntryBuilder, parts: readonly string[]): void {
  for (const part of parts) {
    if (part.startsWith('\\#')) entry.tag(plain(part.slice(2)));
    else entry.marks.status ??= statuses.find((each) => each === part);
    entry.marks.priority ??= priorities.find((each) => `${each} priority` === part);
  }
}

/** @param lines of one item, from its head. */
function* itemOf(lines: readonly string[], line: number, number: number): Generator<ReadItem, void, undefined> {
  const [first = '', ...rest] = lines;
  const { starred = false, title = '' } = headOf(first) ?? {};
  const entry = new EntryBuilder({ entry: number, line });
  if (starred) entry.marks.starred = true;
  const link = linkIn(title);
  entry.text('title', plain(link?.name ?? title));
  entry.address(link?.address, 'page', 'page');
  const note: string[] = [];
  let facts = 0;
  for (const each of rest) {
    const quoted = /^ {2}> ?(.*)$/.exec(each);
    if (quoted) note.push(quoted[1] ?? '');
    else if (each.trim() !== '' && facts < mostFacts) {
      facts += 1;
      const parts = listOf(each.replace(/\\$/, ''), ' · ');
      let before = 0;
      if (parts.every(isMark)) marks(entry, parts);
      else for (const part of parts) before += fact(entry, part, before) === 'link' ? 0 : 1;
    }
  }
  entry.note(note.join('\n'));
  yield* entry.items();
}

export const dogearMarkdown: Reader = {
  id: 'dogearMarkdown',
  recognise(start) {
    const first = start.trimStart().split('\n', 1)[0] ?? '';
    return headOf(first) ? 0.9 : 0;
  },
  *read(text): Generator<ReadItem, void, undefined> {
    let item: string[] = [];
    let [line, start, number] = [0, 0, 0];
    for (const each of text.split('\n')) {
      line += 1;
      if (headOf(each)) {
        if (item.length > 0) yield* itemOf(item, start, number);
        [item, start, number] = [[each], line, number + 1];
      } else if (item.length > 0) item.push(each);
      if (line % stride === 0) yield undefined;
    }
    if (item.length > 0) yield* itemOf(item, start, number);
  },
};

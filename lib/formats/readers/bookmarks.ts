/**
 * Bookmarks as HTML: the format of Netscape
 * (https://learn.microsoft.com/en-us/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85), 2017),
 * which browsers, Pinboard and others write, and the similar one of Pocket. Tags are read one by one, because the format is no
 * proper HTML: `DT`, `DD` and `P` have no ends.
 */
import type { ReadItem } from '~/lib/papers/readEntry';
import { LineCounter } from './kit/lineCounter';
import { listOf } from './kit/listOf';
import { timeOf } from './kit/timeOf';
import { webPage } from './kit/webPage';
import type { Reader } from './reader';

const element = /<(\/?)(dl|ul|h1|h3|a|dd|dt|li)(?=[\s>])([^<>\n]*)>/gi;
/** Folders that every browser has, which say nothing of what is in them. */
const root = /\b(?:PERSONAL_TOOLBAR_FOLDER|UNFILED_BOOKMARKS_FOLDER)="true"/i;
const stride = 200;
const deepest = 100;

const references: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  apos: "'",
  '#x27': "'",
  nbsp: ' ',
};
const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39|apos|#x27|nbsp);/g, (whole, name: string) => references[name] ?? whole);

function attributeIn(attributes: string, name: string): string {
  const start = attributes.toUpperCase().indexOf(`${name}="`);
  if (start < 0) return '';
  const from = start + name.length + 2;
  const end = attributes.indexOf('"', from);
  return decoded(attributes.slice(from, end < 0 ? undefined : end));
}

interface Mark {
  attributes: string;
  title: string;
  note: string;
  folders: string[];
  section: string;
  line: number;
}

const textIn = (text: string): string => decoded(text.replace(/<[^<>]{0,1000}>/g, '')).trim();

function* marksIn(text: string): Generator<Mark | undefined, void, undefined> {
  const lines = new LineCounter(text);
  const folders: (string | undefined)[] = [];
  let pending: string | undefined;
  let section = '';
  let mark: Mark | undefined;
  let count = 0;
  element.lastIndex = 0;
  let found = element.exec(text);
  while (found) {
    const end = element.lastIndex;
    const next = element.exec(text);
    const [, close, written = '', attributes = ''] = found;
    const name = written.toLowerCase();
    const content = textIn(text.slice(end, Math.min(next?.index ?? text.length, end + 100_000)));
    if (name === 'dd') {
      if (mark && close === '') mark.note = content;
    } else if (name === 'a' && close === '') {
      if (mark) yield mark;
      const names = folders.filter((folder) => folder !== undefined);
      mark = { attributes, title: content, note: '', folders: names, section, line: lines.lineAt(found.index) };
    } else if (name === 'h3' && close === '') pending = root.test(attributes) ? undefined : content;
    else if (name === 'h1' && close === '') section = content;
    else if (name === 'dl' && close === '') {
      if (folders.length < deepest) folders.push(pending);
      pending = undefined;
    } else if (name === 'dl') folders.pop();
    count += 1;
    if (count % stride === 0) yield undefined;
    element.lastIndex = next ? next.index + next[0].length : text.length;
    found = next;
  }
  if (mark) yield mark;
}

export const bookmarks: Reader = {
  id: 'bookmarks',
  recognise(start) {
    if (/^\s*<!DOCTYPE NETSCAPE-Bookmark-file-1/i.test(start)) return 1;
    if (/<title>Pocket Export<\/title>/i.test(start) && /\stime_added="/i.test(start)) return 1;
    return /^\s*</.test(start) && /<dl>/i.test(start) && /<dt>\s*<(?:a|h3)\s[^>\n]*\badd_date="/i.test(start) ? 0.9 : 0;
  },
  *read(text): Generator<ReadItem, void, undefined> {
    let number = 0;
    for (const mark of marksIn(text)) {
      if (!mark) {
        yield undefined;
        continue;
      }
      number += 1;
      const { attributes, title, note, folders, section, line } = mark;
      const url = attributeIn(attributes, 'HREF');
      // Searches and queries of Firefox.
      if (/^(?:place|about|chrome|edge|data):/i.test(url)) continue;
      yield* webPage({ entry: number, line }, url, title, (entry) => {
        for (const tag of listOf(attributeIn(attributes, 'TAGS'), ',')) entry.tag(tag);
        entry.collection(folders);
        entry.note(note);
        entry.marks.addedAt = timeOf(attributeIn(attributes, 'ADD_DATE') || attributeIn(attributes, 'TIME_ADDED'));
        if (/^unread$/i.test(section) || attributeIn(attributes, 'TOREAD') === '1') entry.marks.status = 'to-read';
        if (/^read archive$/i.test(section)) entry.marks.status = 'read';
      });
    }
  },
};

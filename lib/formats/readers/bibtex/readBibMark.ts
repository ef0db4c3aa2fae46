/** Reads what programs note in BibTeX of a person's dealings with a paper. */
import type { EntryBuilder } from '~/lib/formats/readers/kit/entryBuilder';
import { looseTime } from '~/lib/formats/readers/kit/looseTime';
import { isReadState, variablesOf } from '~/lib/formats/readers/kit/variablesOf';
import { splitAt } from './bibNames';
import { texText } from './texText';

/**
 * Fields whose texts are notes of the person: `annote` (BibTeX's annotated styles, Mendeley), `annotation` (biblatex, Zotero),
 * `review` and `comment` (JabRef), `comments` (CiteULike). `note` is text that styles print.
 */
const notes = ['annote', 'annotation', 'review', 'comment', 'comments'];
/** JabRef has a comment per person: `comment-ada`. */
// input ≤ 200
const isNote = (name: string): boolean => notes.includes(name.replace(/\+*$/, '')) || /^comment-/.test(name);

/** When the entry was added: JabRef, JabRef before 5.0, BibDesk, BibSonomy. */
const times = ['creationdate', 'date-added', 'dateadded', 'added-at', 'timestamp'];

/** A printed note of this length is printed nowhere. */
const longestPrinted = 300;

function readNote(entry: EntryBuilder, value: string): void {
  const text = texText(value);
  // Zotero's field "Extra", and what people write for want of another field.
  for (const line of text.slice(0, 5_000).split('\n', 50)) {
    const [, name, rest = ''] = /^\s*(arXiv|PMID|PMCID|DOI):\s*(\S.{0,200})/i.exec(line) ?? [];
    if (name !== undefined && /^doi$/i.test(name)) entry.mentioned(rest, 'doi:');
    else if (name !== undefined) entry.mentioned(`${name}:${rest}`, `${name.toLowerCase()}:`);
    else if (isReadState(line)) variablesOf(entry, line);
    const visited = /\[Online; accessed ([^\]]{6,40})\]/i.exec(line)?.[1];
    if (visited !== undefined) entry.date('accessed', visited, 'note');
  }
  if (text.length > longestPrinted || /\n[ \t]*\n/.test(text)) entry.note(text);
  else entry.extra('note', text);
}

/** Better BibTeX may write Zotero's "Extra" there: reading states in it are taken out. */
function readAnnotation(entry: EntryBuilder, text: string, name: string): void {
  if (!/^\s{0,9}Read_Status/m.test(text)) entry.note(text, name);
  else
    entry.note(
      text
        .split('\n')
        .filter((line) => !isReadState(line) || variablesOf(entry, line) !== '')
        .join('\n'),
      name,
    );
}

/** JabRef's special fields, and BibDesk's ratings. @returns whether the field is one of them. */
function readMark(entry: EntryBuilder, name: string, value: string): boolean {
  const { marks } = entry;
  if (name === 'readstatus') marks.status = /^read$/i.test(value) ? 'read' : /^skimmed$/i.test(value) ? 'reading' : marks.status;
  else if (name === 'read') marks.status = /^(?:1|yes|true)$/i.test(value) ? 'read' : marks.status;
  else if (name === 'priority') marks.priority = /1$/.test(value) ? 'high' : /3$/.test(value) ? 'low' : marks.priority;
  else if (name === 'ranking' || name === 'rating') marks.starred ||= /[45]$/.test(value) || undefined;
  else if (name === 'relevance') marks.starred ||= /^relevant$/i.test(value) || undefined;
  else return false;
  // Words that have no place stay as text.
  return !/^(?:ranking|rating)$/.test(name);
}

/** Words between commas, or between semicolons where there are more of these; braces keep a word together. */
function wordsOf(value: string): string[] {
  const plain = value.replaceAll('；', ';').replaceAll('，', ',');
  const bySemicolon = splitAt(plain, ';');
  const byComma = splitAt(plain, ',');
  return bySemicolon.length > byComma.length ? bySemicolon : byComma;
}

/** @returns whether the field is one about a person's dealings. */
export function readBibMark(entry: EntryBuilder, name: string, value: string): boolean {
  if (isNote(name)) readAnnotation(entry, texText(value), name);
  else if (name === 'note') readNote(entry, value);
  else if (/^(?:keywords?|author_keywords|index_keywords|tags)\+*$/.test(name))
    for (const word of wordsOf(value.replace(/\n/g, name.endsWith('+') ? ',' : ' '))) entry.keyword(texText(word));
  else if (name === 'mendeley-tags') for (const word of wordsOf(value)) entry.tag(texText(word));
  else if (times.includes(name)) {
    const time = looseTime(value);
    if (time === undefined) return false;
    entry.marks.addedAt = Math.min(time, entry.marks.addedAt ?? time);
  } else return readMark(entry, name, value);
  return true;
}

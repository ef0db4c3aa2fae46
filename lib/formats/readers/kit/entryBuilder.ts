import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import { isPdfAddress } from '~/lib/papers/identifiers/isPdfAddress';
import { identifiersIn } from '~/lib/papers/identifiers/parseIdentifier';
import { printIdentifier } from '~/lib/papers/identifiers/printIdentifier';
import type { Author, Bibliography, PaperLinks, PaperType, PublicationField } from '~/lib/papers/paper';
import { publicationFields } from '~/lib/papers/paper';
import type { Place, ReadItem, ReadMarks, ReadProblemCode } from '~/lib/papers/readEntry';
import { tagKey, tidyTag } from '~/lib/papers/tag';
import { limits } from '~/lib/papers/text/limits';
import { tidyMultiline, tidyText } from '~/lib/papers/text/tidyText';
import { addressOf } from './addressOf';
import { type IdentifierField, identifiersOf } from './identifiersOf';
import { looseDate } from './looseDate';
import { type NameParts, nameParts, personOf } from './personOf';
import { rankedIdentifiers } from './rankedIdentifiers';
import { tidyLines } from './tidyLines';
import { withoutMarkup } from './withoutMarkup';

type TextField = 'title' | 'abstract' | 'venue' | 'comment' | 'citationKey' | PublicationField;
type People = 'authors' | 'editors';

const isPublication = (field: TextField): field is PublicationField => (publicationFields as readonly string[]).includes(field);
const mostOf = (field: TextField): number => (isPublication(field) ? limits.publication : limits[field]);

/** Code points of a value in a problem. */
const shown = 200;

/** `436--444` and `436 – 444` are `436-444`. */
const plainPages = (pages: string): string => pages.replace(/\s{0,9}(?:-{1,3}|[\u2010-\u2015\u2212])\s{0,9}(?=\S)/gu, '-');

/**
 * Builds an entry of a file from loose fields: tidies texts and cuts them to `limits`, reads names, dates, identifiers and
 * addresses, and notes what was lost. A second, different value of a field, and one that cannot be read, go to `extra`. No
 * method throws, whatever the text is.
 */
export class EntryBuilder {
  /** What the reader of the file sets itself: star, status, priority and times. */
  readonly marks: ReadMarks = { keywords: [], tags: [], note: '', collections: [] };
  readonly #at: Place;
  readonly #texts: Partial<Record<TextField, string>> = {};
  readonly #dates: { published?: string; accessed?: string } = {};
  readonly #people: Record<People, Author[]> = { authors: [], editors: [] };
  readonly #counts: Record<People, number> = { authors: 0, editors: 0 };
  readonly #links: PaperLinks = {};
  readonly #identifiers = new Set<Identifier>();
  readonly #extra = new Map<string, string>();
  readonly #categories = new Set<string>();
  /** By key, so that no two are one tag. */
  readonly #words = { keywords: new Map<string, string>(), tags: new Map<string, string>() };
  readonly #notes: string[] = [];
  readonly #problems = new Map<string, ReadItem>();
  #type: PaperType | undefined;
  #others = 0;

  constructor(at: Place) {
    this.#at = at;
  }

  /** Notes a problem of the entry; equal ones are noted once. Values are cut to what a sentence can show. */
  problem(code: ReadProblemCode, ...values: string[]): void {
    const tidy = values.map((value) => tidyText(value, shown));
    const key = [code, ...tidy].join('\n');
    const problem = { at: this.#at, code, ...(tidy.length > 0 && { values: tidy }) };
    if (!this.#problems.has(key)) this.#problems.set(key, { problem });
  }

  /** The first type stays. */
  type(type: PaperType | undefined): void {
    this.#type ??= type;
  }

  get stated(): PaperType | undefined {
    return this.#type;
  }

  /** The present value of a text, after tidying. */
  has(field: TextField): boolean {
    return this.#texts[field] !== undefined;
  }

  /** @param from the field's name in the file, under which a second value goes to `extra`. */
  text(field: TextField, value: string | undefined, from: string = field): void {
    const isProse = field === 'title' || field === 'abstract' || field === 'container' || field === 'venue';
    const written = field === 'pages' ? plainPages(value ?? '') : isProse ? withoutMarkup(value ?? '') : (value ?? '');
    const tidy = this.#cut(field === 'abstract' ? tidyMultiline : tidyText, written, mostOf(field), from);
    const known = this.#texts[field];
    if (tidy === '' || tidy === known) return;
    if (known === undefined) this.#texts[field] = tidy;
    else this.extra(from, tidy);
  }

  /** Serial numbers, whether of books or of journals: `978-0-262-03384-8`, `0028-0836 (print)`. */
  serial(value: string | undefined, from: string): void {
    for (const each of (value ?? '').slice(0, limits.extra).split(/[;,\n]|\s(?=\d{4}-?\d{3}[\dXx])|\s(?=97[89])/)) {
      const digits = each.replace(/[^\dXx]/g, '').length;
      if (each.trim() === '') continue;
      // Mendeley puts arXiv's identifiers there, too.
      if (digits === 8 && !/\d\.\d/.test(each)) this.text('issn', each.replace(/\s?\([^()]*\)\s?$/, ''), from);
      else if (digits === 10 || digits === 13) this.text('isbn', each, from);
      else this.extra(from, each);
    }
  }

  /** @param name parts, or one name as RIS writes it (`nameParts`). */
  person(list: People, name: string | NameParts): void {
    const parts = typeof name === 'string' ? nameParts(name) : name;
    if (Object.values(parts).some((part) => (part?.length ?? 0) > limits.authorName)) this.problem('cut', list);
    const person = personOf(parts);
    if (person === null) return;
    if (/^(?:et\.? al\.?|and others|others)$/i.test(person.name)) this.others(list);
    else {
      this.#counts[list] += 1;
      if (this.#counts[list] <= limits.authors) this.#people[list].push(person);
      else this.problem('cut', list);
    }
  }

  /** The file names only some of the people. */
  others(list: People): void {
    if (list === 'authors') this.#others = 1;
  }

  hasPeople(list: People): boolean {
    return this.#people[list].length > 0;
  }

  /** The more precise of two equal dates stays. @returns whether the text is a date. */
  date(field: 'published' | 'accessed', value: string | undefined, from: string): boolean {
    if (value === undefined || value.trim() === '') return false;
    const date = looseDate(value);
    const known = this.#dates[field];
    if (date === undefined) this.#keep(from, value);
    else if (known === undefined || date.startsWith(known)) this.#dates[field] = date;
    else if (!known.startsWith(date)) this.extra(from, value);
    return date !== undefined;
  }

  get published(): string | undefined {
    return this.#dates.published;
  }

  /**
   * Reads a field for identifiers of one kind; other text in it is kept with a problem.
   * @param archive arXiv's archive or category, where another field has it.
   */
  identifier(field: IdentifierField, value: string | undefined, from: string, archive = ''): void {
    if (value === undefined || value.trim() === '') return;
    const found = identifiersOf(field, value, archive);
    for (const each of found) this.#identifiers.add(each);
    if (found.length === 0) this.#keep(from, value);
  }

  /** Adds the identifiers that a text mentions. Only for texts that are about this paper. @returns whether there are any. */
  mentioned(text: string, scheme = ''): boolean {
    const found = identifiersIn(text.slice(0, 2_000)).filter((each) => each.startsWith(scheme));
    for (const each of found) this.#identifiers.add(each);
    return found.length > 0;
  }

  /** An identifier that the reader knows itself. */
  identified(identifier: Identifier | null | undefined): void {
    if (identifier) this.#identifiers.add(identifier);
  }

  /** Whether there is an identifier of a registry. */
  isNamed(): boolean {
    return this.#identifiers.size > 0;
  }

  hasIdentifier(scheme: string): boolean {
    return [...this.#identifiers].some((each) => each.startsWith(`${scheme}:`));
  }

  /**
   * A web address; the first one of a kind is the link, further ones go to `extra`.
   * @param kind by default, `pdf` for the address of a PDF and `page` for another.
   */
  address(value: string | undefined, from: string, kind?: keyof PaperLinks): void {
    const text = value?.trim() ?? '';
    if (text === '') return;
    const address = addressOf(text);
    if (address === undefined) {
      const named = text.length <= limits.url ? identifiersIn(text) : [];
      const isScheme = /^[a-z][a-z\d+.-]{1,30}:/i.test(text) && !/^(?:doi|arxiv|pmid|pmcid):/i.test(text);
      if (named.length > 0 && !isScheme) for (const each of named) this.#identifiers.add(each);
      else this.problem('address', text);
      return;
    }
    this.identified(identifierFromUrl(address));
    const place = kind ?? (isPdfAddress(address) ? 'pdf' : 'page');
    if (this.#links[place] === undefined) this.#links[place] = address;
    else if (this.#links[place] !== address) this.extra(from, address);
  }

  keyword(word: string): void {
    this.#word('keywords', word);
  }

  tag(word: string): void {
    this.#word('tags', word);
  }

  category(category: string): void {
    const tidy = tidyText(category, limits.category);
    if (tidy !== '' && this.#categories.size < limits.categories) this.#categories.add(tidy);
  }

  /** Adds to the note, after a blank line. */
  note(text: string | undefined, from = 'note'): void {
    const tidy = this.#cut(tidyLines, text ?? '', limits.note, from);
    if (tidy !== '' && !this.#notes.includes(tidy)) this.#notes.push(tidy);
  }

  /** @param names from the outermost to the innermost. */
  collection(names: readonly string[]): void {
    const tidy = names.map((name) => tidyText(name, limits.tag)).filter(Boolean);
    const isNew = !this.marks.collections.some((each) => each.join('\n') === tidy.join('\n'));
    if (tidy.length > 0 && isNew && this.marks.collections.length < limits.tags) this.marks.collections.push(tidy);
  }

  /** Keeps what has no place; texts of one name are joined as lines. */
  extra(name: string, value: string | undefined): void {
    const key = tidyText(name, limits.extraName);
    const tidy = this.#cut(tidyLines, value ?? '', limits.extra, name);
    if (key === '' || tidy === '') return;
    const known = this.#extra.get(key);
    if (known === tidy || known?.split('\n').includes(tidy)) return;
    if (known === undefined && this.#extra.size >= limits.extras) this.problem('cut', 'extra');
    else this.#extra.set(key, known === undefined ? tidy : this.#cut(tidyLines, `${known}\n${tidy}`, limits.extra, name));
  }

  /**
   * Yields the problems and the entry. An entry without a title takes the name of the best that it has, its identifier before
   * all, by which services can complete it; one with nothing that could name it is left out.
   */
  *items(): Generator<ReadItem, void, undefined> {
    const title = this.#texts.title ?? this.#substitute();
    if (title === undefined) this.problem('untitled');
    else if (this.#texts.title === undefined) this.problem('untitled', title);
    yield* this.#problems.values();
    if (title === undefined) return;
    this.marks.keywords = [...this.#words.keywords.values()];
    this.marks.tags = [...this.#words.tags.values()];
    this.marks.note = this.#cut(tidyLines, this.#notes.join('\n\n'), limits.note, 'note');
    yield { entry: { at: this.#at, bibliography: this.#bibliography(title), identifiers: this.#sorted(), marks: this.marks } };
  }

  #bibliography(title: string): Bibliography {
    const { authors, editors } = this.#people;
    const count = Math.max(this.#counts.authors, authors.length + this.#others);
    return {
      ...this.#texts,
      title,
      authors,
      ...(authors.length > 0 && count > authors.length && { authorCount: Math.min(count, 1_000_000) }),
      ...this.#dates,
      ...(this.#type && { type: this.#type }),
      ...(editors.length > 0 && { editors }),
      ...(this.#categories.size > 0 && { categories: [...this.#categories] }),
      ...(this.#extra.size > 0 && { extra: Object.fromEntries(this.#extra) }),
      links: this.#links,
    };
  }

  #sorted(): Identifier[] {
    return rankedIdentifiers(this.#identifiers, this.#links.page ?? this.#links.pdf);
  }

  #substitute(): string | undefined {
    const { container, event, venue, volume, pages, citationKey } = this.#texts;
    const [identifier] = this.#sorted();
    const place = [container ?? event ?? venue, volume, pages].filter(Boolean).join(', ');
    const name = identifier && printIdentifier(identifier);
    const isNamed = identifier !== undefined && !identifier.startsWith('url:');
    return [isNamed ? name : place, place, name, citationKey].find((text) => text !== undefined && text !== '');
  }

  #word(list: 'keywords' | 'tags', word: string): void {
    const tidy = tidyTag(word);
    if (tidy === null) return;
    if (word.length > limits.tag) this.problem('cut', list);
    const [words, key] = [this.#words[list], tagKey(tidy)];
    if (words.size >= limits.tags && !words.has(key)) this.problem('cut', list);
    else if (!words.has(key)) words.set(key, tidy);
  }

  #keep(from: string, value: string): void {
    this.problem('kept', from, value);
    this.extra(from, value);
  }

  #cut(tidy: (text: string, most: number) => string, text: string, most: number, from: string): string {
    const kept = tidy(text, most);
    if (text.length > most && (text.length > most * 4 || tidy(text, most * 2) !== kept)) this.problem('cut', from);
    return kept;
  }
}

/**
 * Zotero RDF (github.com/zotero/translators, "Zotero RDF.js", 2026): items, their notes, tags and collections; attachments are
 * left out. Each resource is read by itself, so that broken markup in one costs no other.
 */
import type { ReadItem } from '~/lib/papers/readEntry';
import { EntryBuilder } from './kit/entryBuilder';
import { markdownOfHtml } from './kit/markdownOfHtml';
import { publishedIn } from './kit/publishedIn';
import { type Resource, resourcesIn } from './kit/resourcesIn';
import { variablesOf } from './kit/variablesOf';
import { childAt, childrenOf, textOf, type XmlElement } from './kit/xml';
import { zoteroType } from './kit/zoteroType';
import type { Reader } from './reader';

const deepest = 50;

class Library {
  readonly #byName = new Map<string, XmlElement>();
  /** Names of collections and items to those of the collections that hold them. */
  readonly #parents = new Map<string, string[]>();

  add(resource: XmlElement): void {
    const name = resource.attributes.get('rdf:about');
    if (name === undefined) return;
    this.#byName.set(name, resource);
    if (resource.name !== 'z:Collection') return;
    for (const part of childrenOf(resource, 'dcterms:hasPart')) {
      const child = part.attributes.get('rdf:resource');
      if (child === undefined) continue;
      const parents = this.#parents.get(child);
      if (parents) parents.push(name);
      else this.#parents.set(child, [name]);
    }
  }

  /** The resource that an element names or contains. */
  target(element: XmlElement): XmlElement | undefined {
    const name = element.attributes.get('rdf:resource');
    return name === undefined ? childrenOf(element)[0] : this.#byName.get(name);
  }

  targets(element: XmlElement | undefined, property: string): XmlElement[] {
    return childrenOf(element, property).flatMap((each) => this.target(each) ?? []);
  }

  *collectionsOf(name: string, depth = 0): Generator<string[]> {
    for (const parent of this.#parents.get(name) ?? []) {
      const title = textOf(childAt(this.#byName.get(parent), 'dc:title'));
      const above = depth < deepest ? [...this.collectionsOf(parent, depth + 1)] : [];
      for (const path of above.length > 0 ? above : [[]]) yield [...path, title];
    }
  }
}

const value = (element: XmlElement | undefined, name: string): string => textOf(childAt(element, name)).trim();

function people(entry: EntryBuilder, list: 'authors' | 'editors', element: XmlElement | undefined): void {
  for (const item of childrenOf(childAt(element, 'rdf:Seq'), 'rdf:li')) {
    const person = childAt(item, 'foaf:Person');
    const [family, given] = [value(person, 'foaf:surname'), value(person, 'foaf:givenName')];
    entry.person(list, given === '' ? { literal: family } : { family, given });
  }
}

/** `ISSN 1533-7928`, `DOI 10.1000/1`, or an address within `dcterms:URI`. */
function identify(entry: EntryBuilder, element: XmlElement): void {
  for (const each of childrenOf(element, 'dc:identifier')) {
    const address = value(childAt(each, 'dcterms:URI'), 'rdf:value');
    const [, kind, text = ''] = /^(ISSN|ISBN|DOI)\s(.*)$/s.exec(textOf(each).trim()) ?? [];
    if (address !== '') entry.address(address, 'url');
    else if (kind === 'DOI') entry.identifier('doi', text, 'DOI');
    else if (kind !== undefined) entry.serial(text, kind);
    else entry.extra('identifier', textOf(each));
  }
}

function volumeAndNumber(entry: EntryBuilder, element: XmlElement, isArticle: boolean): void {
  entry.text('volume', value(element, 'prism:volume'));
  const number = value(element, 'prism:number');
  if (/^arxiv:/i.test(number)) entry.identifier('arxiv', number, 'number');
  else entry.text(isArticle ? 'issue' : 'number', number, 'number');
}

/** The journal, proceedings, book, section or series that an item is part of. */
function container(entry: EntryBuilder, library: Library, item: XmlElement, isArticle: boolean, depth = 0): void {
  for (const part of library.targets(item, 'dcterms:isPartOf')) {
    const title = value(part, 'dc:title');
    if (part.name === 'bib:Series') entry.extra('series', title);
    else if (part.name === 'bib:Part') entry.extra('section', title);
    else publishedIn(entry, title, 'publicationTitle');
    identify(entry, part);
    volumeAndNumber(entry, part, isArticle);
    entry.extra('journalAbbreviation', value(part, 'dcterms:alternative'));
    if (depth < 3) container(entry, library, part, isArticle, depth + 1);
  }
}

/** Properties that are read; those of Zotero's own namespace that are not are kept. */
const placed = new Set(
  'z:itemType z:citationKey z:language z:archiveID z:repository z:displayTitle z:linkMode z:path'.split(' '),
);

function fill(entry: EntryBuilder, library: Library, item: XmlElement): void {
  const kind = value(item, 'z:itemType');
  entry.type(zoteroType(kind));
  if (entry.stated === undefined) entry.extra('itemType', kind);
  const isArticle = entry.stated === 'article-journal';
  entry.text('title', value(item, 'dc:title'));
  people(entry, 'authors', childAt(item, 'bib:authors'));
  for (const list of ['z:programmers', 'z:presenters', 'bib:contributors']) {
    if (!entry.hasPeople('authors')) people(entry, 'authors', childAt(item, list));
  }
  people(entry, 'editors', childAt(item, 'bib:editors'));
  identify(entry, item);
  container(entry, library, item, isArticle);
  volumeAndNumber(entry, item, isArticle);
  const event = value(childAt(item, 'bib:presentedAt', 'bib:Conference'), 'dc:title');
  entry.text('event', event, 'conferenceName');
  if (entry.stated === 'paper-conference' && !entry.has('container')) publishedIn(entry, event, 'conferenceName');
  for (const organization of library.targets(item, 'dc:publisher')) {
    entry.text('publisher', value(organization, 'foaf:name'));
    entry.text('place', value(childAt(organization, 'vcard:adr', 'vcard:Address'), 'vcard:locality'));
  }
  entry.date('published', value(item, 'dc:date'), 'date');
  entry.date('accessed', value(item, 'dcterms:dateSubmitted'), 'accessDate');
  entry.text('abstract', value(item, 'dcterms:abstract'));
  entry.text('pages', value(item, 'bib:pages'));
  entry.text('edition', value(item, 'prism:edition'));
  entry.text('language', value(item, 'z:language'));
  entry.text('citationKey', value(item, 'z:citationKey'));
  const archive = value(item, 'z:archiveID');
  if (/arxiv/i.test(archive + value(item, 'z:repository'))) entry.identifier('arxiv', archive, 'archiveID');
  else entry.extra('archiveID', archive);
  entry.extra('Extra', variablesOf(entry, value(item, 'dc:description')));
  for (const subject of childrenOf(item, 'dc:subject')) {
    const automatic = childAt(subject, 'z:AutomaticTag');
    if (automatic) entry.keyword(value(automatic, 'rdf:value'));
    else if (childrenOf(subject).length > 0) entry.extra('callNumber', value(childrenOf(subject)[0], 'rdf:value'));
    else entry.tag(textOf(subject));
  }
  for (const note of library.targets(item, 'dcterms:isReferencedBy')) {
    if (note.name === 'bib:Memo') entry.note(markdownOfHtml(value(note, 'rdf:value')));
  }
  for (const each of childrenOf(item)) {
    if (each.name.startsWith('z:') && !placed.has(each.name) && childrenOf(each).length === 0) {
      entry.extra(each.name.slice(2), textOf(each).trim());
    }
  }
  for (const path of library.collectionsOf(item.attributes.get('rdf:about') ?? '')) entry.collection(path);
}

/** Whether a resource is an item of the library: not a journal, a collection, a note or an attachment. */
const isItem = ({ element }: Resource): boolean => {
  const kind = value(element, 'z:itemType');
  return kind === '' ? /^bib:(?:Article|BookSection|Thesis|Report|Manuscript)$/.test(element.name) : kind !== 'attachment';
};

export const zoteroRdf: Reader = {
  id: 'zoteroRdf',
  recognise: (start) =>
    /<rdf:RDF[\s>]/.test(start)
      ? start.includes('http://www.zotero.org/namespaces/export#')
        ? 1
        : start.includes('biblio#')
          ? 0.6
          : 0
      : 0,
  *read(text): Generator<ReadItem, void, undefined> {
    const library = new Library();
    const resources: Resource[] = [];
    for (const resource of resourcesIn(text)) {
      yield undefined;
      if (!resource) continue;
      library.add(resource.element);
      resources.push(resource);
    }
    let number = 0;
    for (const resource of resources) {
      if (!isItem(resource)) continue;
      number += 1;
      const entry = new EntryBuilder({ entry: number, line: resource.line });
      if (resource.unfinished) entry.problem('unfinished');
      if (resource.tooDeep) entry.problem('tooDeep');
      if (value(resource.element, 'z:itemType') === 'note') {
        const problem = { at: { entry: number, line: resource.line }, code: 'notPaper' as const };
        yield { problem: { ...problem, values: [markdownOfHtml(value(resource.element, 'rdf:value')).slice(0, 100)] } };
        continue;
      }
      fill(entry, library, resource.element);
      yield* entry.items();
      if (number % 20 === 0) yield undefined;
    }
  },
};

/**
 * Holds the library's text in memory and answers a query by scanning it: no structure besides the text has to be built,
 * stored or loaded, and any part of a word is found. A query that only narrows an earlier one scans only the matches of that
 * one; this is the usual case while the user types. The work is done in slices, so that a newer query need not wait.
 */

import type { Expression } from '~/lib/search/language/expression';
import { narrows } from '~/lib/search/language/narrows';
import { parseQuery } from '~/lib/search/language/parseQuery';
import { searchTerms } from '~/lib/search/language/searchTerms';
import { skippedLeftOut } from '~/lib/search/language/skippedLeftOut';
import { DocumentOrder, type DocumentSort } from './documentOrder';
import { DocumentTable } from './documentTable';
import { documentTest } from './documentTest';
import { type FacetCounts, facetCounts } from './facetCounts';
import { type TypedWord, typedWords, withWords } from './nearQueries';
import { nearWords } from './nearWords';
import { type PackedDocuments, packDocuments, unpackDocuments } from './packDocuments';
import { bestScore, relevance } from './relevance';
import { lineOf, type SearchDocument } from './searchDocument';
import { type Timeline, type TimelineQuestion, timelineOf } from './timeline';

export interface IndexQuestion {
  expression: Expression;
  /** Whether to leave out skipped papers. Not part of `expression`, so that the answer can say how many were left out. */
  unskipped?: boolean | undefined;
  /** `relevance`: best first, then newest first; without search terms, newest first. */
  sort: DocumentSort | 'relevance';
  descending: boolean;
  limit: number;
  facets: boolean;
  timeline?: TimelineQuestion | undefined;
}

export interface IndexAnswer {
  ids: string[];
  total: number;
  /** Number of matches that were left out because they are skipped; absent for none. */
  leftOut?: number | undefined;
  facets?: FacetCounts | undefined;
  timeline?: Timeline | undefined;
}

interface Found {
  expression: Expression;
  /** All matches when the query was answered. */
  places: Uint32Array;
  /** Places that changed since then. */
  changed: Set<number>;
}

/** Documents per step, after which the caller checks the clock. */
const slice = 256;
/** With more matches than this, only the titles are scored: no user reads all of them. */
const tooMany = 20_000;
/** Maximum number of replacements that are tried for a misspelled word. */
const mostTries = 5;
/** Number of answers that are remembered. */
const remembered = 8;

export class SearchIndex {
  readonly #table = new DocumentTable();
  readonly #order = new DocumentOrder(this.#table);
  #found: Found[] = [];

  get size(): number {
    return this.#table.size;
  }

  put(document: SearchDocument): void {
    this.#changed(this.#table.put(document));
  }

  remove(id: string): void {
    const place = this.#table.remove(id);
    if (place !== undefined) this.#changed(place);
  }

  /** @returns the document as it was passed to `put`. */
  get(id: string): SearchDocument | undefined {
    const place = this.#table.placeOf(id);
    return place === undefined ? undefined : this.#table.at(place);
  }

  /** Ids of all documents, in no order. */
  ids(): string[] {
    return this.#table.present();
  }

  /** Packs the documents with these ids to store them; ids without a document are skipped. */
  pack(ids: readonly string[]): PackedDocuments {
    const places = ids.flatMap((id) => this.#table.placeOf(id) ?? []);
    const documents = places.flatMap((place) => this.#table.at(place) ?? []);
    return packDocuments(documents, this.#table.signatures.pack(places));
  }

  /** Adds the documents of a result of `pack`. */
  unpack(packed: PackedDocuments): void {
    const { signatures } = this.#table;
    for (const [index, document] of unpackDocuments(packed).entries()) {
      this.#changed(this.#table.put(document, (place) => signatures.unpack(place, packed.signatures, index)));
    }
  }

  /**
   * Yields often, so that the caller can stop it. The matches are yielded before their facets are counted.
   * Do not add or remove documents until the generator has ended or was abandoned.
   */
  *search(question: IndexQuestion): Generator<IndexAnswer | undefined, IndexAnswer> {
    const { expression, unskipped, sort, descending, limit, facets, timeline } = question;
    const matching = yield* this.#matching(expression);
    const { statuses } = this.#table;
    const places = unskipped ? matching.filter((place) => statuses[place] !== 'skipped') : matching;
    const ids = yield* this.#first(places, expression, sort, descending, limit);
    const skipped = matching.length - places.length;
    const answer = {
      ids,
      total: places.length,
      ...(skipped > 0 ? { leftOut: skipped } : {}),
      ...(timeline ? { timeline: yield* timelineOf(this.#table, places, timeline) } : {}),
    };
    if (!facets) return answer;
    yield answer;
    const counts = facetCounts(this.#table, places);
    // What the list would show with this status.
    if (skipped > 0) counts.byStatus.skipped = skipped;
    return { ...answer, facets: counts };
  }

  /**
   * For a query without matches, finds one that differs by a letter of a word and has matches. Words that occur in no paper
   * are replaced together; if there are none, each word is replaced alone. Yields often, as `search` does.
   * @param now milliseconds since the epoch, as for `parseQuery`.
   * @returns the other query; undefined if there is none.
   */
  *nearest(query: string, now: number): Generator<unknown, string | undefined> {
    const words = typedWords(query);
    const missing: TypedWord[] = [];
    for (const word of words) if (!(yield* this.#finds({ kind: 'text', field: 'any', text: word.text }))) missing.push(word);
    const wrong = missing.length > 0 ? [missing] : words.map((word) => [word]);
    for (const replaced of wrong) {
      const near: string[][] = [];
      for (const { text } of replaced) near.push(yield* nearWords(this.#table, text));
      if (near.some((each) => each.length === 0)) continue;
      const most = Math.min(mostTries, Math.max(...near.map((each) => each.length)));
      for (let attempt = 0; attempt < most; attempt++) {
        const replacements = replaced.map(
          (word, index) => [word, near[index]?.[attempt] ?? near[index]?.[0] ?? word.text] as const,
        );
        const corrected = withWords(query, new Map(replacements));
        if (yield* this.#finds(skippedLeftOut(parseQuery(corrected, now).expression))) return corrected;
      }
    }
    return undefined;
  }

  *#finds(expression: Expression): Generator<undefined, boolean> {
    const test = documentTest(this.#table, expression);
    const { end, texts } = this.#table;
    for (let place = 0; place < end; place++) {
      if (place % slice === 0) yield;
      if (texts[place] !== undefined && test(place)) return true;
    }
    return false;
  }

  #changed(place: number): void {
    this.#order.changed(place);
    for (const { changed } of this.#found) changed.add(place);
  }

  *#matching(expression: Expression): Generator<undefined, Uint32Array> {
    const { texts } = this.#table;
    const candidates = this.#candidates(expression);
    const test = documentTest(this.#table, expression);
    const matching = new Uint32Array(candidates?.length ?? this.#table.end);
    const all = candidates?.length ?? this.#table.end;
    let count = 0;
    for (let index = 0; index < all; index++) {
      if (index % slice === 0) yield;
      const place = candidates ? (candidates[index] ?? 0) : index;
      if (texts[place] !== undefined && test(place)) matching[count++] = place;
    }
    const places = matching.slice(0, count);
    this.#found = [{ expression, places, changed: new Set<number>() }, ...this.#found].slice(0, remembered);
    return places;
  }

  /** @returns the places of the smallest earlier answer that contains every possible match; undefined if there is none. */
  #candidates(expression: Expression): Uint32Array | undefined {
    const wider = this.#found.filter((found) => narrows(expression, found.expression));
    const [smallest] = wider.sort((a, b) => a.places.length - b.places.length);
    if (!smallest) return undefined;
    const { places, changed } = smallest;
    if (changed.size === 0) return places;
    return Uint32Array.from(new Set([...places, ...changed]));
  }

  *#first(
    places: Uint32Array,
    expression: Expression,
    sort: IndexQuestion['sort'],
    descending: boolean,
    limit: number,
  ): Generator<undefined, string[]> {
    const { ids, end, texts } = this.#table;
    const terms = sort === 'relevance' ? searchTerms(expression) : [];
    const newestFirst = sort === 'relevance' || descending;
    const order = this.#order.places(sort === 'relevance' ? 'added' : sort, newestFirst);
    yield;
    // 0 for no match, otherwise one more than the score.
    const scores = new Uint16Array(end);
    const many = places.length > tooMany;
    const most = Math.min(terms.length * bestScore, 2 ** 16 - 2);
    for (let index = 0; index < places.length; index++) {
      if (terms.length > 0 && index % slice === 0) yield;
      const place = places[index] ?? 0;
      const text = texts[place] ?? '';
      scores[place] = 1 + Math.min(most, relevance(many ? lineOf(text, 'title') : text, terms));
    }
    const byScore = new Map<number, string[]>();
    for (const place of order) {
      const score = scores[place] ?? 0;
      const held = byScore.get(score);
      if (score > 0 && (held?.length ?? 0) < limit) {
        if (held) held.push(ids[place] ?? '');
        else byScore.set(score, [ids[place] ?? '']);
      }
    }
    return [...byScore]
      .sort(([a], [b]) => b - a)
      .flatMap(([, held]) => held)
      .slice(0, limit);
  }
}

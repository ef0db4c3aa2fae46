/**
 * The library's text in memory, looked through from one end to the other: no structure besides the text itself has to
 * be built, kept or loaded, and any part of a word is found. A question that only narrows an earlier one looks at that
 * one's answer alone, which is what typing does. The work is done in slices, so that a newer question need not wait.
 */

import type { Expression } from '~/lib/search/language/expression';
import { narrows } from '~/lib/search/language/narrows';
import { parseQuery } from '~/lib/search/language/parseQuery';
import { wantedTexts } from '~/lib/search/language/wantedTexts';
import { DocumentOrder, type DocumentSort } from './documentOrder';
import { DocumentTable } from './documentTable';
import { documentTest } from './documentTest';
import { type FacetCounts, facetCounts } from './facetCounts';
import { type TypedWord, typedWords, withWords } from './nearQueries';
import { nearWords } from './nearWords';
import { type PackedDocuments, packDocuments, unpackDocuments } from './packDocuments';
import { bestScore, relevance } from './relevance';
import { lineOf, type SearchDocument } from './searchDocument';

export interface IndexQuestion {
  expression: Expression;
  /** `relevance`: the best first, of equally good ones the newest; without words to look for simply the newest. */
  sort: DocumentSort | 'relevance';
  descending: boolean;
  limit: number;
  facets: boolean;
}

export interface IndexAnswer {
  ids: string[];
  total: number;
  facets?: FacetCounts | undefined;
}

interface Found {
  expression: Expression;
  /** All that fit when it was asked, and what changed since. */
  places: Uint32Array;
  changed: Set<number>;
}

/** Documents that are looked at between two looks at the clock. */
const slice = 256;
/** Of more papers than this only the titles are weighed: nobody means all of them. */
const tooMany = 20_000;
/** How many replacements of a misspelled word are tried. */
const mostTries = 5;
/** How many answers are remembered. */
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

  /** The document as it was put in. */
  get(id: string): SearchDocument | undefined {
    const place = this.#table.placeOf(id);
    return place === undefined ? undefined : this.#table.at(place);
  }

  /** Of all documents, in no order. */
  ids(): string[] {
    return this.#table.present();
  }

  /** Those of the documents that there are, to be kept on disk. */
  pack(ids: readonly string[]): PackedDocuments {
    const places = ids.flatMap((id) => this.#table.placeOf(id) ?? []);
    const documents = places.flatMap((place) => this.#table.at(place) ?? []);
    return packDocuments(documents, this.#table.signatures.pack(places));
  }

  /** Takes in what `pack` gave. */
  unpack(packed: PackedDocuments): void {
    const { signatures } = this.#table;
    for (const [index, document] of unpackDocuments(packed).entries()) {
      this.#changed(this.#table.put(document, (place) => signatures.unpack(place, packed.signatures, index)));
    }
  }

  /**
   * Yields often; whoever runs it decides whether to go on. What is found is yielded before its facets are counted.
   * Nothing may be put in or taken out until it ends or is given up.
   */
  *search({ expression, sort, descending, limit, facets }: IndexQuestion): Generator<IndexAnswer | undefined, IndexAnswer> {
    const places = yield* this.#fitting(expression);
    const ids = yield* this.#first(places, expression, sort, descending, limit);
    const answer = { ids, total: places.length };
    if (!facets) return answer;
    yield answer;
    return { ...answer, facets: facetCounts(this.#table, places) };
  }

  /**
   * Of a query that finds nothing: one that differs by a letter of a word, and finds something. Words that stand in no
   * paper are replaced first. Yields often, as `search` does.
   * @param now milliseconds since the epoch, as for `parseQuery`.
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
        const others = replaced.map((word, index) => [word, near[index]?.[attempt] ?? near[index]?.[0] ?? word.text] as const);
        const other = withWords(query, new Map(others));
        if (yield* this.#finds(parseQuery(other, now).expression)) return other;
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

  *#fitting(expression: Expression): Generator<undefined, Uint32Array> {
    const { texts } = this.#table;
    const candidates = this.#candidates(expression);
    const test = documentTest(this.#table, expression);
    const fitting = new Uint32Array(candidates?.length ?? this.#table.end);
    const all = candidates?.length ?? this.#table.end;
    let count = 0;
    for (let index = 0; index < all; index++) {
      if (index % slice === 0) yield;
      const place = candidates ? (candidates[index] ?? 0) : index;
      if (texts[place] !== undefined && test(place)) fitting[count++] = place;
    }
    const places = fitting.slice(0, count);
    this.#found = [{ expression, places, changed: new Set<number>() }, ...this.#found].slice(0, remembered);
    return places;
  }

  /** The places of the smallest earlier answer that holds everything that can fit now; undefined when there is none. */
  #candidates(expression: Expression): Uint32Array | undefined {
    const known = this.#found.filter((found) => narrows(expression, found.expression));
    const [smallest] = known.sort((a, b) => a.places.length - b.places.length);
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
    const terms = sort === 'relevance' ? wantedTexts(expression) : [];
    const newestFirst = sort === 'relevance' || descending;
    const order = this.#order.places(sort === 'relevance' ? 'added' : sort, newestFirst);
    yield;
    // 0: does not fit; otherwise one more than the score.
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
      .sort(([one], [other]) => other - one)
      .flatMap(([, held]) => held)
      .slice(0, limit);
  }
}

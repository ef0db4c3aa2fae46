/** Compiles a search expression into a test of the documents of a table. */
import { tagKey } from '~/lib/papers/tag';
import type { Expression, TextField } from '~/lib/search/language/expression';
import { searchable } from '~/lib/search/language/searchable';
import { type DocumentTable, noYear } from './documentTable';
import { lineOf } from './searchDocument';

/** Whether the document at a place matches. The place must not be empty. */
export type DocumentTest = (place: number) => boolean;

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/** The test knows only the tags, venues and sites that the table has now: create a new test after documents were added. */
export function documentTest(table: DocumentTable, expression: Expression): DocumentTest {
  switch (expression.kind) {
    case 'all': {
      const tests = inOrder(expression.of).map((each) => documentTest(table, each));
      const [first, second] = tests;
      if (!first) return () => true;
      if (!second) return first;
      return tests.length === 2
        ? (place) => first(place) && second(place)
        : (place) => {
            for (const test of tests) if (!test(place)) return false;
            return true;
          };
    }
    case 'any': {
      const tests = inOrder(expression.of).map((each) => documentTest(table, each));
      return (place) => {
        for (const test of tests) if (test(place)) return true;
        return false;
      };
    }
    case 'not': {
      const test = documentTest(table, expression.of);
      return (place) => !test(place);
    }
    case 'text':
      return textTest(table, expression.field, expression.text);
    case 'value':
      return valueTest(table, expression);
    case 'under': {
      const below = `${expression.tag}/`;
      return tagTest(table, (tag) => tagKey(tag) === expression.tag || tagKey(tag).startsWith(below));
    }
    case 'time':
      return timeTest(table, expression);
    case 'published':
      return publishedTest(table, expression);
    case 'status': {
      const status = expression.status ?? undefined;
      return (place) => table.statuses[place] === status;
    }
    case 'priority': {
      const priority = expression.priority ?? undefined;
      return (place) => table.priorities[place] === priority;
    }
    case 'has':
      return hasTest(table, expression.what);
  }
}

/** Cheap tests first; of the texts the longest first, because it is the least likely to occur. */
function inOrder(expressions: readonly Expression[]): Expression[] {
  const cost = (expression: Expression): number => {
    switch (expression.kind) {
      case 'text':
        return expression.field === 'tag' || expression.field === 'site' ? 1 : 1e6 - expression.text.length;
      case 'all':
      case 'any':
        return expression.of.reduce((sum, each) => sum + cost(each), 1);
      case 'not':
        return cost(expression.of);
      default:
        return 1;
    }
  };
  return expressions
    .map((expression) => ({ expression, cost: cost(expression) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ expression }) => expression);
}

function textTest(table: DocumentTable, field: TextField, value: string): DocumentTest {
  if (field === 'tag') return tagTest(table, (tag) => searchable(tag).startsWith(value));
  if (field === 'site') return siteTest(table, (site) => searchable(site).startsWith(value));
  const { texts, signatures, isSigned } = table;
  const searched = field === 'venue' || field === 'identifier' ? `\t${value}` : value;
  const holds: DocumentTest =
    field === 'any'
      ? (place) => texts[place]?.includes(searched) ?? false
      : (place) => lineOf(texts[place] ?? '', field).includes(searched);
  const mayHold = isSigned ? signatures.test(searched) : undefined;
  return mayHold ? (place) => mayHold(place) && holds(place) : holds;
}

function valueTest(table: DocumentTable, { field, value }: Of<'value'>): DocumentTest {
  switch (field) {
    case 'tag':
      return tagTest(table, (tag) => tagKey(tag) === value);
    case 'site':
      return siteTest(table, (site) => searchable(site) === value);
    case 'venue':
    case 'author': {
      const whole = `\t${value}\t`;
      return (place) => lineOf(table.texts[place] ?? '', field).includes(whole);
    }
  }
}

function tagTest({ tagNames, tags }: DocumentTable, matches: (tag: string) => boolean): DocumentTest {
  const matching = tagNames.where(matches);
  return (place) => tags[place]?.some((tag) => matching.has(tag)) ?? false;
}

function siteTest({ siteNames, sites }: DocumentTable, matches: (site: string) => boolean): DocumentTest {
  const matching = siteNames.where(matches);
  return (place) => sites[place]?.some((site) => matching.has(site)) ?? false;
}

function timeTest(table: DocumentTable, { field, from = 0, before = Number.POSITIVE_INFINITY }: Of<'time'>): DocumentTest {
  const times = { added: table.addedAt, updated: table.updatedAt, starred: table.starredAt, read: table.readAt }[field];
  return (place) => {
    const time = times[place] ?? 0;
    return time > 0 && time >= from && time < before;
  };
}

/** Compares dates at the precision that both have: `2024` includes `2024-05`, and the year decides if a paper has no month. */
function publishedTest({ published }: DocumentTable, { from, to }: Of<'published'>): DocumentTest {
  const shared = (date: string, bound: string): number => Math.min(date.length, bound.length);
  return (place) => {
    const date = published[place] ?? '';
    if (date === '') return false;
    const late = from === undefined || date.slice(0, shared(date, from)) >= from.slice(0, shared(date, from));
    return late && (to === undefined || date.slice(0, shared(date, to)) <= to.slice(0, shared(date, to)));
  };
}

function hasTest(table: DocumentTable, what: Of<'has'>['what']): DocumentTest {
  switch (what) {
    case 'star':
      return (place) => (table.starredAt[place] ?? 0) > 0;
    case 'note':
      return (place) => table.hasNote[place] ?? false;
    case 'tag':
      return (place) => (table.tags[place]?.length ?? 0) > 0;
    case 'abstract':
      return (place) => lineOf(table.texts[place] ?? '', 'abstract') !== '';
    case 'date':
      return (place) => (table.years[place] ?? noYear) !== noYear;
  }
}

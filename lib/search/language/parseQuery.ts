/**
 * The query language:
 *
 *     words "a phrase"           all of them occur somewhere in the paper or its annotation
 *     2020                       a year of the last century or this one: the paper appeared then, or has the word
 *     tag:nlp  tag:"nlp"         a tag that begins with this; exactly this one; `tag:"nlp/"`: this one and those below it
 *     year:2023..2025            field:value, field:"value", field:one,other
 *     -word  NOT tag:x           negation
 *     a OR b  a | b  (a b)       either; groups
 *
 * `fields.ts` lists the fields. No query is rejected: a term that is not understood is searched as plain text, and reported.
 */
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import { anything, type Expression, type TextField } from './expression';
import { fieldNamed } from './fields';
import { nearField } from './nearField';
import { type QueryToken, queryTokens, type ValueToken } from './queryTokens';
import { searchable } from './searchable';
import { searchTerms } from './searchTerms';
import { termExpression } from './termExpression';

export interface Problem {
  /** `deep`: parentheses nested too deeply are ignored. `quote`: a quote is not closed, perhaps still being typed. */
  code: 'field' | 'value' | 'quote' | 'unclosed' | 'unopened' | 'deep';
  /** UTF-16 offsets in the query. */
  start: number;
  end: number;
  /** The field's name, and the value that the field does not accept. */
  field?: string | undefined;
  value?: string | undefined;
  /** For an unknown field: the field that was probably meant. */
  near?: string | undefined;
}

/** A term or group at the top level of a query; all of them must match. */
export interface QueryPart {
  start: number;
  end: number;
  expression: Expression;
  /** Set for a term that is not negated; so is `values`. */
  field?: string | undefined;
  values?: ValueToken[] | undefined;
}

export interface ParsedQuery {
  expression: Expression;
  problems: Problem[];
  /** Texts that are searched, for highlighting. */
  terms: { field: TextField; text: string }[];
  /** Empty if the query consists of alternatives (`OR`). */
  parts: QueryPart[];
}

interface Group {
  start: number;
  negated: boolean;
  /** One alternative must match, with all of its parts. */
  alternatives: QueryPart[][];
  /** `NOT` or `-` was read, but not yet the term that it negates. */
  denying: boolean;
  /** UTF-16 offset of the `NOT` or `-`. */
  deniedAt: number;
}

/** Maximum depth of nested parentheses. */
const deepest = 50;

/** @param now milliseconds since the epoch, for `added:<7d`. */
export function parseQuery(text: string, now = Date.now()): ParsedQuery {
  const problems: Problem[] = [];
  const groups: Group[] = [newGroup(0, false)];
  let ignored = 0;
  const current = (): Group => groups.at(-1) ?? newGroup(0, false);

  for (const token of queryTokens(text)) {
    const group = current();
    switch (token.kind) {
      case 'open':
        if (groups.length > deepest) {
          if (ignored++ === 0) problems.push({ code: 'deep', start: token.start, end: token.end });
        } else {
          groups.push(newGroup(group.denying ? group.deniedAt : token.start, group.denying));
          group.denying = false;
        }
        break;
      case 'close':
        if (ignored > 0) ignored -= 1;
        else if (groups.length > 1) close(groups, token.end);
        else problems.push({ code: 'unopened', start: token.start, end: token.end });
        break;
      case 'or':
        group.alternatives.push([]);
        group.denying = false;
        break;
      case 'not':
        if (!group.denying) group.deniedAt = token.start;
        group.denying = !group.denying;
        break;
      case 'and':
        break;
      case 'term':
        add(group, partOf(token, now, problems));
    }
  }
  while (groups.length > 1) {
    problems.push({ code: 'unclosed', start: current().start, end: current().start + 1 });
    close(groups, text.length);
  }
  const [whole] = groups;
  const alternatives = (whole?.alternatives ?? []).filter((each) => each.length > 0);
  const expression = eitherOf(alternatives);
  return {
    expression,
    problems,
    terms: searchTerms(expression),
    parts: alternatives.length === 1 ? (alternatives[0] ?? []) : [],
  };
}

const newGroup = (start: number, negated: boolean): Group => ({
  start,
  negated,
  alternatives: [[]],
  denying: false,
  deniedAt: start,
});

function add(group: Group, part: QueryPart | undefined): void {
  if (part) {
    const { field: _, values: __, ...bare } = part;
    const denied: QueryPart = { ...bare, start: group.deniedAt, expression: { kind: 'not', of: part.expression } };
    group.alternatives.at(-1)?.push(group.denying ? denied : part);
  }
  group.denying = false;
}

/** Adds the expression of the innermost group to the group around it. */
function close(groups: Group[], end: number): void {
  const inner = groups.pop();
  const outer = groups.at(-1);
  if (!inner || !outer) return;
  const alternatives = inner.alternatives.filter((each) => each.length > 0);
  if (alternatives.length === 0) return;
  const expression = eitherOf(alternatives);
  const part = { start: inner.start, end, expression: inner.negated ? ({ kind: 'not', of: expression } as const) : expression };
  outer.alternatives.at(-1)?.push(part);
}

function eitherOf(alternatives: readonly QueryPart[][]): Expression {
  const each = alternatives.map((parts) => allOf(parts.map(({ expression }) => expression)));
  const [first] = each;
  if (!first) return anything;
  return each.length === 1 ? first : { kind: 'any', of: each };
}

/** Flattens nested `all` expressions and removes duplicates. */
function allOf(expressions: readonly Expression[]): Expression {
  const flat = expressions.flatMap((each) => (each.kind === 'all' ? each.of : [each]));
  const distinct = [...new Map(flat.map((each) => [JSON.stringify(each), each])).values()];
  const [only] = distinct;
  return only && distinct.length === 1 ? only : { kind: 'all', of: distinct };
}

function partOf(token: QueryToken & { kind: 'term' }, now: number, problems: Problem[]): QueryPart | undefined {
  const { start, end, values } = token;
  const open = values.find(({ closed }) => !closed);
  if (open) problems.push({ code: 'quote', start: open.start - 1, end: open.start });
  const field = token.field === undefined ? undefined : fieldNamed(token.field);
  if (!field) {
    const expression = plainText(token, now, problems);
    return expression && { start, end, expression };
  }
  const parts: Expression[] = [];
  for (const value of values) {
    const expression = termExpression(field, value, now);
    if (expression === undefined) {
      problems.push({ code: 'value', start: value.start, end: value.end, field: field.name, value: value.text });
      const word = searchable(value.text).trim();
      if (word !== '') parts.push({ kind: 'text', field: 'any', text: word });
    } else if (expression) parts.push(expression);
  }
  const [first] = parts;
  if (!first) return undefined;
  return { start, end, expression: parts.length === 1 ? first : { kind: 'any', of: parts }, field: field.name, values };
}

/** A word or a phrase. The address of a paper searches for its identifier, so that it matches whichever address was saved. */
function plainText(
  { field, start, end, values }: QueryToken & { kind: 'term' },
  now: number,
  problems: Problem[],
): Expression | undefined {
  const [value] = values;
  if (!value) return undefined;
  const typed = field === undefined ? value.text : `${field}:${values.map(({ text }) => text).join(',')}`;
  const address = !value.quoted && typed.includes('/') ? identifierFromUrl(typed) : null;
  const text = searchable(address ?? typed).trim();
  if (text === '') return undefined;
  // `Title: a subtitle` and addresses contain no field.
  if (field !== undefined && value.text !== '' && !value.text.startsWith('//') && !address) {
    problems.push({ code: 'field', start, end: Math.min(end, start + field.length + 1), field, near: nearField(field) });
  }
  const word: Expression = { kind: 'text', field: address ? 'identifier' : 'any', text };
  // The `2020` of `wang 2020` can be the year of publication or a word of the title.
  if (value.quoted || field !== undefined || !isYear(text, now)) return word;
  return { kind: 'any', of: [word, { kind: 'published', from: text, to: text }] };
}

/** The first year that is taken for one: of earlier ones there are few papers, and the numbers occur in titles. */
const firstYear = 1900;

/** Whether a word is a year in which a paper can have appeared, up to the next one: `2020`. */
const isYear = (word: string, now: number): boolean =>
  /^\d{4}$/u.test(word) && Number(word) >= firstYear && Number(word) <= new Date(now).getFullYear() + 1;

/**
 * The language of citation keys, in the manner of Better BibTeX (https://retorque.re/zotero-better-bibtex/citing/, 2024) and
 * JabRef (https://docs.jabref.org/setup/citationkeypatterns, 2024): fields in brackets, each with modifiers, and text
 * between them. `[auth:lower][year]-[word]` gives `vaswani2017-Attention`.
 */

export const keyFields = [
  ...(['auth', 'authEtAl', 'authors', 'year', 'shortyear'] as const),
  ...(['word', 'veryshorttitle', 'shorttitle', 'title', 'venue', 'id'] as const),
] as const;
export type KeyField = (typeof keyFields)[number];

const keyModifiers = ['lower', 'upper', 'abbr'] as const;
export type KeyModifier = (typeof keyModifiers)[number];

export type KeyPart =
  | string
  | {
      field: KeyField;
      /** Of `authors`: how many names at most. */
      most?: number | undefined;
      modifiers: KeyModifier[];
    };

/** Parts in order, at least one of them a field. */
export type KeyTemplate = readonly KeyPart[];

export type KeyProblemCode = 'tooLong' | 'badSign' | 'unclosed' | 'unknownField' | 'unknownModifier' | 'noField';

/** @property at offset of the first sign that is wrong, in UTF-16 units. */
export interface KeyProblem {
  code: KeyProblemCode;
  at: number;
}

/** Length of a template at most, in UTF-16 units. */
export const longestKeyTemplate = 200;

/** Gives the keys that Dogear has always given. */
export const defaultKeyTemplate = '[auth:lower][year][word:lower]-[id]';

/** Signs that are safe in BibTeX, biber, pandoc and `\cite`. */
const plainSign = /[A-Za-z0-9._:+/-]/;

function fieldOf(inside: string, at: number): KeyPart | KeyProblem {
  const [name = '', ...modifiers] = inside.split(':');
  const [, many] = /^authors([1-9]\d?)$/.exec(name) ?? [];
  const field = many === undefined ? keyFields.find((each) => each === name) : 'authors';
  if (field === undefined) return { code: 'unknownField', at };
  let from = at + name.length + 1;
  for (const modifier of modifiers) {
    if (!keyModifiers.some((each) => each === modifier)) return { code: 'unknownModifier', at: from };
    from += modifier.length + 1;
  }
  return { field, most: many === undefined ? undefined : Number(many), modifiers: modifiers as KeyModifier[] };
}

const isProblem = (part: KeyPart | KeyProblem): part is KeyProblem => typeof part !== 'string' && 'code' in part;

/** @returns the template, or what is wrong with it first. */
export function parseKeyTemplate(text: string): { template: KeyTemplate } | { problem: KeyProblem } {
  if (text.length > longestKeyTemplate) return { problem: { code: 'tooLong', at: longestKeyTemplate } };
  const template: KeyPart[] = [];
  for (let at = 0; at < text.length; ) {
    const sign = text.charAt(at);
    if (sign !== '[') {
      if (!plainSign.test(sign)) return { problem: { code: 'badSign', at } };
      template.push(sign);
      at += 1;
      continue;
    }
    const end = text.indexOf(']', at);
    if (end < 0) return { problem: { code: 'unclosed', at } };
    const part = fieldOf(text.slice(at + 1, end), at + 1);
    if (isProblem(part)) return { problem: part };
    template.push(part);
    at = end + 1;
  }
  return template.some((part) => typeof part !== 'string') ? { template } : { problem: { code: 'noField', at: text.length } };
}

/** The template that is in force: the given one, or the default where it is empty or wrong. */
export function keyTemplateOf(text: string): KeyTemplate {
  const parsed = parseKeyTemplate(text);
  if ('template' in parsed) return parsed.template;
  return text === defaultKeyTemplate ? [] : keyTemplateOf(defaultKeyTemplate);
}

/** Whether every paper has a key of its own by a template: the whole suffix of the paper is in it. */
export const namesPaper = (template: KeyTemplate): boolean =>
  template.some((part) => typeof part !== 'string' && part.field === 'id' && !part.modifiers.includes('abbr'));

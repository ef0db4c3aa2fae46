/** Texts that a hostile or careless page might contain. */
import fc from 'fast-check';
import { writtenTex } from '~/lib/papers/text/plainTex';
import { tidyText } from '~/lib/papers/text/tidyText';

const signs = [
  '\\',
  '{',
  '}',
  '$',
  '%',
  '&',
  '#',
  '_',
  '^',
  '~',
  '<',
  '>',
  '|',
  '"',
  '@',
  ',',
  ';',
  ':',
  '=',
  '(',
  ')',
  '[',
  ']',
  '*',
  '+',
  '/',
  '.',
  '!',
];
const words = [
  'alpha',
  'BERT',
  'and',
  'others',
  'é',
  'ß',
  '大模型',
  '😀',
  'TY  - JOUR',
  'ER  -',
  '@misc',
  '\\input',
  '\\}',
  '{{',
  '5',
  'x',
  '=1+1',
  '\n',
  '\t',
];

const isSpelledByTex = (text: string) => [text, tidyText(text, 1000)].some((form) => writtenTex(form) !== form);

/**
 * Texts that are not blank after tidying, without the quotes and dashes that TeX replaces, and without letters in TeX
 * notation (files contain the letter itself).
 */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...signs), fc.constantFrom(...words), fc.constant(' ')), { minLength: 1, maxLength: 25 })
  .map((parts) => `w${parts.join('')}w`)
  .filter((text) => !isSpelledByTex(text));

/** Texts as a hostile or careless page might have them. */
import fc from 'fast-check';

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

/** Never blank after tidying. Without the quotes and dashes of which TeX makes others. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...signs), fc.constantFrom(...words), fc.constant(' ')), { minLength: 1, maxLength: 25 })
  .map((parts) => `w${parts.join('')}w`);

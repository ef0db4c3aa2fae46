import { nextEntry } from '~/lib/papers/text/textAround';
import { doiLetters } from './doi';

/** Source of a pattern, to be used with the flag `i`: candidates for DOIs in text, which `doiIdentifier` checks and shortens. */
export const doiInText = String.raw`10\.\d{4,9}(?:\.\d{1,9}){0,3}(?:\/|%(?:25){0,3}2f)(?:(?!${nextEntry})[!-~\u2010\u2011\u2013\u2212${doiLetters}]){1,700}`;

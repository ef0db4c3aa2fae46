/** The formats of a reading list, in the order in which they are offered. */
import { bibtex } from './bibtex';
import { csl } from './csl';
import { csv } from './csv';
import { dogear } from './dogear';
import type { Format } from './format';
import { markdown } from './markdown';
import { notion } from './notion';
import { readwise } from './readwise';
import { ris } from './ris';

export type { Format, FormatId, FormatOptions } from './format';

export const formats: readonly Format[] = [bibtex, ris, csl, markdown, csv, notion, readwise, dogear];

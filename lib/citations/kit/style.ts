import type { Part } from './part';
import type { Work } from './work';

/** Makes the entry of one work in a bibliography. */
export type Style = (work: Work) => Part | undefined;

/** @returns the address that a citation prints: the DOI's, or else that of the work's page. */
export const addressOf = ({ doi, url }: Work): string | undefined => (doi === undefined ? url : `https://doi.org/${doi}`);

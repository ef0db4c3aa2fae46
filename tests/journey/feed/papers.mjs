/** The sample papers, with invented author names where the data contains only their number. */
import { readFileSync } from 'node:fs';

const { papers: listed, nextDay: listedNext } = JSON.parse(readFileSync(new URL('papers.json', import.meta.url), 'utf8'));

const letter = (index) => `${String.fromCharCode(65 + (index % 26))}.`;

/** `A. Sample`, `B. Sample` … and after `Z. Sample`, `A. A. Sample`. */
const sampleName = (index) => [...(index >= 26 ? [letter(Math.floor(index / 26) - 1)] : []), letter(index), 'Sample'].join(' ');

const named = ({ authorCount, authors, ...paper }) => ({
  ...paper,
  authors: authors ?? Array.from({ length: authorCount }, (_, index) => sampleName(index)),
});

/** @type {{ id: string, title: string, published: string, authors: string[], abstract: string, comments?: number }[]} */
export const papers = listed.map(named);

/** The papers that the sample feed has only on the next day. */
export const nextDay = listedNext.map(named);

/** Prints tables and totals. */
import { fields } from './judge.mjs';

const ratio = (part, whole) => (whole ? part / whole : 1);

/** @returns precision, recall and their harmonic mean; 1 where there is nothing to find and nothing was marked. */
export const score = ({ papers, found, wrong }) => {
  const precision = ratio(found, found + wrong);
  const recall = ratio(found, papers);
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
};

export const sum = (rows) => {
  const total = { papers: 0, found: 0, cards: 0, wrong: 0 };
  for (const key of Object.keys(total)) total[key] = rows.reduce((all, row) => all + row[key], 0);
  for (const field of fields) {
    total[field] = {
      has: rows.reduce((all, row) => all + row[field].has, 0),
      read: rows.reduce((all, row) => all + row[field].read, 0),
    };
  }
  return total;
};

export const meanF1 = (rows) =>
  ratio(
    rows.reduce((all, row) => all + score(row).f1, 0),
    rows.length,
  );

export const columns = (row) => [
  row.papers,
  row.found,
  row.cards,
  row.wrong,
  ...fields.map((field) => (row[field].has ? `${row[field].read}/${row[field].has}` : '–')),
];

export const say = (line) => process.stdout.write(`${line}\n`);

export const print = (lines) => {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => String(line[column]).length)));
  for (const line of lines) {
    say(line.map((cell, column) => String(cell)[column > 2 ? 'padStart' : 'padEnd'](widths[column])).join('  '));
  }
};

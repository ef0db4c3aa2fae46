/** A library with papers in every state that a marker shows, and feeds of these papers with identical cards. */
import type { Page } from '@playwright/test';
import { backupPaper } from '../backupPaper';

const statuses = ['to-read', 'reading', 'read', 'skipped'] as const;

const time = 1_790_000_000_000;

const marks = [
  { starred: true },
  ...statuses.flatMap((status) => [{ status }, { status, starred: true, tags: 1 }]),
  ...[1, 9, 300].map((tags) => ({ tags })),
  { note: 'A note.' },
  { note: 'A note.', starred: true },
  { note: 'A note.', tags: 1 },
  { note: 'A note.', tags: 300, starred: true, status: 'reading' },
];

/** Each kind of mark alone and some together; the first paper is not in the library. All combinations: tests/browser/page. */
export const states = [
  undefined,
  ...marks.map((state) => ({ status: undefined, starred: false, tags: 0, note: '', ...state })),
].map((state, index) => ({ state, id: `2401.${23_401 + index}` }));

const backup = {
  dogear: 1,
  entries: states.flatMap(({ state, id }, index) =>
    state
      ? {
          paper: backupPaper(id, index, time),
          annotation: {
            ...(state.starred ? { starredAt: time } : {}),
            ...(state.status ? { status: state.status } : {}),
            tags: Array.from({ length: state.tags }, (_, tag) => `t${tag}`),
            note: state.note,
            noteRevision: state.note ? 1 : 0,
            addedAt: time,
            updatedAt: time,
          },
        }
      : [],
  ),
  trash: [],
  history: [],
};

export async function importBackup(library: Page, content: object = backup): Promise<void> {
  await library.getByRole('button', { name: 'More', exact: true }).click();
  await library.getByRole('menuitem', { name: 'Import…' }).click();
  const buffer = Buffer.from(JSON.stringify(content));
  await library.locator('input[type=file]').setInputFiles({ name: 'library.json', mimeType: 'application/json', buffer });
  const dialog = library.getByRole('dialog', { name: 'Import', exact: true });
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

const page = (body: string, style = '', direction = 'ltr'): string =>
  `<!doctype html><html lang="en" dir="${direction}"><head><meta charset="utf-8"><title>A page that looks closely</title><style>
   body{font:16px/20px monospace;margin:40px}${style}</style></head><body>${body}</body></html>`;

/** Cards with the marker in a corner. */
export const hostileCards = (direction?: string): string =>
  page(
    `<main>${states.map(({ id }) => `<article><h3><a href="/papers/${id}">Paper ${id}</a></h3></article>`).join('')}</main>`,
    'article{position:relative;width:320px;height:90px;margin:30px 60px}',
    direction,
  );

/** Cards with the marker after text, each in a box that scrolls and is sized by its content. */
export const hostileListing = (direction?: string): string =>
  page(
    `<div id="dlpage"><dl id="articles">${states
      .map(
        ({ id }) =>
          `<dt><a href="/abs/${id}" title="Abstract">arXiv:${id}</a></dt><dd><div class="list-title">Paper ${id}</div></dd>`,
      )
      .join('')}</dl></div>`,
    'dt{overflow:auto;width:fit-content;max-width:400px;height:40px;margin:20px 60px}dd{margin:0}',
    direction,
  );

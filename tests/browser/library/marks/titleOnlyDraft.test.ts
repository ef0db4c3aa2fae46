import { expect, it } from 'vitest';
import { annotate } from '~/lib/library/marks/annotate';
import { paperState } from '~/lib/library/marks/paperState';
import { titleOnlyDraft } from '~/lib/library/marks/titleOnlyDraft';
import type { PaperDraft } from '~/lib/papers/paper';
import { testLibrary } from '~/tests/browser/library/testLibrary';

const address = 'https://proceedings.mlr.press/v28/bergstra13.html';
const ofTab: PaperDraft = {
  identifiers: [`url:${address}`],
  site: 'proceedings.mlr.press',
  title: 'Microsoft Word - camera ready final v3.docx',
  authors: [],
  links: { pdf: 'https://proceedings.mlr.press/v28/bergstra13.pdf' },
};
const ofPage: PaperDraft = {
  ...ofTab,
  title: 'Making a Science of Model Search',
  authors: [{ name: 'James Bergstra' }],
  links: { page: address },
};
const star = { kind: 'star', starred: true } as const;

it('the title of a tab is used for an unknown paper', async () => {
  const db = testLibrary();
  expect((await titleOnlyDraft(db, ofTab)).title).toBe(ofTab.title);
});

it('the title of a tab replaces no title, and the title of a page replaces that of a tab', async () => {
  const db = testLibrary();
  await annotate(db, { draft: ofPage }, star);
  await annotate(db, { draft: await titleOnlyDraft(db, ofTab) }, star);
  expect((await paperState(db, { draft: ofPage }))?.bibliography).toMatchObject({ title: ofPage.title, links: ofTab.links });
});

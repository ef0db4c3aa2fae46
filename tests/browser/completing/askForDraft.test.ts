/** The title and the authors of a PDF of which only the address is known. */
import { expect, test } from 'vitest';
import { askForDraft } from '~/lib/completing/askForDraft';
import { completeRecord } from '~/lib/completing/completeRecord';
import { annotate } from '~/lib/library/marks/annotate';
import { undo } from '~/lib/library/recovery/undo';
import { draft, star, testLibrary } from '~/tests/browser/library/testLibrary';
import { arxivFeed, attention } from '~/tests/support/serviceAnswers';
import { testDoor, xml } from '~/tests/unit/network/testDoor';

const pdf = draft('arxiv:1706.03762', {
  title: 'arXiv:1706.03762',
  authors: [],
  site: 'arxiv.org',
  links: { pdf: 'https://arxiv.org/pdf/1706.03762v7' },
});

test('come from arXiv, into the paper of the tab and into its record', async () => {
  const { door } = testDoor(() => xml(arxivFeed([attention])));
  const answer = await askForDraft('arxiv', pdf, door);
  expect(answer).toMatchObject({
    draft: { site: 'arxiv.org', title: 'Attention Is All You Need', links: { pdf: 'https://arxiv.org/pdf/1706.03762v7' } },
  });
  const db = testLibrary();
  if (!('draft' in answer)) return;
  expect(await completeRecord(db, answer.draft)).toBe(0);
  const { id } = await annotate(db, { draft: pdf }, star);
  const entry = await completeRecord(db, answer.draft);
  expect(await db.papers.get(id)).toMatchObject({
    title: 'Attention Is All You Need',
    authors: [{ name: 'Ashish Vaswani' }, {}],
  });
  await undo(db, entry);
  expect((await db.papers.get(id))?.title).toBe('arXiv:1706.03762');
});

test('are not known where arXiv answers about another paper', async () => {
  const { door } = testDoor(() => xml(arxivFeed([{ ...attention, id: '1810.04805' }])));
  expect(await askForDraft('arxiv', pdf, door)).toEqual({ failure: 'notFound' });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LibraryDatabase } from '~/lib/library/database/database';
import { recentHistory } from '~/lib/library/history/recentHistory';
import { getEntries } from '~/lib/library/lists/getEntries';
import { annotate } from '~/lib/library/marks/annotate';
import { undo } from '~/lib/library/recovery/undo';
import { listRules, saveRule } from '~/lib/library/tags/saveRule';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { tagsByRules } from '~/lib/search/index/tagsByRules';
import { axeFindings } from '~/tests/browser/components/axeFindings';
import { mountLibrary, type Sample, starred, tagged } from '~/tests/browser/components/mountLibrary';

const samples: Sample[] = [
  { title: 'Denoising diffusion', changes: [starred] },
  { title: 'Latent diffusion', changes: [tagged('generative')] },
  { title: 'Random graphs', changes: [starred] },
];
const mount = (options: { width?: number; hash?: string } = {}) => mountLibrary(samples, { hash: '#rules', ...options });
const query = () => page.getByRole('combobox', { name: 'Query of the papers to tag' });
const tags = () => page.getByRole('combobox', { name: 'Tags they get' });

async function write(text: string, tag: string) {
  await query().fill(text);
  await tags().fill(tag);
  await userEvent.keyboard('{Enter}');
}

describe('tag rules', () => {
  beforeEach(() => page.viewport(400, 800));

  test('begin with an explanation; a rule is made with a preview, applied and undone', async () => {
    const { db, ids } = await mount();
    const annotationsOf = async () => (await getEntries(db, ids)).map(({ annotation }) => annotation.tags.join());
    await expect.element(page.getByText('No rules yet')).toBeVisible();
    await expect.poll(axeFindings).toEqual([]);
    await page.getByRole('button', { name: 'New rule' }).click();
    await write('diffusion', 'generative');
    await expect.element(page.getByText('1 of the papers you have would be tagged:')).toBeVisible();
    await expect.element(page.getByText('Denoising diffusion')).toBeVisible();
    await expect.element(page.getByText('Latent diffusion')).not.toBeInTheDocument();
    await expect.poll(axeFindings).toEqual([]);
    await page.getByRole('button', { name: 'Save the rule' }).click();
    await expect.element(page.getByText('matches 2 papers')).toBeVisible();
    expect(await annotationsOf()).toEqual(['', 'generative', '']);
    await page.getByRole('button', { name: 'Apply to 1 paper' }).click();
    await expect.poll(annotationsOf).toEqual(['generative', 'generative', '']);
    await expect.element(page.getByText('matches 2 papers · all have the tags')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect.poll(annotationsOf).toEqual(['', 'generative', '']);
    await expect.poll(axeFindings).toEqual([]);
  });

  test.each([
    ['no query', '  ', 'a', 'A rule needs a query.'],
    ['an unfinished query', 'title:"deep', 'a', 'Mend the query first: what is not understood cannot be a rule.'],
    ['no tag', 'graphs', '   ', 'A rule needs a tag.'],
  ])('report an error: %s', async (_, text, tag, sentence) => {
    const { db } = await mount();
    await page.getByRole('button', { name: 'New rule' }).click();
    await write(text, tag);
    await page.getByRole('button', { name: 'Save the rule' }).click();
    await expect.element(page.getByText(sentence)).toBeVisible();
    expect(await listRules(db)).toEqual([]);
  });

  test('are changed, switched off and deleted; deleting is undone', async () => {
    const { db } = await mount({ width: 1300 });
    await saveRule(db, { text: 'graphs', tags: ['maths'], on: true });
    await page.getByRole('button', { name: 'Change the rule for “graphs”' }).click();
    await query().fill('random graphs');
    await userEvent.keyboard('{Enter}');
    await expect.poll(async () => (await listRules(db)).map(({ text }) => text)).toEqual(['random graphs']);
    await page.getByRole('switch', { name: 'For new papers' }).click();
    await expect.poll(async () => (await listRules(db))[0]?.on).toBe(false);
    await page.getByRole('button', { name: 'Delete the rule for “random graphs”' }).click();
    await expect.element(page.getByText('No rules yet')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect.element(page.getByText('matches 1 paper', { exact: false })).toBeVisible();
  });

  test('Escape leaves a rule unchanged, and a search becomes a rule', async () => {
    const { db } = await mount({ hash: '#rules=title%3Agraphs' });
    await expect.element(query()).toHaveValue('title:graphs');
    await tags().click();
    await userEvent.keyboard('{Escape}{Escape}');
    await expect.element(query()).not.toBeInTheDocument();
    expect(await listRules(db)).toEqual([]);
  });

  test('tag a new paper with its first mark, in the same history entry', async () => {
    const { db } = await mount();
    const now = Date.now();
    await saveRule(db, { text: 'title:transformers', tags: ['nlp'], on: true }, { now });
    await saveRule(db, { text: 'title:transformers', tags: ['never'], on: false }, { now: now + 1 });
    await saveRule(db, { text: 'added:<1d', tags: ['fresh'], on: true }, { now: now + 2 });
    const surface = new LibraryDatabase({ name: db.name, tagsFor: tagsByRules });
    const identifiers: [Identifier] = ['arxiv:2607.00001'];
    const draft = { title: 'Transformers again', authors: [], links: {}, site: 'arxiv', identifiers };
    const { id, entry } = await annotate(surface, { draft }, starred);
    const annotationsOf = async () => (await getEntries(db, [id]))[0]?.annotation;
    expect((await annotationsOf())?.tags).toEqual(['nlp', 'fresh']);
    expect((await recentHistory(db, 1))[0]?.seq).toBe(entry);
    await undo(surface, entry);
    expect((await annotationsOf())?.tags ?? []).toEqual([]);
    surface.close();
  });
});

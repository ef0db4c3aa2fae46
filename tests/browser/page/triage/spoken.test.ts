/** What screen readers are told, in full: what was decided, where the ring is, and the texts that open. */
import { expect, it } from 'vitest';
import { listing } from '../openPage';
import { ids, openTriage } from './openTriage';

const [first = '', second = '', third = ''] = ids(5);

it.each([
  ['s', 'Starred.'],
  ['x', 'Skipped.'],
  ['l', 'To read.'],
  ['e', 'Read.'],
])('%s is told as %s, with the paper that comes next', async (key, told) => {
  const { press, pill } = await openTriage();
  await press('g');
  await expect.poll(() => pill()?.live).toBe(`1 of 5: Paper ${first}`);
  await press(key);
  await expect.poll(() => pill()?.live).toBe(`${told} 2 of 5: Paper ${second}`);
});

it('a decision after which the ring stays is told alone', async () => {
  const { press, pill } = await openTriage({ known: { [`arxiv:${first}`]: { id: 'r', starred: true } } });
  await press('gks');
  await expect.poll(() => pill()?.live).toBe('Star removed.');
  await press('u');
  await expect.poll(() => pill()?.live).toBe('Undecided again.');
  await press('.');
  await expect.poll(() => pill()?.live).toBe('Last tags added.');
});

it('the same decision again is a change that is told', async () => {
  const { press, pill, point } = await openTriage();
  point(first);
  await press('x');
  await expect.poll(() => pill()?.live).toBe('Skipped.');
  point(second);
  await press('x');
  await expect.poll(() => pill()?.live).toMatch(/^Skipped\.\s$/u);
});

it('the rest of the page is told with its number', async () => {
  const { press, pill } = await openTriage();
  await press('gs');
  pill()?.button('more').focus();
  await press('{Enter}');
  pill()?.button('skipRest').focus();
  await press('{Enter}');
  await expect.poll(() => pill()?.live).toBe('4 skipped');
});

it('an abstract is told when it opens, and after the place when it follows the ring', async () => {
  const html = listing(...ids(3)).replaceAll(
    /Paper (\d+\.\d+)<\/div>(.*?)<\/div><\/div><\/dd>/gu,
    'Paper $1</div>$2</div><p class="mathjax">About $1.</p></div></dd>',
  );
  const { press, pill } = await openTriage({ html });
  await press('g ');
  await expect.poll(() => pill()?.live).toBe(`About ${first}.`);
  const over = pill()!.element('.over');
  expect([over.role, over.ariaLabel, over.tabIndex]).toEqual(['region', `Paper ${first}`, 0]);
  await press('x');
  await expect.poll(() => pill()?.live).toBe(`Skipped. 2 of 3: Paper ${second} About ${second}.`);
  expect(over.ariaLabel).toBe(`Paper ${second}`);
  await press('j');
  await expect.poll(() => pill()?.live).toBe(`3 of 3: Paper ${third} About ${third}.`);
});

it('the keys are told', async () => {
  const { press, pill } = await openTriage();
  await press('g?');
  await expect.poll(() => pill()?.live).toContain('j ↓: Next paper');
  expect(pill()?.element('.over').ariaLabel).toBeTruthy();
});

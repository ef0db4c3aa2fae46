/** A page asks of every point of its window what is there, and learns nothing of what the pill says. */
import { expect, it } from 'vitest';
import { drawn } from '~/tests/support/drawn';
import { item, listing } from '../openPage';
import { ids, openTriage, pillOf } from './openTriage';

const [first = '', second = '', third = ''] = ids(5);

/** Where our host is hit, as rows of the window. */
async function hits(): Promise<string> {
  await drawn();
  const host = pillOf()?.host;
  const rows: string[] = [];
  for (let y = 2; y < innerHeight; y += 6) {
    let row = '';
    for (let x = 2; x < innerWidth; x += 6) row += host && document.elementsFromPoint(x, y).includes(host) ? '#' : '.';
    rows.push(row);
  }
  return rows.join('\n');
}

const long = `A title of many words ${'that goes on and on '.repeat(12)}`;
const html = `<dl id="articles">${item(first, 'Short')}${item(second, long)}</dl>${listing(third)}`;

it('not that something was undone, which paper it was, or that something failed', async () => {
  const { press, pill } = await openTriage({ html });
  await press('g');
  const before = await hits();
  expect(before).toContain('#');
  await press('xx');
  expect(await hits()).toBe(before);
  await press('z');
  await expect.poll(() => pill()?.toast).toContain('on and on');
  expect(pill()!.element('.toast').getBoundingClientRect().height).toBeGreaterThan(30);
  expect(await hits()).toBe(before);
  await press('z');
  await expect.poll(() => pill()?.toast).toContain('Short');
  expect(await hits()).toBe(before);
});

it('not which abstract is open, or that something was undone meanwhile', async () => {
  const { press, pill } = await openTriage({ html });
  await press('g ');
  const open1 = await hits();
  await press('j');
  await expect.poll(() => pill()?.over).toContain('on and on');
  expect(await hits()).toBe(open1);
  await press('xz');
  await expect.poll(() => pill()?.toast).toContain('on and on');
  expect(await hits()).toBe(open1);
});

import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mountLibrary, noted, type Sample, shownTitles, starred, status } from '~/tests/browser/components/mountLibrary';

const titles = ['One', 'Two', 'Three'];
const published = { published: '2020-05-01', venue: 'ICML' };
const samples: Sample[] = [
  { title: 'One', fields: published, changes: [starred, noted('n')] },
  { title: 'Two', changes: [status('to-read')] },
  { title: 'Three', changes: [status('to-read'), { kind: 'priority', priority: 'high' }] },
];
const nav = () => page.getByRole('navigation');
const shown = () => expect.poll(() => shownTitles(titles));

describe('the facets', () => {
  test('name each list once, in the order in which papers are read', async () => {
    await mountLibrary(samples, { width: 1200 });
    await expect.element(nav().getByRole('button', { name: /^To read ?2$/ })).toBeVisible();
    const names = [...document.querySelectorAll('nav ul[aria-label="Narrow the list"] button')].map((each) =>
      each.textContent?.replace(/[\d,]+$/u, ''),
    );
    expect(names).toEqual(['All papers', 'To read', 'Reading', 'Read', 'Starred', 'Notes']);
  });

  test('fold what is needed less often, and unfold what is in use', async () => {
    const folded = { 'Skipped and priority': 'High priority', Years: '2020', Venues: 'ICML', Sites: 'arXiv' };
    await mountLibrary(samples, { width: 1200 });
    await expect.element(nav().getByRole('button', { name: 'Years' })).toBeVisible();
    for (const [section, within] of Object.entries(folded)) {
      const heading = nav().getByRole('button', { name: section, exact: true });
      await expect.element(heading).toHaveAttribute('aria-expanded', 'false');
      await expect.element(nav().getByText(within, { exact: true })).not.toBeInTheDocument();
    }
    await page.getByRole('combobox', { name: 'Search your library' }).fill('year:2020 ');
    await shown().toEqual(['One']);
    const years = nav().getByRole('button', { name: 'Years', exact: true });
    await expect.element(years).toHaveAttribute('aria-expanded', 'true');
    await expect.element(nav().getByText('2020', { exact: true })).toBeVisible();
    await years.click();
    await expect.element(years).toHaveAttribute('aria-expanded', 'false');
    await years.click();
    await expect.element(years).toHaveAttribute('aria-expanded', 'true');
  });

  test('"to read" alone comes in reading order, and narrows another query', async () => {
    await mountLibrary(samples, { width: 1200 });
    const toRead = nav().getByRole('button', { name: /^To read/ });
    await toRead.click();
    await shown().toEqual(['Three', 'Two']);
    await expect.element(page.getByRole('combobox', { name: 'Sort by' })).toHaveTextContent('To read first');
    await toRead.click();
    await shown().toEqual(titles);
    await page.getByRole('combobox', { name: 'Search your library' }).fill('two');
    await shown().toEqual(['Two']);
    await toRead.click();
    await expect.element(page.getByRole('combobox', { name: 'Search your library' })).toHaveValue('two status:to-read');
  });
});

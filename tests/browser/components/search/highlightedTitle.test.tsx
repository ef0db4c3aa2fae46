import { expect, test, vi } from 'vitest';
import { HighlightedTitle } from '~/components/search/HighlightedTitle';
import { parseQuery } from '~/lib/search/language/parseQuery';
import { mount } from '~/tests/browser/components/mount';

test.each([
  ['Graphs of graphs', 'graph', ['Graph', 'graph'], 0],
  ['Sorting in $O(n \\log n)$ time, log by log', 'log', ['log', 'log'], 1],
  ['$k$-means of Erdős', 'erdos means', ['means', 'Erdős'], 1],
  ['Nothing of it in $x$', 'graph', [], 1],
  ['<b>Graph</b> of $5', '"<b>"', ['<b>'], 0],
])('highlights in %s the matches of %s, and leaves formulas unchanged', async (title, query, marked, formulas) => {
  await mount(
    <p id="shown">
      <HighlightedTitle title={title} search={parseQuery(query)} />
    </p>,
  );
  const shown = document.getElementById('shown') as HTMLElement;
  await vi.waitFor(() => expect(shown.querySelectorAll('[data-drawn="true"]')).toHaveLength(formulas));
  expect([...shown.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(marked);
  if (formulas === 0) expect(shown.textContent).toBe(title);
  expect(shown.querySelector('b')).toBeNull();
});

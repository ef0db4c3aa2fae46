/**
 * Hugging Face's papers: the daily, weekly, monthly and trending lists, searches, and single papers. Dogear reads
 * no other page of huggingface.co.
 */

import type { PageKind, Site } from '~/lib/sites/kit/site';
import { articleLayout, cardLayout } from './huggingfaceCards';
import { paperLayout } from './huggingfacePaper';

const at =
  (path: RegExp, also: (url: URL) => boolean = () => true) =>
  (url: URL): boolean =>
    url.hostname === 'huggingface.co' && path.test(url.pathname) && also(url);

const days = /^\/papers(?:\/date\/[\d-]+)?\/?$/;

const isSearch = (url: URL): boolean => Boolean(url.searchParams.get('q')?.trim());

const feed = (id: string, test: PageKind['test'], ...examples: string[]): PageKind => ({
  id,
  role: 'feed',
  layouts: [cardLayout, articleLayout],
  test,
  examples,
});

export const huggingface: Site = {
  id: 'huggingface',
  pages: [
    feed(
      'daily',
      at(days, (url) => !isSearch(url)),
      'https://huggingface.co/papers',
      'https://huggingface.co/papers?date=2024-08-01',
      'https://huggingface.co/papers/date/2026-10-05',
    ),
    feed(
      'week',
      at(/^\/papers\/week\/[\w-]+\/?$/),
      'https://huggingface.co/papers/week/2026-W40',
      'https://huggingface.co/papers/week/2025-W01',
    ),
    feed(
      'month',
      at(/^\/papers\/month\/[\d-]+\/?$/),
      'https://huggingface.co/papers/month/2026-10',
      'https://huggingface.co/papers/month/2025-01',
    ),
    feed(
      'trending',
      at(/^\/papers\/trending\/?$/),
      'https://huggingface.co/papers/trending',
      'https://huggingface.co/papers/trending?utm_source=feed',
    ),
    feed('search', at(days, isSearch), 'https://huggingface.co/papers?q=long%20video', 'https://huggingface.co/papers?q=mamba'),
    {
      id: 'paper',
      role: 'paper',
      layouts: [paperLayout],
      test: at(/^\/papers\/\d{4}\.\d{4,5}(?:v\d+)?\/?$/),
      examples: ['https://huggingface.co/papers/2509.24002', 'https://huggingface.co/papers/2407.21783#community'],
    },
  ],
};

/** Mounts the library screen on a new library with sample papers. */
import '~/components/theme.css';
import { onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { About } from '~/components/app/about';
import { startReading } from '~/components/app/firstReads';
import { LibraryApp } from '~/components/screen/LibraryApp';
import { LibraryScreen } from '~/components/screen/LibraryScreen';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { annotate } from '~/lib/library/marks/annotate';
import type { AnnotationChange } from '~/lib/papers/annotation';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { PaperDraft } from '~/lib/papers/paper';
import { copiesOf } from '~/tests/browser/library/testLibrary';

export interface Sample {
  title: string;
  fields?: Partial<PaperDraft>;
  /** Changes to the paper's annotation, in order; a star by default. */
  changes?: AnnotationChange[];
}

export const starred = { kind: 'star', starred: true } as const;
export const tagged = (...add: string[]): AnnotationChange => ({ kind: 'tags', add, remove: [] });
export const status = (value: 'to-read' | 'reading' | 'read' | 'skipped'): AnnotationChange => ({
  kind: 'status',
  status: value,
});
export const noted = (note: string): AnnotationChange => ({ kind: 'note', note, base: 0, session: 'test' });

/** Adds the samples, the first one as the newest. @returns their ids. */
export async function seed(db: LibraryDatabase, samples: readonly Sample[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, { title, fields, changes = [starred] }] of samples.entries()) {
    const identifier: Identifier = `arxiv:2605.${String(10000 + index)}`;
    const draft: PaperDraft = {
      title,
      authors: [{ name: 'Ada Lovelace' }],
      links: { page: `https://arxiv.org/abs/2605.${10000 + index}` },
      site: 'arxiv',
      ...fields,
      identifiers: [identifier],
    };
    let id = '';
    for (const change of changes) id = (await annotate(db, { draft }, change, 1_700_000_000_000 - index * 60_000)).id;
    ids.push(id);
  }
  return ids;
}

export const about: About = {
  version: '0.0.0',
  sites: {
    core: [{ id: 'arxiv', name: 'arXiv', hosts: ['arxiv.org'] }],
    others: [{ id: 'openreview', name: 'OpenReview', hosts: ['openreview.net'] }],
  },
  access: { granted: async () => [], giveUp: async () => {} },
  shortcuts: { commands: async () => [], settings: 'chrome://extensions/shortcuts' },
};

const seeds = new WeakMap<readonly Sample[], () => Promise<{ db: LibraryDatabase; ids: string[] }>>();

/** A library of these samples; samples that several tests share are written once and then copied. */
function seeded(samples: readonly Sample[]): Promise<{ db: LibraryDatabase; ids: string[] }> {
  let make = seeds.get(samples);
  if (!make) {
    let ids: string[] = [];
    const copy = copiesOf(async (db) => {
      ids = await seed(db, samples);
    });
    make = async () => ({ db: await copy(), ids: [...ids] });
    seeds.set(samples, make);
  }
  return make();
}

export async function mountLibrary(
  samples: readonly Sample[],
  { width = 400, hash = '', preferences = {}, changed = {} as Partial<About> } = {},
) {
  fakeBrowser.reset();
  await fakeBrowser.storage.local.set({ preferences });
  const { db, ids } = await seeded(samples);
  await page.viewport(width, 800);
  history.replaceState(null, '', location.pathname + location.search + hash);
  onTestFinished(() => history.replaceState(null, '', location.pathname + location.search));
  const open = () =>
    render(
      <LibraryApp db={db} first={startReading(db, 'panel')}>
        <LibraryScreen surface="panel" about={{ ...about, ...changed }} />
      </LibraryApp>,
    );
  return { db, ids, screen: await open(), open };
}

/** Titles in the order of the list. */
export const shownTitles = (titles: readonly string[]): string[] => {
  const rows = [...document.querySelectorAll('[data-library-list] [data-row]')];
  return rows.map((row) => titles.find((title) => row.textContent?.includes(title)) ?? row.textContent ?? '');
};

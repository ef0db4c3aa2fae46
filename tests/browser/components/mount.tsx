/** Renders a component with all its providers, and checks its accessibility. */
import '~/components/theme.css';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { expect } from 'vitest';
import { render } from 'vitest-browser-react';
import { PaperStoreProvider } from '~/components/paper/paperStoreContext';
import { usePaper } from '~/components/paper/usePaper';
import { ToastProvider } from '~/components/ui/Toast';
import type { PaperDraft } from '~/lib/papers/paper';
import type { PaperRef, PaperState } from '~/lib/papers/paperStore';
import { animationsEnded } from '~/tests/browser/components/axeFindings';
import { MemoryPaperStore } from '~/tests/support/memoryPaperStore';

export const attention: PaperDraft = {
  identifiers: ['arxiv:1706.03762'],
  site: 'arxiv',
  title: 'Attention Is All You Need',
  authors: [
    { name: 'Ashish Vaswani' },
    { name: 'Noam Shazeer' },
    { name: 'Niki Parmar' },
    { name: 'Jakob Uszkoreit' },
    { name: 'Llion Jones' },
  ],
  abstract: 'A network for sequences that is made of attention alone, at a cost of $O(n^2 d)$ per layer.',
  published: '2017-06-12',
  categories: ['cs.CL'],
  links: { page: 'https://arxiv.org/abs/1706.03762', pdf: 'https://arxiv.org/pdf/1706.03762' },
};

export async function mount(children: ReactNode, store = new MemoryPaperStore()) {
  const screen = await render(
    <div style={{ padding: 12, maxWidth: 400 }}>
      <ToastProvider closeLabel="Close" regionLabel="Messages">
        <PaperStoreProvider store={store}>{children}</PaperStoreProvider>
      </ToastProvider>
    </div>,
  );
  return { screen, store };
}

/** Passes the present state of a paper to a component, as a surface does. */
export function Watched({ paperRef, children }: { paperRef: PaperRef; children: (paper: PaperState) => ReactNode }) {
  const watched = usePaper(paperRef);
  return watched.phase === 'ready' ? children(watched.paper) : null;
}

/** Fails with the violations that axe-core finds in the page, after all animations have ended. */
export async function expectAccessible(): Promise<void> {
  await animationsEnded();
  const { violations } = await axe.run(
    // Excludes the focus guards that Base UI puts around an open popup; they pass the focus on.
    { include: document.body, exclude: '[data-base-ui-focus-guard]' },
    {
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'landmark-one-main': { enabled: false } },
    },
  );
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

import { type CSSProperties, useEffect, useMemo, useState } from 'react';
import type { About } from '~/components/app/about';
import { readView, useFirstReads } from '~/components/app/firstReads';
import type { PanelApi } from '~/components/page/pageApi';
import { LibraryScreen } from '~/components/screen/LibraryScreen';
import { onDemand } from '~/components/ui/onDemand';
import { openLibraryPage } from '~/lib/platform/libraryPage';
import { changePanelState, type PanelState } from '~/lib/settings/panelState';
import { PanelTabs } from './PanelTabs';

interface Props {
  about: About;
  /** What the panel showed last. */
  state: Promise<PanelState>;
  /** Loads what is needed to list the papers of the active tab. */
  loadPage: () => Promise<PanelApi>;
}

/** Whether the address names a view or a paper of the library. */
const namesView = (): boolean => location.hash.length > 1;
/** The library fills what the tabs leave of the window. */
const belowTabs = { '--screen-height': '100%' } as CSSProperties;

/** The side panel: one tab for the papers of the active tab, one for the library. It opens at the tab that was shown last. */
export function SidePanelApp({ about, state: read, loadPage }: Props) {
  const [state, setState] = useState<PanelState>();
  useEffect(() => {
    let gone = false;
    read.then((stored) => gone || setState(namesView() ? { ...stored, tab: 'library' } : stored));
    // A link to a view of the library, e.g. in a message, leads to its tab.
    const follow = (): void => {
      if (namesView()) setState((before) => before && { ...before, tab: 'library' });
    };
    addEventListener('hashchange', follow);
    return () => {
      gone = true;
      removeEventListener('hashchange', follow);
    };
  }, [read]);
  const Page = useMemo(
    () =>
      onDemand<Pick<PanelState, 'sort'> & { onSort: (sort: PanelState['sort']) => void }>(async () => {
        const [{ PagePanel }, api] = await Promise.all([import('~/components/page/PagePanel'), loadPage()]);
        return (props) => <PagePanel api={api} {...props} />;
      }),
    [loadPage],
  );
  // A library that is opened later, or again, reads its list and its view itself: what was read first may be out of date by then.
  const reads = useFirstReads();
  const shown = state?.tab;
  useEffect(() => {
    if (shown !== 'page' || !reads) return;
    return () => {
      reads.list = undefined;
      reads.view = readView('panel');
    };
  }, [shown, reads]);
  if (!state) return null;
  const change = (part: Partial<PanelState>) => {
    setState({ ...state, ...part });
    void changePanelState(part);
  };
  return (
    <PanelTabs tab={state.tab} onTab={(tab) => change({ tab })}>
      {state.tab === 'page' ? (
        <Page sort={state.sort} onSort={(sort) => change({ sort })} />
      ) : (
        <div style={belowTabs} className="min-h-0 flex-1">
          <LibraryScreen surface="panel" about={about} onOpenPage={() => void openLibraryPage()} />
        </div>
      )}
    </PanelTabs>
  );
}

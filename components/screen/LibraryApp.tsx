import { type ReactNode, useMemo } from 'react';
import { i18n } from '#i18n';
import { FinderProvider } from '~/components/app/finderContext';
import { type FirstReads, FirstReadsProvider } from '~/components/app/firstReads';
import { JobProvider } from '~/components/app/jobContext';
import { LiveTagColours } from '~/components/app/LiveTagColours';
import { LibraryProvider } from '~/components/app/libraryContext';
import { PreferencesProvider } from '~/components/app/preferencesContext';
import { CiteButton } from '~/components/citing/CiteButton';
import { CitingProvider } from '~/components/citing/CitingProvider';
import { DetailsProvider } from '~/components/details/DetailsProvider';
import { FollowFile } from '~/components/following/FollowFile';
import { PaperStoreProvider } from '~/components/paper/paperStoreContext';
import { PaperToolsContext } from '~/components/paper/paperToolsContext';
import { SavedSearchesProvider } from '~/components/saved-searches/savedSearchesContext';
import { DamageNotice } from '~/components/settings/DamageNotice';
import { ErrorBoundary } from '~/components/ui/ErrorBoundary';
import { ToastProvider } from '~/components/ui/Toast';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { dexiePaperStore } from '~/lib/library/dexiePaperStore';
import type { UnsavedNotes } from '~/lib/papers/paperStore';
import { warn } from '~/lib/platform/log';
import { connectFinder } from '~/lib/search-worker/connectFinder';

export interface LibraryAppProps {
  db: LibraryDatabase;
  /** Saves typed notes if this page closes before it saved them; absent in tests. */
  unsaved?: UnsavedNotes | undefined;
  /** What was requested before this is rendered. */
  first?: FirstReads | undefined;
  children: ReactNode;
}

/** Providers for every surface that reads the library directly: store, messages, preferences with theme, error boundary. */
export function LibraryApp({ db, unsaved, first, children }: LibraryAppProps) {
  const store = useMemo(() => dexiePaperStore(db, unsaved), [db, unsaved]);
  const finder = useMemo(() => connectFinder(db.name), [db]);
  return (
    <ErrorBoundary
      title={i18n.t('ui.crashTitle')}
      hint={i18n.t('ui.crashHint')}
      reload={i18n.t('ui.reload')}
      onError={(error) => warn('A page failed to draw', error instanceof Error ? error.name : undefined)}
    >
      <ToastProvider closeLabel={i18n.t('ui.close')} regionLabel={i18n.t('ui.messages')}>
        <LibraryProvider db={db}>
          <PaperStoreProvider store={store}>
            <FinderProvider finder={finder}>
              <PreferencesProvider read={first?.preferences}>
                <JobProvider>
                  <LiveTagColours>
                    <SavedSearchesProvider>
                      <FirstReadsProvider value={first}>
                        <CitingProvider>
                          <PaperToolsContext value={CiteButton}>
                            <DetailsProvider>{children}</DetailsProvider>
                          </PaperToolsContext>
                        </CitingProvider>
                      </FirstReadsProvider>
                      <DamageNotice />
                      <FollowFile />
                    </SavedSearchesProvider>
                  </LiveTagColours>
                </JobProvider>
              </PreferencesProvider>
            </FinderProvider>
          </PaperStoreProvider>
        </LibraryProvider>
      </ToastProvider>
    </ErrorBoundary>
  );
}

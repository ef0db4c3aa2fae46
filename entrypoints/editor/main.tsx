/** The card editor: a frame beside a card of a feed, in which the user types private text that the page cannot read. */
import '~/components/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { i18n } from '#i18n';
import { ErrorBoundary } from '~/components/ui/ErrorBoundary';
import { ToastProvider } from '~/components/ui/Toast';
import { request } from '~/lib/messaging/client';
import { unsavedNotes } from '~/lib/messaging/unsavedNotes';
import { warn } from '~/lib/platform/log';
import { isReaderElsewhere } from '~/lib/platform/readerElsewhere';
import { EditorApp } from './EditorApp';
import { onLibraryChange } from './libraryChanges';
import { noteRescue } from './rescuedNote';
import { watchVisibility } from './watchVisibility';

/** Off until the preferences are read, as a user may have switched the keys off. */
let hasKeys = false;
import('./followPreferences')
  .then(({ followPreferences }) =>
    followPreferences(({ keyboard }) => {
      hasKeys = keyboard;
    }),
  )
  .catch(() => warn('The preferences could not be read.'));

const messages = { request, onLibraryChange, rescue: noteRescue, unsaved: unsavedNotes() };
const root = document.getElementById('root');

if (root) {
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary
        title={i18n.t('ui.crashTitle')}
        hint={i18n.t('ui.crashHint')}
        reload={i18n.t('ui.reload')}
        onError={(error) => warn('The card editor stopped.', error)}
      >
        <ToastProvider closeLabel={i18n.t('ui.close')} regionLabel={i18n.t('ui.messages')}>
          <EditorApp
            token={location.hash.slice(1)}
            messages={messages}
            watchVisibility={watchVisibility}
            isElsewhere={isReaderElsewhere}
            hasKeys={() => hasKeys}
          />
        </ToastProvider>
      </ErrorBoundary>
    </StrictMode>,
  );
}

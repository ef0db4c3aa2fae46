import { i18n } from '#i18n';
import { RetryState } from './RetryState';

/**
 * States that code could not be fetched. After an update of the extension, the files of a page that was open no longer exist:
 * then only reloading the page helps.
 */
export const NotFetched = ({ onRetry }: { onRetry: () => void }) => (
  <RetryState title={i18n.t('ui.notFetched')} onRetry={onRetry}>
    {i18n.t('ui.notFetchedHint')}
  </RetryState>
);

import { i18n } from '#i18n';
import { RetryState } from './RetryState';

/** Says that code could not be fetched. After an update the files of a page that was open are gone: only loading it again helps then. */
export const NotFetched = ({ onRetry }: { onRetry: () => void }) => (
  <RetryState title={i18n.t('ui.notFetched')} onRetry={onRetry}>
    {i18n.t('ui.notFetchedHint')}
  </RetryState>
);

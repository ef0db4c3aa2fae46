import { i18n } from '#i18n';
import { failureText } from '~/components/paper/failureText';
import { RetryState } from '~/components/ui/RetryState';
import type { Failure } from '~/lib/papers/result';

/** States why the library cannot be shown, with a retry button and a reload button. */
export const FailureState = ({ failure, onRetry }: { failure: Failure; onRetry: () => void }) => (
  <RetryState title={i18n.t('library.cannotRead')} onRetry={onRetry}>
    {failureText(failure.code)}
  </RetryState>
);

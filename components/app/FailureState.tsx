import { TriangleAlert } from 'lucide-react';
import { i18n } from '#i18n';
import { failureText } from '~/components/paper/failureText';
import { Button } from '~/components/ui/Button';
import { EmptyState } from '~/components/ui/EmptyState';
import type { Failure } from '~/lib/papers/result';

/** Why the library cannot be shown, and the two things that can be done about it. */
export function FailureState({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  return (
    <div role="alert">
      <EmptyState
        icon={<TriangleAlert size={24} />}
        title={i18n.t('library.cannotRead')}
        action={
          <>
            <Button variant="primary" onClick={onRetry}>
              {i18n.t('paper.tryAgain')}
            </Button>
            <Button onClick={() => location.reload()}>{i18n.t('ui.reload')}</Button>
          </>
        }
      >
        {failureText(failure.code)}
      </EmptyState>
    </div>
  );
}

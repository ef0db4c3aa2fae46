import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { Button } from './Button';
import { EmptyState } from './EmptyState';

export interface RetryStateProps {
  title: string;
  /** What the user can do about it. */
  children: ReactNode;
  onRetry: () => void;
}

/** Shown instead of something that could not be shown: the reason, a retry button and a reload button. */
export const RetryState = ({ title, children, onRetry }: RetryStateProps) => (
  <div role="alert">
    <EmptyState
      icon={<TriangleAlert size={24} />}
      title={title}
      action={
        <>
          <Button variant="primary" onClick={onRetry}>
            {i18n.t('paper.tryAgain')}
          </Button>
          <Button onClick={() => location.reload()}>{i18n.t('ui.reload')}</Button>
        </>
      }
    >
      {children}
    </EmptyState>
  </div>
);

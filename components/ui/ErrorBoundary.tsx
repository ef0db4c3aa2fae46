import { TriangleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { Button } from './Button';
import { EmptyState } from './EmptyState';

export interface ErrorBoundaryProps {
  title: string;
  hint: string;
  /** Label of the button that reloads the page. */
  reload: string;
  onError?: ((error: unknown) => void) | undefined;
  children: ReactNode;
}

/** Shows a message and a reload button instead of an empty page when a component below throws. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError?.(error);
  }

  override render(): ReactNode {
    const { title, hint, reload, children } = this.props;
    if (!this.state.failed) return children;
    return (
      <div role="alert">
        <EmptyState
          icon={<TriangleAlert size={24} />}
          title={title}
          action={
            <Button variant="primary" onClick={() => location.reload()}>
              {reload}
            </Button>
          }
        >
          {hint}
        </EmptyState>
      </div>
    );
  }
}

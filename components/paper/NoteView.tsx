import { Component, lazy, type ReactNode, Suspense } from 'react';

const NoteMarkdown = lazy(() => import('./NoteMarkdown').then(({ NoteMarkdown }) => ({ default: NoteMarkdown })));

/** A note, rendered. Its source stands in until the renderer is loaded, and when a note is more than it can bear. */
export function NoteView({ note }: { note: string }) {
  const source = <div className="whitespace-pre-wrap [overflow-wrap:anywhere]">{note}</div>;
  return (
    <SourceOnError source={source} note={note}>
      <Suspense fallback={source}>
        <NoteMarkdown note={note} />
      </Suspense>
    </SourceOnError>
  );
}

interface Props {
  note: string;
  source: ReactNode;
  children: ReactNode;
}

class SourceOnError extends Component<Props, { failedOn: string | null }> {
  override state: { failedOn: string | null } = { failedOn: null };

  static getDerivedStateFromProps({ note }: Props, { failedOn }: { failedOn: string | null }) {
    return failedOn === null || failedOn === note ? null : { failedOn: null };
  }

  override componentDidCatch(): void {
    this.setState({ failedOn: this.props.note });
  }

  override render(): ReactNode {
    return this.state.failedOn === this.props.note ? this.props.source : this.props.children;
  }
}

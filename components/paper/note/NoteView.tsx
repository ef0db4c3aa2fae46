import { Component, lazy, type ReactNode, Suspense, useMemo } from 'react';
import { i18n } from '#i18n';
import { loadMathFonts } from '~/components/paper/maths/loadMathFonts';
import { formattable } from './formattable';

const NoteMarkdown = lazy(async () => {
  const { NoteMarkdown } = await import('./NoteMarkdown');
  await loadMathFonts();
  return { default: NoteMarkdown };
});

/**
 * Shows a note, of which the part that would take long to format is shown as typed (`formattable`). The source is shown until the
 * formatter and the fonts of formulas are loaded, and if it fails.
 */
export function NoteView({ note }: { note: string }) {
  const { formatted, rest } = useMemo(() => formattable(note), [note]);
  return (
    <>
      {formatted !== '' && (
        <SourceOnError source={<Source text={formatted} />} note={formatted}>
          <Suspense fallback={<Source text={formatted} />}>
            <NoteMarkdown note={formatted} />
          </Suspense>
        </SourceOnError>
      )}
      {rest !== '' && (
        <>
          <p className="my-2 text-muted text-sm italic">{i18n.t('note.restAsTyped')}</p>
          <Source text={rest} />
        </>
      )}
    </>
  );
}

function Source({ text }: { text: string }) {
  return (
    <div className="whitespace-pre-wrap [overflow-wrap:anywhere]" dir="auto">
      {text}
    </div>
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

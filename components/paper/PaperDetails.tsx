import { ExternalLink } from 'lucide-react';
import { type Ref, useContext, useImperativeHandle } from 'react';
import { i18n } from '#i18n';
import { MathText } from '~/components/paper/maths/MathText';
import { NoteEditor, type NoteEditorHandle } from '~/components/paper/note/NoteEditor';
import { Button } from '~/components/ui/Button';
import { EmptyState } from '~/components/ui/EmptyState';
import { Spinner } from '~/components/ui/Spinner';
import type { PaperRef, PaperState } from '~/lib/papers/paperStore';
import { AuthorLine } from './AuthorLine';
import { EditDetails } from './edit/EditDetails';
import { failureText } from './failureText';
import { MarkBar } from './MarkBar';
import type { MarkFocus } from './markFocus';
import { OutLink } from './OutLink';
import { PublicationLine } from './PublicationLine';
import { pageOf, titleOf, whenAndWhere } from './paperLine';
import { PaperToolsContext } from './paperToolsContext';
import { TagEditor } from './tags/TagEditor';
import { refKey, usePaper } from './usePaper';
import { useRemoval } from './useRemoval';

export interface PaperDetailsProps {
  paper: PaperRef;
  /** Omits title, authors and star, where they are already shown above. */
  compact?: boolean | undefined;
  focus?: MarkFocus | undefined;
  onTrashed?: (() => void) | undefined;
  note?: Ref<NoteEditorHandle> | undefined;
}

/** Everything about one paper, with its marks editable in place. The component watches the paper itself. */
export function PaperDetails({ paper: ref, compact, focus, onTrashed, note }: PaperDetailsProps) {
  const watched = usePaper(ref);
  if (watched.phase === 'loading') {
    return (
      <div className="flex justify-center py-8">
        <Spinner label={i18n.t('paper.loading')} />
      </div>
    );
  }
  if (watched.phase === 'gone') return <EmptyState title={i18n.t('paper.gone')} />;
  if (watched.phase === 'failed') {
    const again = <Button onClick={watched.retry}>{i18n.t('paper.tryAgain')}</Button>;
    return (
      <div role="alert">
        <EmptyState title={i18n.t('paper.loadFailed')} action={again}>
          {failureText(watched.failure.code)}
        </EmptyState>
      </div>
    );
  }
  return <Details key={refKey(ref)} {...{ paperRef: ref, paper: watched.paper, compact, focus, onTrashed, note }} />;
}

interface DetailsProps extends Omit<PaperDetailsProps, 'paper'> {
  paperRef: PaperRef;
  paper: PaperState;
}

/** What is read comes first, what is written last. */
function Details({ paperRef, paper, compact, focus, onTrashed, note }: DetailsProps) {
  const { editor, remove, flush } = useRemoval(onTrashed);
  useImperativeHandle(note, () => ({ flush }));
  const { annotation } = paper;
  const Tools = useContext(PaperToolsContext);
  return (
    <div className="flex flex-col gap-4">
      {compact ? null : <Heading paper={paper} />}
      <div className="flex flex-col gap-2">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <Links paper={paper} />
          <div className="flex flex-wrap items-center gap-1">
            {Tools ? <Tools paper={paper} /> : null}
            <EditDetails paper={paper} openAtFirst={focus === 'details'} />
          </div>
        </div>
        <MarkBar paperRef={paperRef} paper={paper} autoFocus={focus === 'star'} starless={compact} onTrash={remove} />
      </div>
      <Abstract paper={paper} />
      <NoteEditor ref={editor} paperRef={paperRef} annotation={annotation} autoFocus={focus === 'note'} reading />
      <TagEditor paperRef={paperRef} tags={annotation.tags} autoFocus={focus === 'tags'} />
    </div>
  );
}

function Heading({ paper: { bibliography, identifiers } }: { paper: PaperState }) {
  return (
    <header>
      <h2 dir="auto" className="text-balance font-serif text-xl leading-snug [overflow-wrap:anywhere]">
        <OutLink href={pageOf(bibliography, identifiers)}>
          <MathText text={titleOf(bibliography)} />
        </OutLink>
      </h2>
      <p className="mt-1 text-sm [overflow-wrap:anywhere]">
        <AuthorLine authors={bibliography.authors} count={bibliography.authorCount} max={8} />
      </p>
      <p className="mt-0.5 text-muted text-sm [overflow-wrap:anywhere]">
        <bdi>{whenAndWhere(bibliography, identifiers).join(' · ')}</bdi>
      </p>
    </header>
  );
}

function Links({ paper: { bibliography, identifiers } }: { paper: PaperState }) {
  const { links } = bibliography;
  const shown = [
    { name: i18n.t('paper.page'), href: pageOf(bibliography, identifiers) },
    { name: i18n.t('paper.pdf'), href: links.pdf },
    { name: i18n.t('paper.code'), href: links.code },
  ].filter(({ href }) => href !== undefined);
  if (shown.length === 0) return null;
  return (
    <ul aria-label={i18n.t('paper.links')} className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {shown.map(({ name, href }) => (
        <li key={name}>
          <OutLink href={href} className="inline-flex min-h-6 items-center gap-1 text-accent">
            {name}
            <ExternalLink aria-hidden size={12} />
          </OutLink>
        </li>
      ))}
    </ul>
  );
}

function Abstract({ paper: { bibliography } }: { paper: PaperState }) {
  const { abstract, comment } = bibliography;
  return (
    <div className="flex flex-col gap-3">
      <section aria-label={i18n.t('paper.abstract')}>
        {abstract ? (
          <p dir="auto" className="whitespace-pre-line font-serif leading-relaxed [overflow-wrap:anywhere]">
            <MathText text={abstract} />
          </p>
        ) : (
          <p className="text-muted text-sm">{i18n.t('paper.noAbstract')}</p>
        )}
      </section>
      <PublicationLine of={bibliography} />
      {comment ? (
        <p dir="auto" className="text-muted text-sm [overflow-wrap:anywhere]">
          <MathText text={comment} />
        </p>
      ) : null}
    </div>
  );
}

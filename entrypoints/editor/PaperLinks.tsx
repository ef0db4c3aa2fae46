import { ChevronDown } from 'lucide-react';
import { i18n } from '#i18n';
import { kindLabel } from '~/components/citing/kindLabel';
import { OutLink } from '~/components/paper/OutLink';
import { pdfOf } from '~/components/paper/paperLine';
import { Menu } from '~/components/ui/Menu';
import { Tooltip } from '~/components/ui/Tooltip';
import { editorActions } from '~/lib/actions/editorActions';
import { keyText } from '~/lib/actions/keyText';
import { type CopyKind, copyKinds } from '~/lib/papers/copyKinds';
import type { PaperState } from '~/lib/papers/paperStore';

interface Props {
  paper: PaperState;
  /** Copies a citation, as the latest one without a kind. */
  onCopy: (kind?: CopyKind) => void;
  onOpenLibrary: () => void;
}

const style =
  'inline-flex min-h-7 cursor-pointer items-center rounded-md px-1.5 text-accent text-xs hover:bg-accent-soft focus-visible:-outline-offset-2';

/** Ways out of the card editor: a citation, the PDF, the paper in the library once it is there. */
export function PaperLinks({ paper: { id, bibliography, identifiers }, onCopy, onOpenLibrary }: Props) {
  const pdf = pdfOf(bibliography, identifiers);
  return (
    <>
      <Tooltip label={i18n.t(editorActions.cite.label)} hint={keyText(editorActions.cite.keys[0])}>
        <button
          type="button"
          aria-label={i18n.t(editorActions.cite.label)}
          aria-keyshortcuts={editorActions.cite.keys[0]}
          onClick={() => onCopy()}
          className={style}
        >
          {i18n.t('editor.cite')}
        </button>
      </Tooltip>
      <Menu
        trigger={
          <button type="button" aria-label={i18n.t('actions.citeAs')} className={`${style} -ms-2`}>
            <ChevronDown aria-hidden size={13} />
          </button>
        }
        items={copyKinds.map((kind) => ({ label: kindLabel(kind), onSelect: () => onCopy(kind) }))}
      />
      {pdf === undefined ? null : (
        <OutLink href={pdf} className={style}>
          {i18n.t('paper.pdf')}
        </OutLink>
      )}
      {id === undefined ? null : (
        <Tooltip label={i18n.t('editor.openInLibrary')}>
          <button type="button" aria-label={i18n.t('editor.openInLibrary')} onClick={onOpenLibrary} className={style}>
            {i18n.t('editor.library')}
          </button>
        </Tooltip>
      )}
    </>
  );
}

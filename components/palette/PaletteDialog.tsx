import { Dialog } from '@base-ui/react/dialog';
import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { onDemand } from '~/components/ui/onDemand';
import type { PaletteEvents, PaletteProps } from './Palette';
import { PaletteField } from './PaletteField';

const Palette = onDemand<PaletteProps>(
  () => import('./Palette').then(({ Palette }) => Palette),
  ({ field, text, onText, children }) => (
    <>
      <PaletteField ref={field} value={text} onChange={(event) => onText(event.target.value)} />
      {children}
    </>
  ),
);

/** The dialog of the command palette. Its field accepts input while the code of the palette is still being fetched. */
export function PaletteDialog({ onClose, onPaper, onQuery }: PaletteEvents) {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  return (
    <Dialog.Root open onOpenChange={(next) => next || onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-black/35" />
        <Dialog.Viewport className="fixed inset-0 z-40 flex items-start justify-center p-3 pt-[max(0.75rem,12dvh)]">
          <Dialog.Popup
            initialFocus={field}
            finalFocus={false}
            className="flex max-h-[min(30rem,80dvh)] w-full max-w-xl flex-col overflow-hidden rounded-xl border border-line-strong bg-surface text-ink shadow-xl outline-none"
          >
            <Dialog.Title className="sr-only">{i18n.t('palette.title')}</Dialog.Title>
            <Palette field={field} text={text} onText={setText} onClose={onClose} onPaper={onPaper} onQuery={onQuery} />
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

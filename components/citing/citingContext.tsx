/** Copying citations from anywhere in an extension page: as in the latest copy, or in a form chosen in a dialog with previews. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { usePreferences } from '~/components/app/preferencesContext';
import { useCommand } from '~/components/app/useCommand';
import { useEventCallback } from '~/components/app/useEventCallback';
import { useToast } from '~/components/ui/Toast';
import type { CopyKind } from '~/lib/papers/copyKinds';
import type { Paper } from '~/lib/papers/paper';
import { copyText } from '~/lib/platform/copyText';
import { CiteDialog } from './CiteDialog';
import { kindLabel } from './kindLabel';

/** Reads the papers when they are needed; those of a selection are not loaded before. */
export type PapersToCite = () => Promise<readonly Paper[]>;

export interface Citing {
  /** Copies in the given form, or in that of the latest copy. */
  copy: (papers: PapersToCite, kind?: CopyKind) => void;
  /** Opens a dialog to choose the form. */
  choose: (papers: PapersToCite) => void;
}

const CitingContext = createContext<Citing | null>(null);

export function CitingProvider({ children }: { children: ReactNode }) {
  const [{ copyKind }, setPreferences] = usePreferences();
  const { show } = useToast();
  const run = useCommand();
  const [chosen, setChosen] = useState<PapersToCite>();

  const copy = useEventCallback(async (papers: PapersToCite, kind: CopyKind = copyKind) => {
    const [all, writer] = (await run(Promise.all([papers(), import('~/lib/citations/copyCitation')]))) ?? [];
    if (!all || !writer) return;
    const { text, html } = writer.copyCitation(all, kind);
    if (!(await copyText(text, html))) return show({ message: i18n.t('citing.refused'), tone: 'error' });
    show({ message: i18n.t('citing.copied', [kindLabel(kind)]), tone: 'success' });
    if (kind !== copyKind) await setPreferences({ copyKind: kind });
  });

  const value = useMemo<Citing>(
    () => ({ copy: (papers, kind) => void copy(papers, kind), choose: (papers) => setChosen(() => papers) }),
    [copy],
  );
  return (
    <CitingContext value={value}>
      {children}
      <CiteDialog papers={chosen} onClose={() => setChosen(undefined)} />
    </CitingContext>
  );
}

export function useCiting(): Citing {
  const citing = useContext(CitingContext);
  if (!citing) throw new Error('No CitingProvider stands above this component.');
  return citing;
}

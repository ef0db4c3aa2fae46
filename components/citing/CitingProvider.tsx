import { type ReactNode, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { useDatabase } from '~/components/app/libraryContext';
import { usePreferences } from '~/components/app/preferencesContext';
import { useCommand } from '~/components/app/useCommand';
import { useEventCallback } from '~/components/app/useEventCallback';
import { useToast } from '~/components/ui/Toast';
import { type CopyKind, usesKeys } from '~/lib/papers/copyKinds';
import { copyText } from '~/lib/platform/copyText';
import { CiteDialog } from './CiteDialog';
import { type Citing, CitingContext, type PapersToCite } from './citingContext';
import { kindLabel } from './kindLabel';

/** Gives all components below `useCiting`. */
export function CitingProvider({ children }: { children: ReactNode }) {
  const db = useDatabase();
  const [{ copyKind, keyTemplate }, setPreferences] = usePreferences();
  const { show } = useToast();
  const run = useCommand();
  const [chosen, setChosen] = useState<PapersToCite>();

  const copy = useEventCallback(async (papers: PapersToCite, kind: CopyKind = copyKind) => {
    const read = async () => {
      const [all, { copyCitation }, { keysFor }] = await Promise.all([
        papers(),
        import('~/lib/citations/copyCitation'),
        import('~/lib/jobs/keysFor'),
      ]);
      return copyCitation(all, kind, { keys: usesKeys(kind) ? await keysFor(db, keyTemplate, all) : undefined });
    };
    const copied = await run(read());
    if (!copied) return;
    const { text, html } = copied;
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

import { useCallback } from 'react';
import { i18n } from '#i18n';
import { useDatabase } from '~/components/app/libraryContext';
import { usePreferences } from '~/components/app/preferencesContext';
import { useCommand } from '~/components/app/useCommand';
import { useToast } from '~/components/ui/Toast';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { copyText } from '~/lib/platform/copyText';
import { openProgram } from '~/lib/platform/openProgram';

/** @returns a function that makes a note of a paper in Obsidian, with tags and the reader's note; call it from a click. */
export function useObsidian(): (entry: LibraryEntry) => Promise<void> {
  const db = useDatabase();
  const [{ obsidianVault: vault, obsidianFolder: folder, obsidianTemplate, keyTemplate }] = usePreferences();
  const run = useCommand();
  const { show } = useToast();
  return useCallback(
    async (entry) => {
      // Loaded with the first note: the list of papers needs none of it.
      const writing = Promise.all([
        import('~/lib/formats/obsidian/obsidianNote'),
        import('~/lib/formats/obsidian/obsidianAddress'),
        import('~/components/app/noteTemplate'),
        import('~/lib/library/marks/rememberHandOffs'),
        import('~/lib/jobs/keysFor').then(({ keysFor }) => keysFor(db, keyTemplate, [entry.paper])),
      ]);
      const loaded = await run(writing);
      if (!loaded) return;
      const [{ noteNameOf, obsidianNote }, { newNoteAddress, notePath }, { noteTemplate }, { rememberHandOffs }, keys] = loaded;
      const name = noteNameOf(entry, keys);
      const template = noteTemplate({ obsidianTemplate });
      const text = obsidianNote(entry, name, { tags: true, notes: true, now: new Date(), template, keys });
      const { address, clipboard } = newNoteAddress({ vault, folder, name, text });
      if (clipboard) {
        if (!(await copyText(text))) return void show({ message: i18n.t('obsidian.notCopied'), tone: 'error' });
        show({ message: i18n.t('obsidian.copied') });
      }
      openProgram(address);
      const obsidian = { at: Date.now(), file: notePath({ folder, name }) };
      await run(rememberHandOffs(db, new Map([[entry.paper.id, { obsidian }]])));
    },
    [db, vault, folder, obsidianTemplate, keyTemplate, run, show],
  );
}

/** The browser's keyboard commands: they also work on pages without a content script, and on PDFs. */
import { browser } from 'wxt/browser';
import type { browserActions } from '~/lib/actions/browserActions';
import { paperOfTab } from '~/lib/detection/paperOfTab';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { annotate } from '~/lib/library/marks/annotate';
import { paperState } from '~/lib/library/marks/paperState';
import { titleOnlyDraft } from '~/lib/library/marks/titleOnlyDraft';
import { starOnPage, triageOnPage } from '~/lib/messaging/activePage';
import { flashBadge } from '~/lib/platform/badge';
import { warn } from '~/lib/platform/log';
import { findOnce } from '~/lib/platform/siteAccess';

interface Tab {
  id?: number | undefined;
  url?: string | undefined;
  title?: string | undefined;
}

async function findPapers({ id = -1 }: Tab): Promise<void> {
  const result = await findOnce(id);
  // If papers are found, the content script reports their number, which is then on the badge.
  if (!result.found) await flashBadge(id, '–');
}

/** Adds or removes the star of the page's current paper or, if no script runs there, of the paper that the address names. */
async function starPaper(db: LibraryDatabase, { id = -1, url = '', title = '' }: Tab): Promise<void> {
  if (await starOnPage(id)) return;
  const draft = paperOfTab({ url, title });
  if (!draft) return flashBadge(id, '–');
  const starred = !(await paperState(db, { draft }))?.annotation.starredAt;
  await annotate(db, { draft: await titleOnlyDraft(db, draft) }, { kind: 'star', starred });
  await flashBadge(id, starred ? '★' : '☆');
}

/** The commands that the browser does not execute itself. */
type Command = Exclude<keyof typeof browserActions, '_execute_action'>;

/** Registers the one listener. Call it synchronously when the worker starts. */
export function serveCommands(db: LibraryDatabase): void {
  const commands: Record<Command, (tab: Tab) => Promise<void>> = {
    'find-papers': findPapers,
    'triage-page': ({ id = -1 }) => triageOnPage(id).then((done) => (done ? undefined : flashBadge(id, '–'))),
    'star-paper': (tab) => starPaper(db, tab),
  };
  browser.commands.onCommand.addListener((command: string, tab?: Tab) => {
    const run = async (): Promise<void> => {
      const target = tab ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0];
      if (target && command in commands) await commands[command as Command](target);
    };
    run().catch((error: unknown) => warn('A command failed.', String(error)));
  });
}

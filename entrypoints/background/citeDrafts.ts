import type { LibraryDatabase } from '~/lib/library/database/database';
import { draftsAsPapers } from '~/lib/library/marks/draftsAsPapers';
import type { Citation } from '~/lib/messaging/protocol';
import { type CopyKind, usesKeys } from '~/lib/papers/copyKinds';
import type { PaperDraft } from '~/lib/papers/paper';
import { readPreferences, writePreferences } from '~/lib/settings/preferences';

/**
 * A citation of papers as a page shows them, completed by what the library knows of them, without anything that the user said.
 * @param requested the form; the one of the latest copy by default. It becomes that of the next copy.
 */
export async function citeDrafts(
  db: LibraryDatabase,
  drafts: readonly PaperDraft[],
  requested: CopyKind | undefined,
): Promise<Citation> {
  const { copyKind, keyTemplate } = await readPreferences();
  const kind = requested ?? copyKind;
  const { copyCitation } = await import('~/lib/citations/copyCitation');
  const papers = await draftsAsPapers(db, drafts);
  const { citationKeys } = await import('~/lib/jobs/citationKeys');
  const keys = usesKeys(kind) ? await citationKeys(db, { template: keyTemplate, papers }) : undefined;
  const copied = copyCitation(papers, kind, { keys });
  // Not written if it is the same: every page asks for its settings again after each change.
  if (kind !== copyKind) await writePreferences({ copyKind: kind });
  return { ...copied, kind };
}

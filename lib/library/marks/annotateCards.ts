import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { paperOf } from '~/lib/library/database/rows';
import { spellTags } from '~/lib/library/derived/tagCounts';
import type { ChangeSet } from '~/lib/library/history/changeSet';
import { matchRecords } from '~/lib/library/identity/matchRecords';
import { changeMany } from '~/lib/library/long-work/changeMany';
import { blankAnnotation } from '~/lib/papers/annotation';
import type { HistoryAction } from '~/lib/papers/history';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { draftToPaper } from '~/lib/papers/merging/mergeBibliography';
import type { Paper, PaperDraft } from '~/lib/papers/paper';
import { addsToRead } from './addsToRead';
import { refreshed } from './annotate';
import { applyChange, type MarkChange } from './applyChange';
import { autoTagged, readRules } from './autoTagged';

/** A paper as a page shows it, and what to change of its marks, in order. */
export interface CardChange {
  draft: PaperDraft;
  changes: MarkChange[];
}

/**
 * Changes the marks of many papers of a page, with one history entry. As with `annotate`, a draft is matched to a record by any of
 * its identifiers, and becomes a new record if there is none and the change has an effect. If it matches several records, all of
 * them are changed: a command over many papers merges nothing.
 * @returns `entry` is 0 when nothing changed.
 * @throws the signal's reason when it is aborted before the end. Nothing is changed then.
 */
export async function annotateCards(
  db: LibraryDatabase,
  cards: readonly CardChange[],
  action: HistoryAction,
  options: CommandOptions = {},
): Promise<{ entry: number }> {
  const { now = Date.now() } = options;
  const starring = cards.flatMap(({ changes }) => changes).find((change) => change.kind === 'star' && change.starred);
  const toRead = starring?.kind === 'star' && (await addsToRead(db, starring));
  const entry = await changeMany(
    db,
    {
      action,
      items: cards,
      async plan(changes, chunk) {
        const rules = await readRules(db);
        const spelled = await inSpelling(db, chunk);
        /** Records that this step creates: the cards of one page may share an identifier. */
        const created = new Map<Identifier, Paper>();
        for (const { draft, changes: wanted } of chunk) {
          const twin = draft.identifiers.map((identifier) => created.get(identifier)).find((paper) => paper !== undefined);
          const known = twin ? [] : await findRecordsOf(db, changes, draft, now);
          const isNew = !twin && known.length === 0;
          const papers = twin ? [twin] : isNew ? [draftToPaper(draft, crypto.randomUUID(), now)] : known;
          for (const paper of papers) {
            const annotation = changes.get('annotations', paper.id) ?? blankAnnotation;
            const next = wanted.reduce(
              (before, change) => applyChange(before, spelled.get(change) ?? change, now, toRead),
              annotation,
            );
            if (next === annotation) continue;
            if (isNew) {
              changes.setFromWeb(null, paper);
              changes.track('annotations', paper.id, blankAnnotation);
              for (const identifier of draft.identifiers) created.set(identifier, paper);
            }
            const record = { id: paper.id, annotation, paper, isNew, rules };
            changes.set('annotations', paper.id, await autoTagged(db, record, next));
          }
        }
      },
    },
    { ...options, now },
  );
  return { entry };
}

/** The records of a draft, with the bibliography that the draft adds if there is only one; their annotations are loaded. */
async function findRecordsOf(db: LibraryDatabase, changes: ChangeSet, draft: PaperDraft, now: number): Promise<Paper[]> {
  const { same, identifiers } = await matchRecords(db, draft.identifiers);
  const papers = same.map(paperOf);
  await changes.load(
    'annotations',
    papers.map(({ id }) => id),
  );
  const [only, ...others] = papers;
  if (!only || others.length > 0 || changes.isTracked('papers', only.id)) return papers;
  const next = refreshed(only, { ...draft, identifiers }, now);
  if (next !== only) changes.setFromWeb(only, next);
  return [next];
}

/** The changes of tags among those of some cards, in the library's spelling. Cards mostly share one change. */
async function inSpelling(db: LibraryDatabase, cards: readonly CardChange[]): Promise<Map<MarkChange, MarkChange>> {
  const spelled = new Map<MarkChange, MarkChange>();
  for (const change of new Set(cards.flatMap(({ changes }) => changes)))
    if (change.kind === 'tags') spelled.set(change, { ...change, add: await spellTags(db, change.add) });
  return spelled;
}

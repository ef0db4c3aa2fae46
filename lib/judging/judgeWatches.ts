import { runInSlices } from '~/lib/async/runInSlices';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { annotationOf } from '~/lib/library/database/rows';
import { readTransaction } from '~/lib/library/database/transactions';
import { recordsByIdentifier } from '~/lib/library/derived/findRecords';
import { readSearches } from '~/lib/library/searches/listSearches';
import { type Annotation, blankAnnotation } from '~/lib/papers/annotation';
import type { Judgement } from '~/lib/papers/judgement';
import type { PaperDraft } from '~/lib/papers/paper';
import type { SavedSearch, WatchMode } from '~/lib/papers/savedSearch';
import { matchEach } from '~/lib/search/index/matchEach';
import { asksForMarks } from '~/lib/search/language/asksForMarks';
import type { Expression } from '~/lib/search/language/expression';
import { parseQuery } from '~/lib/search/language/parseQuery';
import { watchColours } from './watchColours';

interface Watched {
  name: string;
  mode: WatchMode;
  expression: Expression;
}

/**
 * Which watched searches each of some papers matches, in their order; an empty list if none is watched. What a page shows is
 * compared, together with the marks of papers that are in the library.
 */
export async function judgeWatches(
  db: LibraryDatabase,
  drafts: readonly PaperDraft[],
): Promise<Pick<Judgement, 'watched' | 'muted'>[]> {
  const { searches, annotations } = await readTransaction(db, [db.searches, db.identifiers, db.annotations], async () => {
    const searches = (await readSearches(db)).flatMap(watchedOf);
    const areAsked = searches.some(({ expression }) => asksForMarks(expression));
    return { searches, annotations: areAsked ? await annotationsOf(db, drafts) : [] };
  });
  if (searches.length === 0) return [];
  const entries = drafts.map((draft, index) => ({
    paper: { ...draft, id: '', sites: [draft.site] },
    annotation: annotations[index] ?? blankAnnotation,
  }));
  const found = await runInSlices(
    matchEach(
      entries,
      searches.map(({ expression }) => expression),
    ),
  );
  return found.map((indexes) => {
    const matches = indexes.flatMap((index) => searches[index] ?? []);
    return {
      watched: matches.flatMap(({ name, mode }) => (mode === 'mute' ? [] : [{ name, colour: watchColours[mode] }])),
      muted: matches.some(({ mode }) => mode === 'mute'),
    };
  });
}

/** Empty for a search that is not watched, and for one that every paper matches. */
function watchedOf({ name, text, watch }: SavedSearch): Watched[] {
  if (!watch) return [];
  const { expression } = parseQuery(text);
  return expression.kind === 'all' && expression.of.length === 0 ? [] : [{ name, mode: watch, expression }];
}

/** The annotations of papers that are in the library; undefined for the others. Inside a transaction. */
async function annotationsOf(db: LibraryDatabase, drafts: readonly PaperDraft[]): Promise<(Annotation | undefined)[]> {
  const owners = await recordsByIdentifier(
    db,
    drafts.flatMap(({ identifiers }) => identifiers),
  );
  const rows = await db.annotations.bulkGet([...new Set(owners.values())]);
  const known = new Map(rows.flatMap((row) => (row ? [[row.paperId, annotationOf(row)] as const] : [])));
  return drafts.map(({ identifiers }) => {
    const owner = identifiers.map((identifier) => owners.get(identifier)).find((id) => id !== undefined);
    return owner === undefined ? undefined : known.get(owner);
  });
}

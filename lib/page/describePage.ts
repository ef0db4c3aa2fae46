/** Describes the page's papers for the popup. Reading a card costs much more than finding it, so it is done only on request. */
import { Budget } from '~/lib/detection/budget';
import type { Sighting } from '~/lib/detection/detection';
import { papersIn } from '~/lib/detection/papersIn';
import { readSighting } from '~/lib/detection/readSighting';
import { reportOf } from '~/lib/detection/reportOf';
import { mostPagePapers } from '~/lib/messaging/mostPagePapers';
import type { PageEvents } from '~/lib/messaging/protocol';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { PaperDraft } from '~/lib/papers/paper';
import type { PageSession } from './pageSession';
import { processInSlices } from './processInSlices';

/** Searches the page for cards again, so that a page with markers turned off is described too. */
export async function describePage({ reader, signal, unknown }: PageSession): Promise<PageEvents['page.describe']['reply']> {
  if (!reader) return { report: null, papers: [] };
  const sightings: Sighting[] = [];
  const drafts = new Map<Identifier, PaperDraft>();
  const collect = (sighting: Sighting | undefined): void => {
    if (!sighting) return;
    sightings.push(sighting);
    const { identifier } = sighting;
    const draft = drafts.size < mostPagePapers && !drafts.has(identifier) ? readSighting(sighting) : null;
    if (draft) drafts.set(identifier, draft);
  };
  const budget = new Budget();
  await processInSlices(await papersIn(reader, document, budget), collect, signal);
  const papers = [...drafts.values()];
  const report = { ...reportOf(reader, sightings, papers, budget), ...(unknown > 0 ? { unknown } : {}) };
  return { report, papers: papers.map((draft) => ({ draft })) };
}

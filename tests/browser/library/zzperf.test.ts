import { test } from 'vitest';
import { annotateMany } from '~/lib/library/annotateMany';
import { annotate } from '~/lib/library/annotate';
import { importBackup } from '~/lib/library/importBackup';
import { renameTag } from '~/lib/library/renameTag';
import { libraryFacets } from '~/lib/library/libraryFacets';
import { trashPapers } from '~/lib/library/trashPapers';
import { restorePapers } from '~/lib/library/restorePapers';
import { recentHistory } from '~/lib/library/recentHistory';
import { undo } from '~/lib/library/undo';
import { testLibrary, star, draft, tag } from './testLibrary';

const idOf = (i: number) => crypto.randomUUID();
async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  let max = 0, last = performance.now(), on = true; const ch = new MessageChannel();
  ch.port1.onmessage = () => { const n = performance.now(); max = Math.max(max, n - last); last = n; if (on) ch.port2.postMessage(0); };
  ch.port2.postMessage(0);
  const s = performance.now(); const v = await work(); const t = performance.now() - s; on = false;
  console.info(`PERF ${name}: ${t.toFixed(0)} ms, longest stretch ${max.toFixed(0)} ms`);
  return v;
}
test('perf', async () => {
  const db = testLibrary();
  const N = 10000;
  const abstract = 'lorem ipsum dolor sit amet consectetur '.repeat(35);
  const entries = Array.from({ length: N }, (_, i) => ({
    paper: { id: idOf(i), identifiers: [`pmid:${i + 1}` as const], title: `Paper about things number ${i}`, authors: Array.from({length:8},(_,k)=>({ name: `Author Name${k}` })), abstract, links: {}, sites: ['arxiv'], published: String(2000 + i % 20), venue: `Venue ${i % 300}`, createdAt: 1, refreshedAt: 1 },
    annotation: { tags: ['common', `tag${i % 500}`, `t${i % 37}`, `x/${i%11}`], note: i % 5 ? '' : 'note text '.repeat(30), noteRevision: 1, addedAt: i + 1, updatedAt: i + 1, ...(i % 3 ? {} : { status: 'to-read' as const }) },
  }));
  await timed('import', () => importBackup(db, { entries, trash: [], history: [] }));
  const ids = entries.map((e) => e.paper.id);
  const raw = (chunk: number) => timed(`raw bulkGet+bulkPut chunk ${chunk}`, async () => {
    await db.transaction('rw', db.annotations, async () => {
      for (let s = 0; s < N; s += chunk) {
        const rows = await db.annotations.bulkGet(ids.slice(s, s + chunk));
        await db.annotations.bulkPut(rows.map((r) => ({ ...r!, tags: r!.tags.map((t) => t), tagPlaces: r!.tagPlaces.map(([k, a, b]) => [k === 'common' ? 'commoo' : k === 'commoo' ? 'common' : k, a, b] as [string, number, string]) })));
      }
    });
  });
  await db.transaction('rw', db.annotations, async () => undefined);
  await raw(N); await raw(250);
  // put back
  for (let r = 0; r < 2; r++) {
    await timed('rename', () => renameTag(db, r ? 'general' : 'common', r ? 'common' : 'general'));
  }
  const r2 = await timed('rename again', () => renameTag(db, 'x', 'y'));
  await timed('undo of it', () => undo(db, r2.entry));
  await timed('bulk tag 1000', () => annotateMany(db, ids.slice(0, 1000), tag('bulk')));
  await timed('bulk star 10000', () => annotateMany(db, ids, star));
  const tr = await timed('trash 10000', () => trashPapers(db, ids));
  await timed('undo of it', () => undo(db, tr.entry));
  await timed('trash 10000', () => trashPapers(db, ids));
  const re = await timed('restore 10000', () => restorePapers(db, ids));
  await timed('undo of it', () => undo(db, re.entry));
  await timed('recentHistory', () => recentHistory(db, 20));
  await timed('facets', () => libraryFacets(db));
  await timed('star', () => annotate(db, { draft: draft('doi:10.1000/1') }, star));
  await timed('star', () => annotate(db, { draft: draft('doi:10.1000/2') }, star));
}, 600000);

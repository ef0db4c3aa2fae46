/** Sends marks and notes, one after the other, like an editor. */

/** Not "skipped": where a paper has no other mark, that is stored with the cards, which `skipCards.mjs` is for. */
const statuses = ['to-read', 'reading', 'read'];
let made = 0;

/**
 * Runs until the cycle is over or the page is lost. No two writers share a paper, so that the requests for one field are
 * sequential.
 */
export async function writeMarks(session, model, { random, isOver, mine, marks, onAcknowledged }) {
  while (!isOver()) {
    const mark = Math.floor(random() * marks);
    if (!mine(mark)) continue;
    const { field, value, change } = drawn(model, mark, random);
    const kept = model.field(mark, field);
    kept.request(value);
    const reply = await session.call('annotate', mark, change);
    // No answer: the change may or may not be done.
    if (!reply) return;
    if (!reply.ok) {
      session.log(`mark: ${reply.message}`);
      continue;
    }
    kept.acknowledge(value);
    model.revisions[mark] = reply.value.annotation.noteRevision;
    onAcknowledged();
  }
}

function drawn(model, mark, random) {
  const number = ++made;
  const draw = random();
  if (draw < 0.3) {
    const starred = random() < 0.6;
    return { field: 'starred', value: starred, change: { kind: 'star', starred } };
  }
  if (draw < 0.5) {
    const status = statuses[Math.floor(random() * statuses.length)];
    return { field: 'status', value: status, change: { kind: 'status', status } };
  }
  if (draw < 0.7) {
    const { acknowledged, requested } = model.field(mark, 'own');
    const remove = [acknowledged, ...requested].filter((tag) => tag !== null);
    return { field: 'own', value: `own ${number}`, change: { kind: 'tags', add: [`own ${number}`], remove } };
  }
  const note = `Note ${number}.`;
  const change = { kind: 'note', note, base: model.revisions[mark] ?? 0, session: `torture ${number}` };
  return { field: 'note', value: note, change };
}

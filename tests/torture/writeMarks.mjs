/** Sends marks and notes, one after the other, like an editor. */

const statuses = ['to-read', 'reading', 'read', 'skipped'];
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
    kept.ask(value);
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
    const { acknowledged, asked } = model.field(mark, 'own');
    const remove = [acknowledged, ...asked].filter((tag) => tag !== null);
    return { field: 'own', value: `own ${number}`, change: { kind: 'tags', add: [`own ${number}`], remove } };
  }
  const note = `Note ${number}.`;
  const change = { kind: 'note', note, base: model.revisions[mark] ?? 0, session: `torture ${number}` };
  return { field: 'note', value: note, change };
}

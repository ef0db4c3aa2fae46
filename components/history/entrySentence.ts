import { i18n } from '#i18n';
import { priorityLabel } from '~/components/paper/priorityIcon';
import { statusLabel } from '~/components/paper/statusLabel';
import type { Priority, Status } from '~/lib/papers/annotation';
import { editedIn } from '~/lib/papers/edits/undoEdit';
import type { HistoryAction, HistoryEntry, HistoryStep, RowFields } from '~/lib/papers/history';
import type { EditableField } from '~/lib/papers/paper';

/** Actions that are fully described by the fields that they changed. */
const marks: ReadonlySet<HistoryAction> = new Set<HistoryAction>(['star', 'unstar', 'status', 'priority', 'tags', 'note']);

const quote = (name: string): string => `“${name}”`;
const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];

/** Describes what a history entry did to one paper. @param id of the paper; by default the first paper of the entry. */
export function entrySentence({ action, steps, paperIds, imported }: HistoryEntry, id: string | undefined = paperIds[0]): string {
  if (imported?.files[0] !== undefined) return i18n.t('import.of', [imported.files.join(', ')]);
  const sentences = steps.filter(({ table, key }) => table === 'annotations' && key === id).flatMap(markSentences);
  const label = i18n.t(`history.actions.${action}`);
  if (action === 'edit') return edited(steps, id) || label;
  if (marks.has(action)) return sentences.join(' · ') || label;
  if (action === 'renameTag') return renamed(steps, id) ?? label;
  const detail = sentences.join(' · ') || nameIn(steps);
  // A paper that enters or leaves the library changes in every field, so its fields describe nothing.
  const plain = action === 'import' || action === 'trash' || action === 'restore' || action === 'merge' || action === 'split';
  return plain || !detail ? label : i18n.t('history.said.because', [label, detail]);
}

function markSentences({ before, after }: HistoryStep): string[] {
  const changed = (field: string): boolean => (before?.[field] ?? null) !== (after?.[field] ?? null);
  const [added, removed] = tagsChanged(before, after);
  return [
    changed('starredAt') && i18n.t(after?.starredAt ? 'history.said.starred' : 'history.said.unstarred'),
    changed('status') &&
      (after?.status ? i18n.t('history.said.status', [statusLabel(after.status as Status)]) : i18n.t('history.said.noStatus')),
    changed('priority') && (after?.priority ? priorityLabel(after.priority as Priority) : i18n.t('history.said.noPriority')),
    added.length > 0 && i18n.t('history.said.tagged', [added.map(quote).join(', ')]),
    removed.length > 0 && i18n.t('history.said.untagged', [removed.map(quote).join(', ')]),
    changed('note') && noteSentence(before?.note, after?.note),
  ].filter((each) => typeof each === 'string');
}

function noteSentence(before: unknown, after: unknown): string {
  if (!after) return i18n.t('history.said.noteDeleted');
  return before ? i18n.t('history.said.noteChanged') : i18n.t('history.said.noteWritten');
}

function tagsChanged(before: RowFields | null, after: RowFields | null): [added: string[], removed: string[]] {
  const [old, present] = [strings(before?.tags), strings(after?.tags)];
  return [present.filter((tag) => !old.includes(tag)), old.filter((tag) => !present.includes(tag))];
}

function renamed(steps: readonly HistoryStep[], id: string | undefined): string | undefined {
  const step = steps.find(({ table, key }) => table === 'annotations' && key === id);
  const [[added], [removed]] = step ? tagsChanged(step.before, step.after) : [[], []];
  return added !== undefined && removed !== undefined
    ? i18n.t('history.said.renamed', [quote(removed), quote(added)])
    : undefined;
}

/** The names of the fields that an edit changed, and of those that it gave back to the web. */
function edited(steps: readonly HistoryStep[], id: string | undefined): string | undefined {
  const step = steps.find(({ table, key }) => table === 'papers' && key === id);
  if (!step?.before || !step.after) return undefined;
  const { typed, released } = editedIn(step.before, step.after);
  const named = (fields: readonly EditableField[]): string => fields.map((field) => i18n.t(`edit.fields.${field}`)).join(', ');
  return [
    ...(typed.length > 0 ? [i18n.t('history.said.edited', [named(typed)])] : []),
    ...(released.length > 0 ? [i18n.t('history.said.released', [named(released)])] : []),
  ].join(' · ');
}

/** Names of the changed rows: the name of a saved search, the query of a rule, or the tag itself. */
function nameIn(steps: readonly HistoryStep[]): string | undefined {
  const named: unknown[] = steps.flatMap(({ table, key, before, after }) => {
    if (table === 'searches') return [after?.name ?? before?.name];
    if (table === 'rules') return [after?.text ?? before?.text];
    return table === 'tags' ? [key] : [];
  });
  const names = named.filter((each) => typeof each === 'string');
  return names.length === 0 ? undefined : names.map(quote).join(', ');
}

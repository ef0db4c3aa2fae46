/** A PaperStore in memory, with the outcomes of a real one: it can be slow, fail, and be changed from elsewhere. */
import { type Annotation, type AnnotationChange, blankAnnotation } from '~/lib/papers/annotation';
import { mergeNotes } from '~/lib/papers/merging/mergeNotes';
import type { Bibliography, EditableField, PaperDraft } from '~/lib/papers/paper';
import type { Changed, Edited, PaperEdit, PaperRef, PaperState, PaperStore, TagCount } from '~/lib/papers/paperStore';
import { type ErrorCode, type Failure, failure, type Result, success } from '~/lib/papers/result';
import { tagKey, tidyTag } from '~/lib/papers/tag';

interface Row {
  state: PaperState & { id: string };
  /** Every saved note by its revision. */
  notes: Map<number, string>;
  lastSession: string | undefined;
}

type Watcher = { ref: PaperRef; onState: (state: PaperState | undefined) => void; onFailure: (failure: Failure) => void };

export class MemoryPaperStore implements PaperStore {
  /** All requested changes, in order. */
  readonly changes: AnnotationChange[] = [];
  /** All requested edits, in order. */
  readonly edits: PaperEdit[] = [];
  /** While set, writes fail with this code. */
  failing: ErrorCode | undefined;
  /** While set, watches fail with this code. */
  failingReads: ErrorCode | undefined;
  /** Writes wait for this before they answer. */
  gate: Promise<void> = Promise.resolve();
  /** The maximum number of writes of notes that were in progress at once. */
  mostNotesInFlight = 0;
  knownTags: TagCount[] = [];
  /** The tags added last, the newest first. */
  recent: string[] = [];

  #rows = new Map<string, Row>();
  #trash = new Map<string, Row>();
  #history = new Map<number, () => void>();
  #watchers = new Set<Watcher>();
  #entry = 0;
  #clock = 1_760_000_000_000;
  #notesInFlight = 0;

  /** Adds a paper. @returns its id. */
  add(draft: PaperDraft, annotation: Partial<Annotation> = {}): string {
    const { identifiers, site: _, ...bibliography } = draft;
    const id = crypto.randomUUID();
    const full = { ...blankAnnotation, addedAt: this.#clock, updatedAt: this.#clock, ...annotation };
    const notes = new Map([[full.noteRevision, full.note]]);
    this.#rows.set(id, { state: { id, identifiers, bibliography, annotation: full }, notes, lastSession: undefined });
    this.#tell();
    return id;
  }

  /** Holds back every write. @returns a function that lets them through. */
  hold(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.gate = promise;
    return resolve;
  }

  annotationOf(ref: PaperRef): Annotation | undefined {
    return this.#find(ref)?.state.annotation;
  }

  watch(ref: PaperRef, onState: Watcher['onState'], onFailure: Watcher['onFailure']): () => void {
    const watcher = { ref, onState, onFailure };
    this.#watchers.add(watcher);
    queueMicrotask(() => this.#tell(watcher));
    return () => this.#watchers.delete(watcher);
  }

  async annotate(ref: PaperRef, change: AnnotationChange): Promise<Result<Changed>> {
    this.changes.push(change);
    if (change.kind !== 'note') return this.#write(ref, change);
    this.#notesInFlight++;
    this.mostNotesInFlight = Math.max(this.mostNotesInFlight, this.#notesInFlight);
    const reply = await this.#write(ref, change);
    this.#notesInFlight--;
    return reply;
  }

  async edit(id: string, { set = {}, release = [] }: PaperEdit): Promise<Result<Edited>> {
    this.edits.push({ set, release });
    await this.gate;
    if (this.failing) return failure(this.failing, 'As the test asked.');
    const row = this.#rows.get(id);
    if (!row) return failure('not-found', 'No such paper.');
    const taken = [...this.#rows.values()].find(({ state }) => state.id !== id && isKeyOf(state, set.citationKey));
    if (taken) return success({ entry: 0, keyOwner: taken.state.bibliography.title });
    const before = row.state;
    const { page, pdf, code, ...fields } = set;
    const links = Object.entries({ ...before.bibliography.links, ...compactLinks({ page, pdf, code }) });
    const edited = new Set([...(before.bibliography.edited ?? []), ...(Object.keys(set) as EditableField[])]);
    for (const field of release) edited.delete(field);
    const bibliography = { ...before.bibliography, ...fields, links: Object.fromEntries(links.filter(([, link]) => link)) };
    row.state = { ...before, bibliography: { ...bibliography, edited: [...edited].sort() } as Bibliography };
    const entry = this.#remember(() => {
      row.state = { ...row.state, bibliography: before.bibliography };
    });
    this.#tell();
    return success({ entry });
  }

  async trash(id: string): Promise<Result<{ entry: number }>> {
    await this.gate;
    if (this.failing) return failure(this.failing, 'As the test asked.');
    const row = this.#rows.get(id);
    if (!row) return failure('not-found', 'No such paper.');
    this.#rows.delete(id);
    this.#trash.set(id, row);
    const entry = this.#remember(() => this.#rows.set(id, row));
    this.#tell();
    return success({ entry });
  }

  async undo(entry: number): Promise<Result<void>> {
    await this.gate;
    const back = this.#history.get(entry);
    if (!back) return failure('invalid', 'Taken back already.');
    this.#history.delete(entry);
    back();
    this.#tell();
    return success(undefined);
  }

  async suggestTags(query: string, limit: number): Promise<Result<TagCount[]>> {
    const matching = this.knownTags.filter(({ tag }) => tagKey(tag).includes(tagKey(query)));
    return success(matching.slice(0, limit));
  }

  async recentTags(limit: number): Promise<Result<string[]>> {
    return success(this.recent.slice(0, limit));
  }

  async #write(ref: PaperRef, change: AnnotationChange): Promise<Result<Changed>> {
    await this.gate;
    if (this.failing) return failure(this.failing, 'As the test asked.');
    const id = this.#find(ref)?.state.id ?? ('draft' in ref ? this.add(ref.draft) : undefined);
    const row = id === undefined ? undefined : this.#rows.get(id);
    if (!row) return failure('not-found', 'No such paper.');
    const before = row.state.annotation;
    const annotation = { ...changed(row, change), updatedAt: ++this.#clock };
    row.state = { ...row.state, annotation };
    const entry = this.#remember(() => {
      const noteRevision = before.note === annotation.note ? before.noteRevision : row.state.annotation.noteRevision + 1;
      row.state = { ...row.state, annotation: { ...before, noteRevision } };
    });
    this.#tell();
    const merged = change.kind === 'note' && annotation.note !== change.note;
    return success({ id: row.state.id, annotation, entry, ...(merged ? { merged } : {}) });
  }

  #remember(back: () => void): number {
    this.#history.set(++this.#entry, back);
    return this.#entry;
  }

  #find(ref: PaperRef): Row | undefined {
    if ('id' in ref) return this.#rows.get(ref.id);
    return [...this.#rows.values()].find(({ state }) => ref.draft.identifiers.some((name) => state.identifiers.includes(name)));
  }

  #stateOf(ref: PaperRef): PaperState | undefined {
    const found = this.#find(ref)?.state;
    if (found || 'id' in ref) return found;
    const { identifiers, site: _, ...bibliography } = ref.draft;
    return { identifiers, bibliography, annotation: blankAnnotation };
  }

  #tell(only?: Watcher): void {
    for (const watcher of only ? [only] : this.#watchers) {
      if (!this.#watchers.has(watcher)) continue;
      if (this.failingReads) watcher.onFailure(failure(this.failingReads, 'As the test asked.'));
      else watcher.onState(this.#stateOf(watcher.ref));
    }
  }
}

const isKeyOf = ({ bibliography }: PaperState, key: string | null | undefined): boolean =>
  typeof key === 'string' && bibliography.citationKey === key;

const compactLinks = (links: Record<string, string | null | undefined>): Record<string, string | null | undefined> =>
  Object.fromEntries(Object.entries(links).filter(([, link]) => link !== undefined));

function changed(row: Row, change: AnnotationChange): Annotation {
  const { annotation } = row.state;
  switch (change.kind) {
    case 'star':
      return { ...annotation, starredAt: change.starred ? (annotation.starredAt ?? annotation.updatedAt + 1) : undefined };
    case 'status':
      return { ...annotation, status: change.status ?? undefined };
    case 'priority':
      return { ...annotation, priority: change.priority ?? undefined };
    case 'tags': {
      const removed = new Set(change.remove.map(tagKey));
      const kept = annotation.tags.filter((tag) => !removed.has(tagKey(tag)));
      const present = new Set(kept.map(tagKey));
      return {
        ...annotation,
        tags: [...kept, ...change.add.flatMap((tag) => tidyTag(tag) ?? []).filter((tag) => !present.has(tagKey(tag)))],
      };
    }
    case 'note': {
      const alone = change.base === annotation.noteRevision || row.lastSession === change.session;
      const note = alone ? change.note : mergeNotes(row.notes.get(change.base) ?? '', annotation.note, change.note);
      const noteRevision = annotation.noteRevision + 1;
      row.notes.set(noteRevision, note);
      row.lastSession = change.session;
      return { ...annotation, note, noteRevision };
    }
  }
}

import { type Annotation, blankAnnotation } from '~/lib/papers/annotation';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { recognisable, strongFirst, titleIdentifier } from '~/lib/papers/identifiers/titleIdentifier';
import { fillBibliography } from '~/lib/papers/merging/fillBibliography';
import { mergeAnnotations } from '~/lib/papers/merging/mergeBibliography';
import { present } from '~/lib/papers/present';
import type { ReadMarks } from '~/lib/papers/readEntry';
import { tagKey } from '~/lib/papers/tag';
import { limits } from '~/lib/papers/text/limits';
import type { PlacedEntry, PlacedProblem } from './placedEntry';

export interface JoinedEntries {
  /** In the order of the files, each paper once, with an identifier and with a citation key that no other one has. */
  entries: PlacedEntry[];
  problems: PlacedProblem[];
}

/**
 * Joins the entries that name the same paper by an identifier; those without one get the identifier of their title. Takes time
 * linear in the entries, however many of them are one paper. Yields after each entry.
 */
export function* joinEntries(read: readonly PlacedEntry[]): Generator<undefined, JoinedEntries, undefined> {
  const groups = new Groups();
  const named: PlacedEntry[] = [];
  for (const entry of read) {
    named.push(entry.identifiers.length > 0 ? entry : { ...entry, identifiers: [titleOf(entry)] });
    groups.add(recognisable(named.at(-1)?.identifiers ?? []));
    yield;
  }
  const members = new Map<number, PlacedEntry[]>();
  for (const [at, entry] of named.entries()) {
    const group = groups.of(at);
    const own = members.get(group);
    if (own) own.push(entry);
    else members.set(group, [entry]);
  }
  const problems: PlacedProblem[] = [];
  const keys = new Set<string>();
  const entries: PlacedEntry[] = [];
  for (const group of members.values()) {
    const entry = yield* joined(group);
    const { citationKey: key } = entry.bibliography;
    if (key !== undefined && keys.has(key)) {
      entry.bibliography = present({ ...entry.bibliography, citationKey: undefined });
      problems.push({ at: entry.at, file: entry.file, code: 'repeatedKey', values: [key] });
    } else if (key !== undefined) keys.add(key);
    entries.push(entry);
    yield;
  }
  return { entries, problems };
}

/** The identifier of a title; of one without letters and digits, the code points of its signs. */
function titleOf({ bibliography: { title, authors } }: PlacedEntry): Identifier {
  const signs = () => [...title].slice(0, 40).map((sign) => sign.codePointAt(0)?.toString(16) ?? '');
  return titleIdentifier(title, authors[0]?.name) ?? `title:${signs().join('-')}`;
}

/** Joins entries, in the order in which they were added, that share an identifier, directly or through others. */
class Groups {
  readonly #owner = new Map<Identifier, number>();
  /** For each entry, an earlier one of its group, or itself. */
  readonly #parents: number[] = [];

  add(identifiers: readonly Identifier[]): void {
    const own = this.#parents.length;
    this.#parents.push(own);
    for (const identifier of identifiers) {
      const other = this.#owner.get(identifier);
      if (other === undefined) this.#owner.set(identifier, own);
      else {
        const [a, b] = [this.of(other), this.of(own)];
        this.#parents[Math.max(a, b)] = Math.min(a, b);
      }
    }
  }

  /** The first entry of the group of an entry. */
  of(entry: number): number {
    let first = entry;
    while (this.#parents[first] !== first) first = this.#parents[first] ?? first;
    // The next search of these entries takes one step.
    for (let at = entry; at !== first; ) {
      const next = this.#parents[at] ?? first;
      this.#parents[at] = first;
      at = next;
    }
    return first;
  }
}

function* joined(group: readonly PlacedEntry[]): Generator<undefined, PlacedEntry, undefined> {
  const [first, ...others] = group;
  if (!first) throw new Error('A group has at least one entry.');
  if (others.length === 0) return { ...first };
  let { bibliography } = first;
  const identifiers = new Set<Identifier>();
  for (const { identifiers: own } of group) for (const identifier of own) identifiers.add(identifier);
  for (const other of others) {
    bibliography = fillBibliography(bibliography, other.bibliography);
    yield;
  }
  const all = strongFirst([...identifiers]).slice(0, limits.identifiers);
  return { ...first, bibliography, identifiers: all, marks: yield* joinMarks(group.map(({ marks }) => marks)) };
}

function* joinMarks(all: readonly ReadMarks[]): Generator<undefined, ReadMarks, undefined> {
  let states = stateOf(all[0]);
  const [keywords, tags, collections, notes] = [new Map(), new Map(), new Map(), new Set<string>()] as [
    Map<string, string>,
    Map<string, string>,
    Map<string, string[]>,
    Set<string>,
  ];
  let length = 0;
  for (const marks of all) {
    states = mergeAnnotations(states, stateOf(marks));
    for (const keyword of marks.keywords) setOnce(keywords, tagKey(keyword), keyword);
    for (const tag of marks.tags) setOnce(tags, tagKey(tag), tag);
    for (const path of marks.collections) setOnce(collections, JSON.stringify(path), path);
    const note = marks.note.trim();
    if (note !== '' && !notes.has(note) && length + note.length + 2 <= limits.joinedNote) {
      notes.add(note);
      length += note.length + 2;
    }
    yield;
  }
  const added = all.flatMap(({ addedAt }) => addedAt ?? []);
  return present({
    starred: all.some(({ starred }) => starred) || undefined,
    starredAt: states.starredAt,
    status: states.status,
    readAt: states.readAt,
    priority: states.priority,
    addedAt: added.length > 0 ? added.reduce((a, b) => Math.min(a, b)) : undefined,
    keywords: [...keywords.values()],
    tags: [...tags.values()],
    note: [...notes].join('\n\n'),
    collections: [...collections.values()],
  });
}

/** The part of the marks that is merged like that of an annotation. */
const stateOf = (marks: ReadMarks | undefined): Annotation => ({
  ...blankAnnotation,
  starredAt: marks?.starredAt,
  status: marks?.status,
  readAt: marks?.readAt,
  priority: marks?.priority,
});

function setOnce<K, V>(map: Map<K, V>, key: K, value: V): void {
  if (!map.has(key)) map.set(key, value);
}

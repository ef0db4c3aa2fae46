/** Reads the groups that JabRef and BibDesk keep in comments of a BibTeX file. */
import { verbatimText } from './texText';

export interface BibGroups {
  /** Paths of groups by the name of the innermost one. JabRef's entries name their groups so in the field `groups`. */
  paths: ReadonlyMap<string, string[]>;
  /** Paths of an entry's groups by its key. */
  members: ReadonlyMap<string, string[][]>;
}

/** UTF-16 units of all groups. */
const longest = 2_000_000;
const mostLevels = 20;

/**
 * JabRef's tree: `0 AllEntriesGroup:;`, `1 StaticGroup:Name\;0\;1\;…;`, and before version 4 `1 ExplicitGroup:Name\;0\;key\;key\;;`.
 * Lines may be broken anywhere. Source: JabRef's documentation, "Groups", 2024.
 */
function readJabref(text: string, paths: Map<string, string[]>, members: Map<string, string[][]>): void {
  const lines = text.replace(/\n/g, '').split(/(?<!\\);/);
  const path: string[] = [];
  for (const line of lines) {
    const [, level = '', kind = '', rest = ''] = /^\s*(\d{1,3}) (\w{1,60}):(.*)$/s.exec(line) ?? [];
    if (kind === '' || kind === 'AllEntriesGroup') continue;
    const [name = '', , ...more] = rest.split('\\;').map((part) => part.replace(/\\(?=[\\:;])/g, '').replace(/\\(?=[,;:])/g, ''));
    path.length = Math.max(0, Math.min(path.length, Number(level) - 1));
    if (path.length >= mostLevels) continue;
    path.push(name);
    if (!paths.has(name)) paths.set(name, [...path]);
    if (kind === 'ExplicitGroup') for (const key of more.filter(Boolean)) add(members, key, [...path]);
  }
}

/** BibDesk's property list: a name and the keys of each group. */
function readBibdesk(text: string, members: Map<string, string[][]>): void {
  for (const part of text.split('<dict>')) {
    const name = /<key>group name<\/key>\s{0,20}<string>([^<]{1,500})</.exec(part)?.[1];
    const keys = /<key>keys<\/key>\s*<string>([^<]*)</.exec(part)?.[1];
    if (name !== undefined) for (const key of (keys ?? '').split(',')) add(members, key.trim(), [name]);
  }
}

function add(members: Map<string, string[][]>, key: string, path: string[]): void {
  if (key === '') return;
  const known = members.get(key);
  if (known) known.push(path);
  else members.set(key, [path]);
}

/** @param comments the contents of the file's comments. */
export function bibGroups(comments: readonly string[]): BibGroups {
  const paths = new Map<string, string[]>();
  const members = new Map<string, string[][]>();
  for (const comment of comments) {
    const text = comment.slice(0, longest);
    if (/^jabref-meta:\s{0,9}(?:grouping|groupstree):/i.test(text))
      readJabref(text.slice(text.indexOf(':', 12) + 1), paths, members);
    else if (/^BibDesk Static Groups/.test(text)) readBibdesk(text, members);
  }
  return { paths, members };
}

/** @returns the paths of an entry's groups: those of its fields and those of comments. */
export function groupsOf(key: string, fields: ReadonlyMap<string, string>, groups: BibGroups): string[][] {
  const named = (field: string): string[] =>
    (fields.get(field) ?? '')
      .slice(0, longest)
      .split(/(?<!\\)[,;]/)
      .map((name) => verbatimText(name.replace(/\\(?=[,;:])/g, '')).trim())
      .filter(Boolean);
  return [
    ...named('groups').map((name) => groups.paths.get(name) ?? [name]),
    ...named('mendeley-groups').map((name) => name.split('/').filter(Boolean)),
    ...(groups.members.get(key) ?? []),
  ];
}

/** Addresses that Obsidian opens (https://help.obsidian.md/Extending+Obsidian/Obsidian+URI, 2026). */

/** Longest address that every system passes on to a program: Windows cuts at 2,081 characters. */
const longestAddress = 2000;

export interface NewNote {
  /** Name or id of a vault; empty for the one that was open last. */
  vault: string;
  /** Folder in the vault; empty for none. */
  folder: string;
  /** File name without its ending. */
  name: string;
  text: string;
}

const parameters = (values: [string, string][]): string =>
  values
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`)
    .join('&');

/** Path in the vault, as it is remembered. */
export const notePath = ({ folder, name }: Pick<NewNote, 'folder' | 'name'>): string =>
  [...folder.split('/').map((part) => part.trim()), name]
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/');

/**
 * The address that makes a note. A text for which an address is too short is taken from the clipboard, where the caller puts it
 * before. Obsidian gives the note another name if there is one with this name.
 */
export function newNoteAddress(note: NewNote): { address: string; clipboard: boolean } {
  const start = `obsidian://new?${parameters([
    ['vault', note.vault],
    ['file', notePath(note)],
  ])}`;
  const address = `${start}&${parameters([['content', note.text]])}`;
  return address.length <= longestAddress ? { address, clipboard: false } : { address: `${start}&clipboard`, clipboard: true };
}

/** The address that opens a note. */
export const openNoteAddress = (vault: string, file: string): string =>
  `obsidian://open?${parameters([
    ['vault', vault],
    ['file', file],
  ])}`;

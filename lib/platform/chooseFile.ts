/** A file that the user chooses and that Dogear may write again and again; Chromium alone has that (https://wicg.github.io/file-system-access, 2024). */
interface Options {
  id: string;
  suggestedName: string;
  types: { description: string; accept: Record<string, string[]> }[];
}
type Choose = (options: Options) => Promise<FileSystemFileHandle>;

const picker = (): Choose | undefined => (globalThis as { showSaveFilePicker?: Choose }).showSaveFilePicker;

export const canChooseFile = (): boolean => picker() !== undefined;

/** Call it from a click. @returns undefined if the user chose none, or the browser refuses the file. */
export const chooseBibFile = (suggestedName: string): Promise<FileSystemFileHandle | undefined> =>
  picker()?.({
    id: 'bib',
    suggestedName,
    types: [{ description: 'BibTeX', accept: { 'application/x-bibtex': ['.bib'] } }],
  }).catch(() => undefined) ?? Promise.resolve(undefined);

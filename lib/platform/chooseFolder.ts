/** A folder that the user chooses and that Dogear may write into; Chromium alone has that (https://wicg.github.io/file-system-access, 2024). */
type Choose = (options: { mode: 'readwrite'; id: string }) => Promise<FileSystemDirectoryHandle>;

const picker = (): Choose | undefined => (globalThis as { showDirectoryPicker?: Choose }).showDirectoryPicker;

export const canChooseFolder = (): boolean => picker() !== undefined;

/** Call it from a click. @returns undefined if the user chose none, or the browser refuses the folder. */
export const chooseFolder = (): Promise<FileSystemDirectoryHandle | undefined> =>
  picker()?.({ mode: 'readwrite', id: 'notes' }).catch(() => undefined) ?? Promise.resolve(undefined);

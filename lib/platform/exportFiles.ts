/**
 * Files in the extension's origin private file system. A worker writes exports there that are too long to hold in memory, and the
 * user then downloads them. A worker has no other access to the disk.
 */

const folder = 'exports';
/** Milliseconds that a file is kept for its download; a browser copies even a large one in seconds. */
const lifetime = 10 * 60_000;

/** The used part of `FileSystemSyncAccessHandle`, which only dedicated workers have. */
export interface OpenFile {
  read: (into: Uint8Array<ArrayBuffer>, options: { at: number }) => number;
  write: (from: Uint8Array<ArrayBuffer>, options: { at: number }) => number;
  close: () => void;
}

/** A file that is written from its beginning to its end and may be read while it is being written. */
export interface ExportFile {
  name: string;
  handle: OpenFile;
  file: () => Promise<File>;
}

async function exportsFolder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true });
}

/**
 * Creates an empty file; call it in a worker. Also deletes old files of earlier exports.
 * @returns undefined if there is no such file system, or if the browser refuses access to it.
 */
export async function createExportFile(now = Date.now()): Promise<ExportFile | undefined> {
  if (typeof FileSystemFileHandle === 'undefined' || !('createSyncAccessHandle' in FileSystemFileHandle.prototype)) {
    return undefined;
  }
  try {
    const directory = await exportsFolder();
    await dropOld(directory, now);
    const name = `${now}-${crypto.randomUUID()}`;
    const file = await directory.getFileHandle(name, { create: true });
    return {
      name,
      handle: await (file as FileSystemFileHandle & { createSyncAccessHandle: () => Promise<OpenFile> }).createSyncAccessHandle(),
      file: () => file.getFile(),
    };
  } catch {
    return undefined;
  }
}

async function dropOld(directory: FileSystemDirectoryHandle, now: number): Promise<void> {
  const old: string[] = [];
  for await (const name of directory.keys()) if (!(Number.parseInt(name, 10) > now - lifetime)) old.push(name);
  // A file that is still being written is locked and remains.
  for (const name of old) await directory.removeEntry(name).catch(() => undefined);
}

/** Deletes a file that is no longer needed; a missing file is no error. */
export async function dropExportFile(name: string): Promise<void> {
  await (await exportsFolder()).removeEntry(name).catch(() => undefined);
}

/** Deletes a file after the time for its download. If the page is closed earlier, the next export deletes the file. */
export function dropExportFileLater(name: string): void {
  setTimeout(() => void dropExportFile(name).catch(() => undefined), lifetime);
}

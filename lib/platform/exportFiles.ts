/**
 * Files of the extension's own (the origin's private file system), into which a worker writes what is too long to be
 * held, and which the reader then downloads. A worker has no other door to the disk.
 */

const folder = 'exports';
/** Milliseconds that a file is left for its download; a browser copies even a large one in seconds. */
const lifetime = 10 * 60_000;

/** A `FileSystemSyncAccessHandle`, which only dedicated workers have, as far as it is used. */
export interface OpenFile {
  read: (into: Uint8Array<ArrayBuffer>, options: { at: number }) => number;
  write: (from: Uint8Array<ArrayBuffer>, options: { at: number }) => number;
  close: () => void;
}

/** A file that is written from its beginning to its end, and may be read while it is. */
export interface ExportFile {
  name: string;
  handle: OpenFile;
  file: () => Promise<File>;
}

async function exportsFolder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true });
}

/**
 * An empty file, in a worker. What earlier exports left is deleted on the way.
 * @returns undefined where there is no such file system, or where the browser refuses it.
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
  // One that is still being written is locked, and stays.
  for (const name of old) await directory.removeEntry(name).catch(() => undefined);
}

/** Deletes a file that nobody needs any more; one that is gone already is no error. */
export async function dropExportFile(name: string): Promise<void> {
  await (await exportsFolder()).removeEntry(name).catch(() => undefined);
}

/** Deletes a file once its download is over. A page that is closed before leaves that to the next export. */
export function dropExportFileLater(name: string): void {
  setTimeout(() => void dropExportFile(name).catch(() => undefined), lifetime);
}

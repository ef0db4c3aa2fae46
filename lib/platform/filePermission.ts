/** Permission to write a file that the user once chose: the browser may take it back when no page of the extension is open. */
type Ask = (options: { mode: 'readwrite' }) => Promise<PermissionState>;

/** Absent from files that need no permission, such as those of the origin private file system in some browsers. */
type Handle = FileSystemFileHandle & { queryPermission?: Ask; requestPermission?: Ask };

const write = { mode: 'readwrite' } as const;

export const mayWriteFile = async (handle: FileSystemFileHandle): Promise<boolean> =>
  ((await (handle as Handle).queryPermission?.(write)) ?? 'granted') === 'granted';

/** Call it from a click. */
export const requestFile = async (handle: FileSystemFileHandle): Promise<boolean> =>
  ((await (handle as Handle).requestPermission?.(write).catch(() => 'denied' as const)) ?? 'granted') === 'granted';

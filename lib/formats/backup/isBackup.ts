/** Characters in which a backup says that it is one. */
export const backupStart = 4096;

/** Whether a text is, or was meant to be, Dogear's own JSON. @param start the first characters of the file. */
export const isBackup = (start: string): boolean =>
  start
    .replace(/^\ufeff/, '')
    .trimStart()
    .startsWith('{') && start.slice(0, backupStart).includes('"dogear"');

/** Version of Dogear's JSON. It grows when a field changes; `parseBackup` then reads the older versions too. */
export const backupVersion = 1;

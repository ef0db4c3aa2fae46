/** Version of Dogear's JSON format. Increase it when a field changes; `parseBackup` must then read the older versions too. */
export const backupVersion = 1;

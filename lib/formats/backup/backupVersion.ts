/** Version of Dogear's JSON format. Increase it when a field changes; `parseBackup` must then read the older versions too. */
export const backupVersion = 2;

/** The versions that can be read. Version 2 adds optional fields to papers and changes none, so that version 1 is read as it is. */
export const readableVersions = [1, backupVersion] as const;

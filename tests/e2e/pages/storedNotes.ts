import type { Page } from '@playwright/test';

/** Reads the notes in the database from a page of the extension. */
export const storedNotes = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('dogear');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const reading = db.transaction('annotations').objectStore('annotations').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            db.close();
            resolve(reading.result.map(({ note }) => note).filter(Boolean));
          };
        };
      }),
  );

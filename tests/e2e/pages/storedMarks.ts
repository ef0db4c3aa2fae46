import type { Page } from '@playwright/test';

/**
 * Reads the marks in the database from a page of the extension: by arXiv identifier, in words. Records without a mark are left out.
 */
export const storedMarks = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const request = <T>(made: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        made.onsuccess = () => resolve(made.result);
        made.onerror = () => reject(made.error);
      });
    const db = await request(indexedDB.open('dogear'));
    const tables = db.transaction(['papers', 'annotations']);
    const [papers, annotations] = await Promise.all([
      request(tables.objectStore('papers').getAll()),
      request(tables.objectStore('annotations').getAll()),
    ]);
    db.close();
    const names = new Map<string, string>(
      papers.map(({ id, identifiers }) => [id, String(identifiers[0]).replace('arxiv:', '')]),
    );
    const marks: Record<string, string> = {};
    for (const { paperId, starredAt, status, tags, note } of annotations) {
      const words = [starredAt !== undefined && 'starred', status, ...tags.map((tag: string) => `#${tag}`), note].filter(Boolean);
      if (words.length > 0) marks[names.get(paperId) ?? paperId] = words.join(' ');
    }
    return marks;
  });

/** Answers of the last day, so that the same question is not sent twice. In the browser's cache for answers, apart from the library. */

const name = 'dogear-answers';
/** Milliseconds: arXiv's data change once a day (https://info.arxiv.org/help/api/user-manual.html, 2026, section 3.1.1). */
const lifetime = 24 * 60 * 60 * 1000;
const mostAnswers = 500;
const stamp = 'x-dogear-at';

/** A key is an address; what follows `#` would be ignored. */
const addressOf = (key: string): string => `https://answers.invalid/?${encodeURIComponent(key)}`;

const isFresh = (response: Response, now: number): boolean => {
  const age = now - Number(response.headers.get(stamp) ?? Number.NaN);
  return age >= 0 && age < lifetime;
};

/** @returns undefined for none, and where the browser has no cache to give. */
export async function cachedAnswer(key: string, now: number): Promise<string | undefined> {
  try {
    const found = await (await caches.open(name)).match(addressOf(key));
    return found && isFresh(found, now) ? await found.text() : undefined;
  } catch {
    return undefined;
  }
}

/** An answer that cannot be kept is asked for again. */
export async function cacheAnswer(key: string, text: string, now: number): Promise<void> {
  try {
    const cache = await caches.open(name);
    // The oldest come first.
    const keys = await cache.keys();
    for (const old of keys.slice(0, Math.max(0, keys.length + 1 - mostAnswers))) await cache.delete(old);
    await cache.put(addressOf(key), new Response(text, { headers: { [stamp]: String(now) } }));
  } catch {
    return;
  }
}

export const clearAnswers = (): Promise<boolean> => caches.delete(name);

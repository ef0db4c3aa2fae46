/** Hands a text to the browser as a downloaded file; no permission is needed for it. */

type Chunks = string | Iterable<string> | AsyncIterable<string>;

/**
 * @param name file name with its extension.
 * @param mediaType e.g. `application/x-bibtex`; UTF-8 is added.
 * @param chunks the text; parts are joined in the browser's blob store, not in one string.
 * @throws whatever the chunks throw, before any file is offered.
 */
export async function downloadText(name: string, mediaType: string, chunks: Chunks): Promise<void> {
  const parts: string[] = [];
  for await (const chunk of typeof chunks === 'string' ? [chunks] : chunks) parts.push(chunk);
  const url = URL.createObjectURL(new Blob(parts, { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after the click returns; a minute is longer than it takes to start.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

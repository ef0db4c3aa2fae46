/** Milliseconds until the URL of a downloaded blob is revoked; a browser copies even a large one in seconds. */
const lifetime = 10 * 60_000;

/**
 * Downloads a text as a file; no permission is needed for it.
 * @param name file name with its extension.
 * @param mediaType e.g. `application/x-bibtex`; UTF-8 is added.
 * @param text may be a file on disk: it is not read into memory.
 */
export function downloadBlob(name: string, mediaType: string, text: Blob): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), lifetime);
}

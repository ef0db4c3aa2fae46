/**
 * Puts text on the clipboard. Call it from a click: browsers refuse otherwise.
 * @param html the same text with its formatting, escaped, for programs that take rich text.
 * @returns whether it succeeded.
 */
export async function copyText(text: string, html?: string): Promise<boolean> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text);
    else
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': blobOf(text, 'plain'), 'text/html': blobOf(html, 'html') }),
      ]);
    return true;
  } catch {
    return copyByCommand(text, html);
  }
}

const blobOf = (text: string, type: string): Blob => new Blob([text], { type: `text/${type}` });

/** The old way: in a frame it needs no permission of the page around it (https://w3c.github.io/editing/docs/execCommand, 2024). */
function copyByCommand(text: string, html: string | undefined): boolean {
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('copy', put, { capture: true });
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    removeEventListener('copy', put, { capture: true });
  }
}

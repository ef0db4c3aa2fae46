/**
 * Puts text on the clipboard. Call it from a click: browsers refuse otherwise.
 * @returns whether it succeeded.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

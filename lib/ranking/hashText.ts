/** FNV-1a over the UTF-16 units of a text (Fowler, Noll, Vo: RFC 9923), with a last mixing. @returns 32 bits, unsigned. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

/** The hash of a pair of words, in this order. @returns 32 bits, unsigned. */
export const joinHashes = (first: number, second: number): number => mixed(Math.imul(first, 0x01000193) ^ second);

/** Spreads the bits, so that the lower 16 depend on all others (the finalizer of MurmurHash3). */
function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

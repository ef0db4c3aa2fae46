const encoded = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

/** Encodes brackets, which end a link target, and semicolons of character references (`&copy;`): `safeUrl` leaves both. */
const target = (url: string): string => url.replace(/[()[\]]|;(?<=&#?\w{1,32};)/g, encoded);

/** @param text Markdown. @param url as `safeUrl` returns it; the text alone without one. */
export const markdownLink = (text: string, url: string | undefined): string =>
  url === undefined ? text : `[${text}](${target(url)})`;

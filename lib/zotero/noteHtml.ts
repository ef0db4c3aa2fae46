import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** Longer notes, in UTF-16 units, become paragraphs as typed: parsing Markdown takes more than linear time in rare texts. */
const longestParsed = 50_000;
/** Blocks within blocks, as characters that open them in one line; deeper ones are not parsed. */
const deepest = 100;

/**
 * A note as HTML for Zotero. HTML in the Markdown is shown as text, and addresses other than of the web and of mail are dropped
 * (micromark's defaults).
 */
export function noteHtml(markdown: string): string {
  const text = markdown.replaceAll('\0', '').trim();
  if (text.length > longestParsed || isDeep(text)) return asTyped(text);
  return micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

const isDeep = (text: string): boolean => text.split('\n').some((line) => (/^[\s>*+-]*/.exec(line)?.[0].length ?? 0) > deepest);

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const asTyped = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br />')}</p>`)
    .join('\n');

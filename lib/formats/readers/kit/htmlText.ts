import { type XmlElement, xmlTree } from './xml';

/** Elements that notes have; `<x>` may be the person's own words. */
const worthReading =
  /<\/?(?:p|div|span|br|b|i|u|em|strong|ul|ol|li|h[1-6]|a|blockquote|table|sub|sup|pre|code)(?:\s[^<>]{0,2000})?\/?>/i;
const paragraphs = new Set(['p', 'div', 'ul', 'ol', 'blockquote', 'table', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const marks: Record<string, string> = { b: '**', strong: '**', i: '*', em: '*', code: '`' };

function written(element: XmlElement): string {
  const inside = element.children
    .map((child) => (typeof child === 'string' ? child.replace(/\s+/g, ' ') : written(child)))
    .join('');
  const { name } = element;
  if (name === 'br') return '\n';
  if (name === 'script' || name === 'style') return '';
  if (name === 'li') return `\n- ${inside.trim()}`;
  if (/^h[1-6]$/.test(name)) return `\n\n${'#'.repeat(Number(name[1]))} ${inside.trim()}\n\n`;
  if (paragraphs.has(name)) return `\n\n${inside.trim()}\n\n`;
  const href = name === 'a' ? element.attributes.get('href') : undefined;
  if (href !== undefined && /^https?:/i.test(href))
    return inside.trim() === '' || inside === href ? href : `[${inside}](${href})`;
  const mark = inside.trim() === '' ? undefined : marks[name];
  return mark === undefined ? inside : `${mark}${inside}${mark}`;
}

/**
 * Turns a note in HTML, as Zotero and EndNote export them, into Markdown: paragraphs, lists, headings, emphasis, links. A text
 * without markup stays as it is.
 */
export function htmlText(text: string): string {
  if (!worthReading.test(text)) return text;
  const steps = xmlTree(text, 'html');
  let step = steps.next();
  while (!step.done) step = steps.next();
  return written(step.value.root)
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

import { addressOf } from './addressOf';
import { type XmlElement, xmlTree } from './xml';

/** What is written around the content of an element. */
const around: Record<string, [before: string, after: string]> = {
  strong: ['**', '**'],
  b: ['**', '**'],
  em: ['*', '*'],
  i: ['*', '*'],
  code: ['`', '`'],
  del: ['~~', '~~'],
  s: ['~~', '~~'],
  h1: ['\n\n# ', '\n\n'],
  h2: ['\n\n## ', '\n\n'],
  h3: ['\n\n### ', '\n\n'],
  h4: ['\n\n#### ', '\n\n'],
  h5: ['\n\n##### ', '\n\n'],
  h6: ['\n\n###### ', '\n\n'],
  p: ['\n\n', '\n\n'],
  div: ['\n\n', '\n\n'],
  ul: ['\n\n', '\n\n'],
  ol: ['\n\n', '\n\n'],
  table: ['\n\n', '\n\n'],
  tr: ['\n', ''],
  td: [' ', ' '],
  th: [' ', ' '],
  br: ['\n', ''],
  hr: ['\n\n---\n\n', ''],
};

const isInline = (before: string): boolean => before !== '' && !before.includes('\n') && before !== ' ';

/** Signs that would be Markdown where the source has mere text. */
const escaped = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]]/g, '\\$&');

/** @param prefix of the items of the list around. */
function written(node: XmlElement | string, prefix: (item: XmlElement) => string): string {
  if (typeof node === 'string') return escaped(node);
  const { name } = node;
  if (name === 'script' || name === 'style' || name === 'head') return '';
  if (name === 'pre') return `\n\n\`\`\`\n${plain(node).replace(/^\n|\n$/g, '')}\n\`\`\`\n\n`;
  const inside = (next = prefix): string => node.children.map((child) => written(child, next)).join('');
  if (name === 'ul') return `\n\n${inside(() => '- ')}\n\n`;
  if (name === 'ol') {
    const items = node.children.filter((child) => typeof child !== 'string' && child.name === 'li');
    return `\n\n${inside((item) => `${items.indexOf(item) + 1}. `)}\n\n`;
  }
  if (name === 'li') return `\n${prefix(node)}${tidy(inside()).replace(/\n/g, '\n  ')}`;
  if (name === 'blockquote') return `\n\n${tidy(inside()).replace(/^/gm, '> ')}\n\n`;
  if (name === 'a') return link(inside(), node.attributes.get('href'));
  const [before, after] = around[name] ?? ['', ''];
  const content = inside();
  const word = content.trim();
  // Emphasis does not begin or end at a space.
  if (isInline(before)) return word === '' ? content : content.replace(word, () => before + word + after);
  return before + content + after;
}

function link(text: string, target: string | undefined): string {
  const address = target === undefined ? undefined : addressOf(target);
  if (address === undefined) return text;
  return `[${text.trim() || address}](${address.replace(/[()]/g, encodeURIComponent)})`;
}

const plain = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : plain(child))).join('');

const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/**
 * Turns a note of a program that keeps HTML into Markdown: paragraphs, emphasis, lists, quotations, code, links with an http(s)
 * address. A text without an element stays as it is.
 */
export function markdownOfHtml(html: string): string {
  if (!/<\/?[a-z][^<>]*>|&(?:[a-z]+|#\d+);/i.test(html)) return html;
  const work = xmlTree(html, 'html');
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return tidy(step.value.root.children.map((child) => written(child, () => '- ')).join(''));
  }
}

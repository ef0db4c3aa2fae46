/** Huge or deeply nested pages of any size: tests check what is found on them, the bench measures how long it takes. */

export const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

export const times = (count: number, item: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => item(index)).join('');

export const arxivOf = (index: number): string => `${2001 + Math.floor(index / 90_000)}.${(index % 90_000) + 10_000}`;

const link = (index: number, words: string): string => `<a href="https://arxiv.org/abs/${arxivOf(index)}">${words}</a>`;

export const entry = (index: number): string =>
  `<li><h3>${link(index, `A method that learns from few examples, part ${index}`)}</h3><p>Ada Lovelace, Alan Turing, Grace Hopper</p><p>2023</p></li>`;

export const list = (count: number): string => `<ul>${times(count, entry)}</ul>`;

export const sentence =
  'we show that the model is better than all of the others on most of the tasks that were tried here 10.1234 arxiv pmid ';

const paperUrl = 'https://arxiv.org/abs/2301.00001';
const title = `<a href="${paperUrl}">A title of some words</a>`;

/** Builds the nesting by script, as parsers stop at some hundred levels. */
export function deep(levels: number, tag: string, leaf: string): Document {
  const page = parse('<body></body>');
  let at: Element = page.body;
  for (let level = 0; level < levels; level++) {
    const inner = page.createElement(tag);
    at.append(inner);
    at = inner;
  }
  at.append(...parse(leaf).body.childNodes);
  return page;
}

function withText(html: string, text: string): Document {
  const page = parse(html);
  page.querySelector('.text')?.append(text);
  return page;
}

const boxed = `<body><div><h2>${title}</h2><b class="text"></b></div><div>other</div></body>`;

export interface HugePage {
  name: string;
  /** Elements, or characters of text, of the page at its full size. */
  size: number;
  /** @param size number of elements or characters; may be smaller than the full size. */
  page: (size: number) => Document;
  /** Number of papers that are found, for any size. */
  found?: number;
}

export const hugePages: readonly HugePage[] = [
  {
    name: 'links to no paper',
    size: 100_000,
    page: (size) => parse(times(size, (index) => `<p><a href="/a/${index}">Some words ${index}</a></p>`)),
    found: 0,
  },
  {
    name: 'links to one paper in one element',
    size: 100_000,
    page: (size) => parse(`<div>${times(size, (index) => `<a href="${paperUrl}">Some words ${index}</a> `)}</div>`),
    found: 0,
  },
  {
    name: 'paragraphs with links to one paper',
    size: 100_000,
    page: (size) =>
      parse(
        `<main><div>${times(size, (index) => `<p><a href="${paperUrl}">Some words ${index}</a></p>`)}</div><div>x</div></main>`,
      ),
    found: 0,
  },
  {
    name: 'links to other papers in one paragraph',
    size: 100_000,
    page: (size) => parse(`<p>${times(size, (index) => `${link(index, `Some words ${index}`)} `)}</p>`),
    found: 0,
  },
  { name: 'entries', size: 100_000, page: (size) => parse(list(size)) },
  {
    name: 'entries with two papers each',
    size: 50_000,
    page: (size) =>
      parse(
        `<ul>${times(size, (index) => `<li>${link(2 * index, `Some words of a title ${index}`)} <p>${link(2 * index + 1, 'Another one')}</p></li>`)}</ul>`,
      ),
  },
  {
    name: 'entries, every other with two papers',
    size: 20_000,
    page: (size) =>
      parse(
        `<ul>${times(size, (index) => (index % 2 ? entry(index).replace('2023', link(50_000 + index, 'and another one')) : entry(index)))}</ul>`,
      ),
  },
  {
    name: 'headings that lead to no paper',
    size: 50_000,
    page: (size) =>
      parse(times(size, (index) => `<div><h3><a href="/a/${index}">Some words of a heading ${index}</a></h3></div>`)),
    found: 0,
  },
  {
    name: 'links in 9 cards',
    size: 45_000,
    page: (size) =>
      parse(
        `<main>${times(9, (card) => `<div>${times(size / 9, (index) => `<p>${link(card, `Some words ${index}`)}</p>`)}</div>`)}</main>`,
      ),
  },
  {
    name: 'boxes in 30 cards',
    size: 90_000,
    page: (size) =>
      parse(
        `<ul>${times(30, (card) => `<li><h2>${link(card, 'A title of some words')}</h2>${'<div><a href="/x">x</a></div>'.repeat(size / 30)}</li>`)}</ul>`,
      ),
  },
  {
    name: 'identifiers in text',
    size: 30_000,
    page: (size) => parse(times(size, (index) => `<p>A title of some words. Ada Lovelace. doi:10.1234/abc.${index} 2020</p>`)),
  },
  { name: 'elements around a link', size: 5000, page: (size) => deep(size, 'div', title), found: 0 },
  { name: 'inline elements around a link', size: 5000, page: (size) => deep(size, 'b', title), found: 0 },
  { name: 'elements around 200 entries', size: 5000, page: (size) => deep(size, 'div', list(200)), found: 200 },
  {
    name: 'characters in one text beside 20 entries',
    size: 10_000_000,
    page: (size) => withText(`<p class="text"></p>${list(20)}`, sentence.repeat(size / sentence.length)),
    found: 20,
  },
  {
    name: 'characters in one text of a card',
    size: 10_000_000,
    page: (size) => withText(boxed, sentence.repeat(size / sentence.length)),
  },
  { name: 'spaces in a card', size: 10_000_000, page: (size) => withText(boxed, ' '.repeat(size)) },
  { name: 'characters of one word in a card', size: 10_000_000, page: (size) => withText(boxed, 'arxiv'.repeat(size / 5)) },
  { name: 'characters of a DOI in a card', size: 10_000_000, page: (size) => withText(boxed, '10.1234/'.repeat(size / 8)) },
  {
    name: 'texts beside 20 entries',
    size: 100_000,
    page: (size) => parse(`${`<p>${sentence}</p>`.repeat(size)}${list(20)}`),
  },
  {
    name: 'texts in a card',
    size: 100_000,
    page: (size) => parse(`<div><h2>${title}</h2>${`<i>${sentence}</i>`.repeat(size)}</div><div>other</div>`),
  },
];

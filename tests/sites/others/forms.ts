/** Markup of lists: each makes an entry of its lines, in an element around all of them. */
interface Form {
  around: string;
  entry: (lines: readonly string[], index: number) => string;
}

const rest = (lines: readonly string[], tag: string): string =>
  lines
    .slice(1)
    .map((line) => `<${tag}>${line}</${tag}>`)
    .join('');

export const forms: Record<string, Form> = {
  list: {
    around: 'ul',
    entry: (lines, index) => `<li><h3><a href="/entry/${index}">${lines[0]}</a></h3>${rest(lines, 'p')}</li>`,
  },
  plain: { around: 'ol', entry: (lines) => `<li>${lines.join('<br>')}</li>` },
  dashed: { around: 'ul', entry: ([first, ...more]) => `<li><a href="#">${first}</a> – ${more.join(', ')}</li>` },
  table: {
    around: 'table',
    entry: (lines, index) => `<tr><td>${index}</td>${lines.map((line) => `<td>${line}</td>`).join('')}</tr>`,
  },
  linkedTable: {
    around: 'table',
    entry: ([first, ...more], index) =>
      `<tr><th scope="row"><a href="/entry/${index}">${first}</a></th>${more.map((line) => `<td>${line}</td>`).join('')}</tr>`,
  },
  paragraphs: { around: 'div', entry: ([first, ...more]) => `<p><b>${first}</b><br>${more.join('<br>')}</p>` },
  terms: { around: 'dl', entry: (lines) => `<dt>${lines[0]}</dt>${rest(lines, 'dd')}` },
  cards: {
    around: 'section',
    entry: (lines, index) =>
      `<article><a href="/entry/${index}"><img src="/${index}.jpg" alt=""><h4>${lines[0]}</h4></a>${rest(lines, 'span')}</article>`,
  },
  accordion: {
    around: 'div',
    entry: (lines) => `<details><summary>${lines[0]}</summary><div>${rest(lines, 'p')}</div></details>`,
  },
  headings: { around: 'main', entry: (lines) => `<h3>${lines[0]}</h3>${rest(lines, 'p')}` },
  figures: {
    around: 'div',
    entry: (lines, index) =>
      `<figure><img src="/${index}.jpg" alt=""><figcaption><b>${lines[0]}</b>${rest(lines, 'div')}</figcaption></figure>`,
  },
  boxes: { around: 'div', entry: (lines) => `<div><div><strong>${lines[0]}</strong></div>${rest(lines, 'div')}</div>` },
  files: {
    around: 'ul',
    entry: ([first, ...more], index) => `<li><a href="/files/${index}.pdf">${first}</a><br>${more.join('<br>')}</li>`,
  },
};

/** Pages on hosts of no declared site, and a page of a declared site after a redesign. */
import { otherPapers, papers } from './feeds';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const entry = ({ id, title, authors, abstract }: (typeof papers)[number]): string => `<section>
  <h3><a href="https://arxiv.org/abs/${id}">${escaped(title)}</a></h3>
  <p>${authors.map(escaped).join(', ')} · 2024</p>
  <p>${escaped(abstract)}</p>
</section>`;

/** An entry that nothing but its words names. */
const named = ({ title, authors }: (typeof papers)[number]): string =>
  `<li><b>${escaped(title)}</b><br>${authors.map(escaped).join(', ')}</li>`;

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><header><nav><a href="/">Home</a></nav></header><main><h1>${title}</h1>${body}</main></body></html>`;

/** A list of papers on any host; for arXiv, a listing in a markup that its layouts do not match. */
export const renderList = ({ hostname, pathname }: URL): string | null => {
  if (pathname.includes('/pdf/')) return '<!doctype html><title>1706.03762v7.pdf</title><embed type="application/x-pdf">';
  if (pathname.startsWith('/prose'))
    return page(
      'On attention',
      `<p>Much has been written about <a href="https://arxiv.org/abs/1706.03762">attention</a>, and this page writes more of it.</p>`,
    );
  if (pathname.startsWith('/accepted'))
    return page('Accepted papers', `<ul>${[...papers, ...otherPapers].map(named).join('')}</ul>`);
  if (hostname.endsWith('example.org') || pathname.startsWith('/list/'))
    return page('Reading list', [...papers, ...otherPapers].map(entry).join(''));
  return null;
};

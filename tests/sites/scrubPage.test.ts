/** Reported pages become fixtures: nothing that they say is left, and they are read as before. */
import { describe, expect, it } from 'vitest';
import { anyReader } from '~/lib/detection/anyReader';
import { readSighting } from '~/lib/detection/readSighting';
import { loadedTitles } from '../support/loadedTitles';
import { parsePage } from './corpus/parsePage';
import { expectations } from './expected';
import { expectations as generic } from './generic/expected';
import { scrubPage } from './reported/scrubPage';
import { world } from './world/expected';

const files = import.meta.glob<string>('./{fixtures,generic,world}/*.html', { query: '?raw', import: 'default', eager: true });

const read = (html: string, url: string) =>
  [...anyReader(new URL(url), loadedTitles()).find(parsePage(html, url))].flatMap((sighting) =>
    sighting ? (readSighting(sighting) ?? []) : [],
  );

const scrubbed = (html: string, url: string) => scrubPage(parsePage(html, url), new URL(url));

const pages = [
  ...generic.map(({ fixture, url }) => ({ file: `./generic/${fixture}`, url })),
  ...world.map(({ fixture, url }) => ({ file: `./world/${fixture}`, url })),
  ...expectations.map(({ fixture, url }) => ({ file: `./fixtures/${fixture}`, url })),
];

/** Pages whose papers are told apart by what their words mean, or by an address that cannot be replaced by another of its kind. */
const otherwise = new Set([
  ...['linked-data-list', 'cyberleninka', 'ieee-search', 'hf-mirror', 'hf-mirror-2', 'emergentmind'].map(
    (name) => `./generic/${name}.html`,
  ),
  // The last two: headings of columns say what is in them.
  ...['library-list', 'cnki-results', 'scopus-without-doi'].map((name) => `./world/${name}.html`),
  ...['acl-event-2026', 'ads-search-2026', 'googlescholar-results-2016', 'semanticscholar-paper-2024'].map(
    (name) => `./fixtures/${name}.html`,
  ),
  ...['search', 'author', 'library'].map((name) => `./fixtures/semanticscholar-${name}-2026.html`),
]);

const secret = `<!doctype html><html><head><title>Inbox of Zebulon Quackenbush</title>
<meta name="csrf" content="tokentokentoken"><meta name="citation_title" content="Quackenbush on Marmalade">
<script>window.user = 'zebulon'</script><script type="application/ld+json">{"@type":"Person","name":"Zebulon Quackenbush","email":"zeb@quack.example"}</script>
<style>.zebulon{}</style></head>
<body class="logged-in user-zebulon author-quackenbush" data-user="zebulon" onclick="greet('zebulon')" style="--me: zebulon">
<!-- for Zebulon --><a href="mailto:zeb@quackenbush.example">Zebulon</a> <img src="https://quackenbush.example/zebulon.png" alt="Zebulon Quackenbush">
<form action="/send?to=zebulon"><input type="hidden" value="zebulon"><input value="zebulon"><textarea>zebulon</textarea></form>
<ul><li id="zebulon-1"><a href="https://quackenbush.example/home/zebulon?token=s3cr3t99&amp;mail=zeb%40quackenbush.example#zebulon">Quackenbush on Marmalade</a> by Zebulon Quackenbush, +49 170 5551234
<a href="https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Farxiv.org%2Fabs%2F1706.03762&amp;data=zebulon%40quackenbush.example">PDF</a>
<a href="javascript:greet('zebulon')">x</a> <a href="https://scholar.google.com/citations?user=zebulonAAAAJ&amp;hl=en">me</a></li></ul>
<span class="Z3988" title="ctx_ver=Z39.88-2004&amp;rft_id=info%3Adoi%2F10.1145%2F362384.362685&amp;rft.atitle=Quackenbush+on+Marmalade"></span>
<iframe srcdoc="zebulon"></iframe><template>zebulon</template><noscript>zebulon</noscript><svg><title>zebulon</title></svg></body></html>`;

describe('a reported page', () => {
  const { html } = scrubbed(secret, 'https://mail.example.org/inbox');

  it.each([
    'zebulon',
    'quack',
    'marmalade',
    's3cr3t',
    '5551234',
    'tokentoken',
    '1706.03762',
    '362684',
    'zeb@',
    'zeb%40',
    'greet',
  ])('keeps nothing of what it said: %s', (word) => {
    expect(html.toLowerCase()).not.toContain(word);
  });

  it('keeps its elements, and links of the same kind', () => {
    const page = parsePage(html, 'https://mail.example.org/inbox');
    expect(page.querySelectorAll('ul > li > a')).toHaveLength(4);
    expect(page.querySelector('a[href*="safelinks"]')?.getAttribute('href')).toMatch(/url=https%3A%2F%2Farxiv\.org%2Fabs%2F24/);
    expect(page.querySelector('li')?.textContent).toMatch(/^\p{L}{11} on \p{L}{9} by \p{L}{7} \p{L}{11}, \+49/u);
    expect(page.querySelector('.Z3988')?.getAttribute('title')).toContain('info:doi/10.5555');
  });
});

describe.each(pages)('$file', ({ file, url }) => {
  const before = files[file] ?? '';
  const { html, replaced } = scrubbed(before, url);

  it('says nothing of what it said', () => {
    const page = parsePage(html, url);
    const words = new Set((page.body.textContent ?? '').toLowerCase().match(/\p{L}{7,}/gu) ?? []);
    expect([...replaced].filter((word) => words.has(word))).toEqual([]);
  });

  it('has as many papers to find', () => {
    if (otherwise.has(file)) return;
    expect(read(html, url)).toHaveLength(read(before, url).length);
  });
});

it('keeps the lengths of titles and the numbers of authors of nearly all papers', () => {
  const shapes = pages.map(({ file, url }) => {
    const before = files[file] ?? '';
    const shape = (text: string) => read(text, url).map(({ title, authors }) => `${title.length} ${authors.length}`);
    return [shape(scrubbed(before, url).html), shape(before)];
  });
  const all = shapes.flatMap(([, before = []]) => before);
  const same = shapes.flatMap(([after = [], before = []]) => before.filter((shape, index) => after[index] === shape));
  expect(same.length / all.length).toBeGreaterThan(0.85);
});

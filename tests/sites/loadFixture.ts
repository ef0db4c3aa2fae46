/** Loads fixtures as documents that are parsed and never run. */
const files = import.meta.glob<string>('./fixtures/*.html', { query: '?raw', import: 'default', eager: true });

export const fixtureNames = Object.keys(files).map((path) => path.replace('./fixtures/', ''));

export const fixtureText = (name: string): string => {
  const text = files[`./fixtures/${name}`];
  if (text === undefined) throw new Error(`No fixture named ${name}`);
  return text;
};

export const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** @param url the page's address, for its relative links. */
export const loadFixture = (name: string, url: string): Document => {
  const page = parse(fixtureText(name));
  if (!page.querySelector('base')) {
    const base = page.createElement('base');
    base.href = url;
    page.head.prepend(base);
  }
  return page;
};

/** @returns a page that is parsed and never run, whose relative links resolve against its address. */
export const parsePage = (html: string, url: string): Document => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  if (!page.querySelector('base[href]')) {
    const base = page.createElement('base');
    base.href = url;
    page.head.prepend(base);
  }
  return page;
};

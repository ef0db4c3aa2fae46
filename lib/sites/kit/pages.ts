/** Functions that declare page kinds briefly. */
import type { Layout, PageKind } from './site';

/** @returns a test for URLs: the host (without `www.`) and the path must match, and `also` must hold if it is given. */
export const at =
  (hosts: RegExp, path: RegExp, also: (url: URL) => boolean = () => true) =>
  (url: URL): boolean =>
    hosts.test(url.hostname.replace(/^www\./, '')) && path.test(url.pathname) && also(url);

const kind =
  (role: PageKind['role']) =>
  (id: string, layouts: readonly Layout[], test: PageKind['test'], ...examples: string[]): PageKind => ({
    id,
    role,
    layouts,
    test,
    examples,
  });

export const feed = kind('feed');
export const paper = kind('paper');

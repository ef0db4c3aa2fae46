import { useSyncExternalStore } from 'react';

export type Route =
  | { view: 'list'; search?: string | undefined }
  | { view: 'paper'; id: string }
  | { view: 'trash' }
  | { view: 'history' }
  | { view: 'duplicates' }
  | { view: 'tags' }
  | { view: 'overview' }
  | { view: 'rules'; search?: string | undefined }
  | { view: 'settings' };

const views = ['trash', 'history', 'duplicates', 'tags', 'overview', 'rules', 'settings'] as const;

/**
 * @param hash with its `#`: `#trash`, `#history`, `#duplicates`, `#tags`, `#overview`, `#rules`, `#rules=<query of a new rule>`, `#settings`,
 *   `#paper=<id>`, `#q=<search>`; any other hash is the list.
 */
export function parseRoute(hash: string): Route {
  const [name = '', value = ''] = hash.replace(/^#/, '').split(/=(.*)/s);
  const view = views.find((each) => each === name);
  if (name === 'rules' && value !== '') return { view: 'rules', search: decode(value) };
  if (view) return { view };
  if (name === 'paper' && value !== '') return { view: 'paper', id: decode(value) };
  if (name === 'q') return { view: 'list', search: decode(value) };
  return { view: 'list' };
}

export function hashOf(route: Route): string {
  if (route.view === 'paper') return `#paper=${encodeURIComponent(route.id)}`;
  if (route.view === 'rules' && route.search) return `#rules=${encodeURIComponent(route.search)}`;
  if (route.view !== 'list') return `#${route.view}`;
  return route.search ? `#q=${encodeURIComponent(route.search)}` : '';
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const subscribe = (onChange: () => void) => {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
};

/** The hash of the page's address. It is the only state of the route, so that back, forward and deep links work. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => location.hash);
}

export function go(route: Route): void {
  const hash = hashOf(route);
  if (hash === location.hash) return;
  if (hash !== '') {
    location.hash = hash;
    return;
  }
  history.pushState(null, '', location.pathname + location.search);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

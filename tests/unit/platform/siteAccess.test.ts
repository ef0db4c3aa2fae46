import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  askForSite,
  findOnce,
  giveUpSite,
  grantedSites,
  isGranted,
  mayRunOn,
  patternOf,
  rememberGrants,
  runningTabs,
  syncRegistration,
} from '~/lib/platform/siteAccess';

const core = ['https://arxiv.org/*'];
const scholar = 'https://scholar.google.com/*';

const fake = vi.hoisted(() => ({
  origins: [] as string[],
  session: {} as Record<string, unknown>,
  scripts: [] as { matches: string[] }[],
}));
const browser = vi.hoisted(() => ({
  permissions: {
    getAll: vi.fn(),
    contains: vi.fn(),
    request: vi.fn(),
    remove: vi.fn(),
    onAdded: { addListener: vi.fn() },
    onRemoved: { addListener: vi.fn() },
  },
  storage: { session: { get: vi.fn(), set: vi.fn(), remove: vi.fn() } },
  tabs: { get: vi.fn(), query: vi.fn() },
  scripting: {
    executeScript: vi.fn(),
    getRegisteredContentScripts: vi.fn(),
    registerContentScripts: vi.fn(),
    updateContentScripts: vi.fn(),
    unregisterContentScripts: vi.fn(),
  },
}));
vi.mock('wxt/browser', () => ({ browser }));

beforeEach(() => {
  vi.resetAllMocks();
  Object.assign(fake, { origins: [...core], session: {}, scripts: [] });
  browser.permissions.getAll.mockImplementation(async () => ({ origins: fake.origins }));
  browser.permissions.contains.mockImplementation(async ({ origins }: { origins: string[] }) =>
    fake.origins.includes(origins[0] ?? ''),
  );
  browser.permissions.request.mockResolvedValue(true);
  browser.permissions.remove.mockResolvedValue(true);
  browser.storage.session.get.mockImplementation(async () => fake.session);
  browser.storage.session.set.mockImplementation(async (items: object) => Object.assign(fake.session, items));
  browser.tabs.query.mockResolvedValue([{ id: 4 }, {}]);
  browser.tabs.get.mockResolvedValue({ id: 7, url: 'http://lists.example.org/today' });
  browser.scripting.getRegisteredContentScripts.mockImplementation(async () => fake.scripts);
  browser.scripting.registerContentScripts.mockImplementation(async (scripts: { matches: string[] }[]) =>
    fake.scripts.push(...scripts),
  );
  browser.scripting.unregisterContentScripts.mockImplementation(async () => fake.scripts.splice(0));
  browser.scripting.updateContentScripts.mockImplementation(async (scripts: { matches: string[] }[]) => {
    fake.scripts = scripts;
  });
});

describe('patternOf', () => {
  it.each([
    ['https://scholar.google.com/scholar?q=x#y', scholar],
    ['http://localhost:8080/feed', 'http://localhost/*'],
    ['chrome://extensions', null],
    ['file:///home/paper.pdf', null],
    ['not a url', null],
  ])('%s → %s', (url, pattern) => {
    expect(patternOf(url)).toBe(pattern);
  });
});

describe('the hosts on which Dogear runs', () => {
  it('are those granted one by one, and never the whole web', async () => {
    fake.origins.push(scholar, 'https://*/*', 'http://*/*', '<all_urls>');
    expect(await grantedSites(core)).toEqual([scholar]);
    expect(await isGranted('https://scholar.google.com/citations')).toBe(true);
    expect(await isGranted('https://example.org/')).toBe(false);
    expect(await isGranted('http://scholar.google.com/')).toBe(false);
    fake.origins.push('https://*.arxiv.org/*');
    expect(await isGranted('https://export.arxiv.org/list')).toBe(true);
    expect(await isGranted('https://notarxiv.org/list')).toBe(false);
    fake.origins.push('*://dblp.org/*');
    expect(await isGranted('http://dblp.org/search')).toBe(true);
    expect(await isGranted('https://notdblp.org/')).toBe(false);
    fake.origins.splice(-2);
    await syncRegistration(core);
    expect(fake.scripts.map(({ matches }) => matches)).toEqual([[scholar]]);
  });

  it('are requested in the same task as the click', async () => {
    const answered = askForSite('https://scholar.google.com/scholar?q=x');
    expect(browser.permissions.request).toHaveBeenCalledWith({ origins: [scholar] });
    expect(await answered).toBe(true);
    expect(await askForSite('chrome://extensions')).toBe(false);
  });

  it('are registered, extended, and removed again', async () => {
    fake.origins.push(scholar);
    await syncRegistration(core);
    fake.origins.push('https://dblp.org/*');
    await syncRegistration(core);
    expect(fake.scripts.map(({ matches }) => matches)).toEqual([['https://dblp.org/*', scholar]]);
    await giveUpSite(scholar);
    expect(browser.permissions.remove).toHaveBeenCalledWith({ origins: [scholar] });
    browser.permissions.remove.mockResolvedValueOnce(false);
    await expect(giveUpSite(scholar)).rejects.toThrow('kept');
    fake.origins = [...core];
    await syncRegistration(core);
    expect(fake.scripts).toEqual([]);
    await syncRegistration(core);
    expect(browser.scripting.unregisterContentScripts).toHaveBeenCalledOnce();
  });

  it('are registered correctly when two changes arrive at once', async () => {
    fake.origins.push(scholar);
    await Promise.all([syncRegistration(core), syncRegistration(core)]);
    expect(browser.scripting.registerContentScripts).toHaveBeenCalledOnce();
    expect(browser.scripting.updateContentScripts).toHaveBeenCalledOnce();
  });
});

describe('the answer of the browser about a host', () => {
  const page = new URL('https://arxiv.org/list/cs/new');
  const taken = () => {
    fake.origins = [];
    for (const [forget] of browser.permissions.onRemoved.addListener.mock.calls) forget();
  };

  it('is cached until the host is revoked', async () => {
    rememberGrants();
    expect(await mayRunOn(page, 8)).toBe(true);
    expect(await mayRunOn(new URL('https://arxiv.org/abs/1706.03762'), 9)).toBe(true);
    expect(browser.permissions.contains).toHaveBeenCalledOnce();
    taken();
    expect(await mayRunOn(page, 8)).toBe(false);
  });

  it('is not cached when the host is revoked before the answer arrives', async () => {
    rememberGrants();
    let answer = (_: boolean): void => undefined;
    browser.permissions.contains.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    const answered = mayRunOn(page, 8);
    taken();
    answer(true);
    await answered;
    expect(await mayRunOn(page, 8)).toBe(false);
  });

  it('is requested again for a host that was refused, as it may be granted by now', async () => {
    rememberGrants();
    fake.origins = [];
    expect(await mayRunOn(page, 8)).toBe(false);
    fake.origins = ['https://arxiv.org/*'];
    expect(await mayRunOn(page, 8)).toBe(true);
  });
});

describe('finding papers once', () => {
  it('allows messages from that tab, on that origin only, and notifies it of changes', async () => {
    expect(await findOnce(7)).toEqual({ found: true });
    expect(browser.scripting.executeScript).toHaveBeenCalledOnce();
    expect(await mayRunOn(new URL('http://lists.example.org/other'), 7)).toBe(true);
    expect(await mayRunOn(new URL('https://lists.example.org/'), 7)).toBe(false);
    expect(await mayRunOn(new URL('http://evil.example/'), 7)).toBe(false);
    expect(await mayRunOn(new URL('http://lists.example.org/'), 8)).toBe(false);
    expect(await mayRunOn(new URL('https://arxiv.org/list/cs/new'), 8)).toBe(true);
    expect(await runningTabs()).toEqual([4, 7]);
  });

  it.each([
    ['a page of the browser', { url: 'chrome://extensions' }, undefined, 'forbidden'],
    ['a tab whose address is hidden', {}, undefined, 'forbidden'],
    ['a store', { url: 'https://chromewebstore.google.com/' }, 'The extensions gallery cannot be scripted.', 'forbidden'],
    ['a closed tab', { url: 'https://example.org/' }, 'No tab with id: 7', 'gone'],
  ])('reports why it may not run: %s', async (_, tab, message, reason) => {
    browser.tabs.get.mockResolvedValue(tab);
    if (message) browser.scripting.executeScript.mockRejectedValue(new Error(message));
    expect(await findOnce(7)).toEqual({ found: false, reason });
  });
});

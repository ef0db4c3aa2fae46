/** The sites on which Dogear runs, as the settings show and change them. */
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { expectAccessible } from '~/tests/browser/components/mount';
import { about, mountLibrary } from '~/tests/browser/components/mountLibrary';

const stored = async () => (await fakeBrowser.storage.local.get('preferences')).preferences;
const settings = (preferences = {}, changed = {}) => mountLibrary([], { hash: '#settings', width: 320, preferences, changed });
const region = (name: string) => page.getByRole('region', { name, exact: true });
/** Services that answer requests have switches with such names, too. */
const siteSwitch = (name: string) => region('Sites').getByRole('switch', { name });

test('a core site is switched off and on', async () => {
  await settings({ sitesOff: ['example.org'] });
  const arxiv = siteSwitch('arXiv');
  await expect.element(arxiv).toBeChecked();
  await arxiv.click();
  await expect.poll(stored).toMatchObject({ sitesOff: ['example.org', 'arxiv.org'] });
  await expect.element(arxiv).not.toBeChecked();
  await arxiv.click();
  await expect.poll(stored).toMatchObject({ sitesOff: ['example.org'] });
});

test('a host that the user switched off can be turned on again here; a core site is listed only by its switch', async () => {
  await settings({ sitesOff: ['arxiv.org', 'example.org'] });
  await expect.element(siteSwitch('arXiv')).not.toBeChecked();
  await expect.element(region('Switched off by you').getByRole('listitem')).toHaveTextContent(/^example\.org/);
  await page.getByRole('button', { name: 'Turn on again: example.org' }).click();
  await expect.poll(stored).toMatchObject({ sitesOff: ['arxiv.org'] });
  await expect.element(region('Switched off by you')).not.toBeInTheDocument();
});

test('granted hosts are listed by name and can be returned to the browser', async () => {
  let patterns = ['https://api.openreview.net/*', 'https://lists.example.org/*', 'http://lists.example.org/*'];
  const giveUp = vi.fn(async (pattern: string) => {
    patterns = patterns.filter((other) => other !== pattern);
  });
  await settings({}, { access: { granted: async () => patterns, giveUp } });
  const granted = region('Turned on by you');
  await expect.element(granted.getByText('OpenReview api.openreview.net')).toBeVisible();
  await expect.element(page.getByRole('link', { name: /^OpenReview/ })).not.toBeInTheDocument();
  await expectAccessible();
  await page.getByRole('button', { name: 'Remove lists.example.org', exact: true }).click();
  expect(giveUp.mock.calls).toEqual([['https://lists.example.org/*']]);
  await expect.element(page.getByRole('button', { name: 'Remove lists.example.org', exact: true })).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Remove http://lists.example.org', exact: true })).toBeVisible();
  await expect.element(page.getByText(/^Dogear has left lists\.example\.org/)).toBeVisible();
});

test('reports when the browser keeps a host', async () => {
  const giveUp = vi.fn(async () => Promise.reject(new Error('required permission')));
  await settings({}, { access: { granted: async () => ['https://lists.example.org/*'], giveUp } });
  await page.getByRole('button', { name: 'Remove lists.example.org' }).click();
  await expect.element(page.getByRole('alert').getByText(/did not take lists\.example\.org back/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Remove lists.example.org' })).toBeEnabled();
});

test('a host granted elsewhere is listed when the user returns to the page', async () => {
  let patterns: string[] = [];
  await settings({}, { access: { granted: async () => patterns, giveUp: about.access.giveUp } });
  await expect.element(siteSwitch('arXiv')).toBeVisible();
  await expect.element(region('Turned on by you')).not.toBeInTheDocument();
  patterns = ['https://lists.example.org/*'];
  window.dispatchEvent(new Event('focus'));
  await expect.element(region('Turned on by you').getByText('lists.example.org')).toBeVisible();
});

test('the other sites are listed, each with a link', async () => {
  await settings();
  await expect.element(page.getByRole('link', { name: /^OpenReview/ })).toHaveAttribute('href', 'https://openreview.net/');
});

test('lists the browser’s current shortcuts, and where to change them', async () => {
  const commands = async () => [
    { name: '_execute_action', shortcut: 'Alt+D' },
    { name: 'find-papers', shortcut: 'Alt+Shift+F' },
    { name: 'star-paper', shortcut: '' },
    { name: 'triage-page', shortcut: 'Alt+Shift+G' },
  ];
  await settings({}, { shortcuts: { commands, settings: 'chrome://extensions/shortcuts' } });
  const shortcuts = region('Keyboard shortcuts');
  await expect.element(shortcuts.getByText('Alt+Shift+F')).toBeVisible();
  await expect.element(shortcuts.getByText('no shortcut')).toBeVisible();
  await expect.element(shortcuts.getByText('Alt+D')).toBeVisible();
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await page.getByRole('button', { name: 'Copy the address' }).click();
  expect(copied).toHaveBeenCalledWith('chrome://extensions/shortcuts');
  await expect.element(page.getByText('Copied.')).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  await expectAccessible();
});

/** The template of citation keys in the settings, and the keys that are copied by it. */
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { editPaper } from '~/lib/library/editing/editPaper';
import { expectAccessible } from '~/tests/browser/components/mount';
import { mountLibrary, type Sample } from '~/tests/browser/components/mountLibrary';

const samples: Sample[] = [
  { title: 'Old rays', fields: { published: '2026' } },
  { title: 'New rays', fields: { published: '2026' } },
];
const stored = async () =>
  ((await fakeBrowser.storage.local.get('preferences')).preferences as { keyTemplate?: string }).keyTemplate;
const field = page.getByRole('textbox', { name: 'Template of citation keys' });
const previewed = () =>
  [...document.querySelectorAll('section li > code')].map((code) => code.textContent).filter((text) => text !== null);

test('a template is shown with the keys of papers, and kept', async () => {
  await mountLibrary(samples, { hash: '#settings', width: 320 });
  await expect.element(field).toHaveValue('[auth:lower][year][word:lower]-[id]');
  await expect.poll(previewed).toEqual(['lovelace2026old-2605.10000', 'lovelace2026new-2605.10001']);
  await field.fill('[auth]:[year]');
  await expect.poll(stored).toBe('[auth]:[year]');
  // As they are in the library: the paper that was added first has the short one.
  await expect.poll(previewed).toEqual([expect.stringMatching(/^Lovelace:2026-[a-z\d]+$/), 'Lovelace:2026']);
  await page.getByText('Fields and what can follow them').click();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  await expectAccessible();
  await page.getByRole('button', { name: 'Use the default', exact: true }).click();
  await expect.poll(stored).toBe('');
  await expect.element(field).toHaveValue('[auth:lower][year][word:lower]-[id]');
});

test('a wrong template is described with its place and not kept', async () => {
  await mountLibrary([], { hash: '#settings', preferences: { keyTemplate: '[auth]' } });
  await field.fill('[auth][yeer]');
  await expect
    .element(page.getByText('Character 8: There is no field “yeer”. The last valid template stays in use.'))
    .toBeVisible();
  await expect.element(field).toHaveAttribute('aria-invalid', 'true');
  // Keys of samples, as the library is empty.
  await expect.poll(previewed).toEqual(['Vaswani', 'He', 'vanderMaaten']);
  await field.fill('[auth] [year]');
  await expect.element(page.getByText(/^Character 7: “ ” is not possible/)).toBeVisible();
  expect(await stored()).toBe('[auth]');
  await userEvent.tab();
  await expect.element(field).toHaveValue('[auth]');
});

test('the preview shows papers whose key the template makes', async () => {
  const { db, ids } = await mountLibrary(samples, { hash: '#settings' });
  await expect.poll(previewed).toHaveLength(2);
  await editPaper(db, ids[0]!, { set: { citationKey: 'kept' } });
  await expect.poll(previewed).toEqual(['lovelace2026new-2605.10001']);
});

test('keys are copied by the template', async () => {
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await mountLibrary(samples, { preferences: { keyTemplate: '[auth][year]', copyKind: 'key' } });
  const row = () => document.querySelector<HTMLElement>('[data-library-list] [data-row]');
  await expect.poll(row).not.toBeNull();
  row()?.focus();
  await userEvent.keyboard('c');
  await expect.poll(() => copied.mock.lastCall?.[0]).toMatch(/^Lovelace2026-[a-z\d]+$/);
});

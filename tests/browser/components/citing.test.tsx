import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { copyKinds } from '~/lib/papers/copyKinds';
import { axeFindings } from './axeFindings';
import { mountLibrary, noted, type Sample, tagged } from './mountLibrary';

const samples: Sample[] = [
  {
    title: 'Deep learning',
    fields: {
      authors: [{ name: 'Yann LeCun' }, { name: 'Yoshua Bengio' }, { name: 'Geoffrey Hinton' }],
      published: '2015',
      type: 'article-journal',
      container: 'Nature',
      volume: '521',
      issue: '7553',
      pages: '436-444',
    },
    changes: [tagged('secret-tag'), noted('secret note')],
  },
  { title: 'Attention at rest' },
];

const dialog = () => page.getByRole('dialog', { name: 'Copy a citation' });
/** What was put on the clipboard last, by media type. */
let copied: Record<string, string> = {};

beforeEach(() => {
  copied = {};
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    copied = { 'text/plain': text };
  });
  vi.spyOn(navigator.clipboard, 'write').mockImplementation(async ([item]) => {
    const parts = (item?.types ?? []).map(async (type) => [type, await (await item!.getType(type)).text()] as const);
    copied = Object.fromEntries(await Promise.all(parts));
  });
});

test('an opened paper offers every form with its text, copies rich text, and offers the last form first', async () => {
  await mountLibrary(samples);
  await page.getByRole('button', { name: 'Deep learning' }).click();
  await page.getByRole('button', { name: 'Cite', exact: true }).click();
  await expect.poll(() => dialog().getByRole('listitem').elements().length).toBe(copyKinds.length);
  await expect.element(dialog().getByRole('button', { name: /^BibTeX/ })).toHaveFocus();
  expect(await axeFindings()).toEqual([]);
  const apa = dialog().getByRole('button', { name: /^APA 7/ });
  await expect
    .element(apa)
    .toHaveTextContent('LeCun, Y., Bengio, Y., & Hinton, G. (2015). Deep learning. Nature, 521(7553), 436–444.');
  await apa.click();
  await expect.element(page.getByText('Copied: APA 7.')).toBeVisible();
  expect(copied['text/plain']).toContain('Nature, 521(7553), 436–444');
  expect(copied['text/html']).toContain('<i>Nature</i>, <i>521</i>(7553)');
  await expect.element(dialog()).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Cite', exact: true }).click();
  await expect.element(dialog().getByRole('button', { name: /^APA 7/ })).toHaveFocus();
});

test('a selection is copied as one list, without what the user said of the papers', async () => {
  await mountLibrary(samples);
  for (const { title } of samples) await page.getByRole('checkbox', { name: `Select “${title}”` }).click();
  await page.getByRole('button', { name: 'Copy citations of the selected papers' }).click();
  await dialog()
    .getByRole('button', { name: /^BibTeX/ })
    .click();
  await expect.poll(() => copied['text/plain']?.match(/^@\w+\{/gmu)?.length).toBe(2);
  expect(copied['text/plain']).not.toMatch(/secret/u);
});

test('c copies in the form of the latest copy, and a refusal is said', async () => {
  await mountLibrary(samples, { preferences: { copyKind: 'ieee' } });
  const row = () => document.querySelector<HTMLElement>('[data-library-list] [data-row]');
  await expect.poll(row).not.toBeNull();
  row()?.focus();
  await userEvent.keyboard('c');
  await expect.element(page.getByText('Copied: IEEE.')).toBeVisible();
  expect(copied['text/plain']).toMatch(/“Deep learning,” Nature/u);
  vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
  vi.spyOn(document, 'execCommand').mockReturnValue(false);
  row()?.focus();
  await userEvent.keyboard('c');
  await expect.element(page.getByText('The browser did not allow copying.')).toBeVisible();
});

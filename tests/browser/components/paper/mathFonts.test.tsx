/** In a file of its own: fonts stay loaded as long as the page of a test file. */
import { expect, test, vi } from 'vitest';
import { MathText } from '~/components/paper/maths/MathText';
import { mount } from '~/tests/browser/components/mount';

const loadedFonts = (): string[] =>
  [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family, style }) => `${family} ${style}`);

test('a formula is its source until its fonts are there', async () => {
  const seen: { text: string | null; drawn: boolean; fonts: string[] }[] = [];
  const observer = new MutationObserver(() => {
    const shown = document.getElementById('waiting');
    if (shown) seen.push({ text: shown.textContent, drawn: shown.querySelector('.katex') !== null, fonts: loadedFonts() });
  });
  observer.observe(document.body, { childList: true, subtree: true });
  await mount(
    <p id="waiting">
      <MathText text="A sum $x_1 + y$" />
    </p>,
  );
  await vi.waitFor(() => expect(seen.some(({ drawn }) => drawn)).toBe(true));
  observer.disconnect();
  expect(seen[0]).toMatchObject({ text: 'A sum $x_1 + y$', drawn: false });
  const first = seen.find(({ drawn }) => drawn);
  expect(first?.fonts).toContain('KaTeX_Main normal');
  expect(first?.fonts).toContain('KaTeX_Math italic');
});

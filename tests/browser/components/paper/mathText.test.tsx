import { expect, test, vi } from 'vitest';
import { MathText } from '~/components/paper/maths/MathText';
import { expectAccessible, mount } from '~/tests/browser/components/mount';

async function show(text: string, formulas: number) {
  await mount(
    <p id="shown">
      <MathText text={text} />
    </p>,
  );
  const shown = document.getElementById('shown') as HTMLElement;
  await vi.waitFor(() => expect(shown.querySelectorAll('[data-drawn]')).toHaveLength(formulas));
  return shown;
}

test.each([
  ['Learning in $O(n \\log n)$ time', 1],
  ['A \\(k\\)-means of $L_2$', 2],
  ['Display $$\\sum_i x_i$$ and \\[ y = 2 \\] both', 2],
])('draws %s', async (text, formulas) => {
  const shown = await show(text, formulas);
  expect(shown.querySelectorAll('[data-drawn="true"] .katex')).toHaveLength(formulas);
  await expectAccessible();
});

test('sums of money are not maths', async () => {
  const shown = await show('From $5 to $10, or US$ 3', 0);
  expect(shown.textContent).toBe('From $5 to $10, or US$ 3');
});

test('an invalid formula stays as it was written', async () => {
  const shown = await show('Broken $\\frac{1$ here', 1);
  expect(shown.textContent).toBe('Broken $\\frac{1$ here');
});

test('markup in a title is text, in formulas too', async () => {
  const title = '<img src=x onerror="window.poisoned=1"> <b>bold</b> &amp; $\\text{<img src=x onerror="window.poisoned=1">}$';
  const shown = await show(title, 1);
  expect(shown.querySelector('img, b')).toBeNull();
  expect(shown.textContent).toContain('<b>bold</b> &amp;');
  expect('poisoned' in window).toBe(false);
});

test('a formula cannot link, load or expand without limit', async () => {
  const shown = await show(
    '$\\href{javascript:alert(1)}{x}$ $\\includegraphics{https://t.example/a.png}$ $\\def\\a{\\a\\a}\\a$',
    3,
  );
  expect(shown.querySelector('a, img')).toBeNull();
});

test('a new title replaces the old formula', async () => {
  const { screen } = await mount(<MathText text="$a$" />);
  await vi.waitFor(() => expect(document.querySelector('[data-drawn="true"]')).not.toBeNull());
  await screen.rerender(<MathText text="plain" />);
  expect(screen.container.textContent).toContain('plain');
  expect(document.querySelector('.katex')).toBeNull();
});

test('TeX’s spelling of letters is resolved, except in formulas', async () => {
  const shown = await show("{\\'e}tale \\v{C}ech \\textit{cohomology} of $\\alpha_{x}$", 1);
  expect(shown.textContent).toContain('étale Čech cohomology of ');
});

import { expect, test, vi } from 'vitest';
import { NoteView } from '~/components/paper/note/NoteView';
import { expectAccessible, mount } from '~/tests/browser/components/mount';

/** Mounts a note and waits until it is rendered, instead of shown as source. */
async function show(note: string) {
  const { screen } = await mount(<NoteView note={note} />);
  await vi.waitFor(() => expect(document.querySelector('.note-text')).not.toBeNull());
  const text = document.querySelector('.note-text') as HTMLElement;
  return { screen, text };
}

const poison = [
  '<img src=x onerror="window.poisoned = true">',
  '<script>window.poisoned = true</script>',
  '<svg/onload="window.poisoned = true">',
  '<iframe srcdoc="<script>parent.poisoned = true</script>"></iframe>',
  '<a href="javascript:window.poisoned = true">press</a>',
  '<style>* { display: none }</style>',
  '<details open ontoggle="window.poisoned = true">',
];

test.each(poison)('shows HTML as plain text: %s', async (html) => {
  const { text } = await show(`before ${html} after\n\n${html}\n`);
  expect(text.querySelector('img, script, iframe, style, details, a')).toBeNull();
  expect(text.textContent).toContain(html);
  expect('poisoned' in window).toBe(false);
});

test.each([
  '[press](javascript:alert(1))',
  '[press](JaVaScRiPt:alert(1))',
  '[press](data:text/html,<script>alert(1)</script>)',
  '[press](vbscript:x)',
  '[press](file:///etc/passwd)',
  '[press](chrome://settings)',
  '[press](//evil.example)',
  '[press](relative/page)',
  '[press](#fragment)',
  '<javascript:alert(1)>',
])('makes no link of: %s', async (note) => {
  const { text } = await show(`x ${note}`);
  expect([...text.querySelectorAll('[href]')].map((link) => link.getAttribute('href'))).toEqual([]);
});

test('web and mail addresses open in a tab that learns nothing about the extension', async () => {
  const { screen } = await show('[paper](https://arxiv.org/abs/1706.03762) <me@example.org> www.example.org');
  for (const link of [screen.getByRole('link', { name: /paper/ }), screen.getByRole('link', { name: /me@/ })]) {
    await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer');
    await expect.element(link).toHaveAttribute('target', '_blank');
  }
  await expectAccessible();
});

test('a picture is not loaded, but shown as a link', async () => {
  const { screen, text } = await show('![a plot](https://tracker.example/p.png) ![](data:image/png;base64,AAAA)');
  expect(text.querySelector('img')).toBeNull();
  await expect
    .element(screen.getByRole('link', { name: /Image: a plot/ }))
    .toHaveAttribute('href', 'https://tracker.example/p.png');
  expect(text.querySelectorAll('a')).toHaveLength(1);
  expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('tracker.example'))).toEqual([]);
});

test('maths is rendered, without links, styles or classes of its own', async () => {
  const { text } = await show(
    String.raw`Cost $O(n^2)$, $$\int_0^1 x\,dx$$ $\href{javascript:alert(1)}{x}$ $\htmlClass{evil}{y}$ $\includegraphics{https://tracker.example/q.png}$`,
  );
  expect(text.querySelectorAll('.katex math').length).toBeGreaterThanOrEqual(2);
  expect(text.querySelector('a, img, .evil')).toBeNull();
});

test('sums of money are not maths', async () => {
  const { text } = await show('The model costs $5 to run and $10 to train, but $O(n)$ memory.');
  expect(text.textContent).toContain('costs $5 to run and $10 to train');
  expect(text.querySelectorAll('.katex')).toHaveLength(1);
});

test('a formula that KaTeX cannot parse is shown as it was written', async () => {
  const { text } = await show(String.raw`before $\frac{1$ after`);
  expect(text.textContent).toContain(String.raw`\frac{1`);
  expect(text.textContent).toContain('after');
});

test('tables, tasks and code', async () => {
  const { screen } = await show('| a | b |\n|---|---|\n| 1 | 2 |\n\n- [x] read it\n- [ ] cite it\n\n`code $5$`\n');
  await expect.element(screen.getByRole('cell', { name: '2' })).toBeVisible();
  await expect.element(screen.getByRole('img', { name: 'Done' })).toBeVisible();
  await expect.element(screen.getByText('code $5$')).toBeVisible();
  await expectAccessible();
});

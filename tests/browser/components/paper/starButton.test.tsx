import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { StarButton } from '~/components/paper/StarButton';
import { attention, expectAccessible, mount, Watched } from '~/tests/browser/components/mount';
import { MemoryPaperStore } from '~/tests/support/memoryPaperStore';

const ref = { draft: attention };
const star = (
  <Watched paperRef={ref}>
    {({ annotation }) => <StarButton paperRef={ref} starred={annotation.starredAt !== undefined} title={attention.title} />}
  </Watched>
);

test('reacts at once and is solid only when the star is durable', async () => {
  const store = new MemoryPaperStore();
  const letThrough = store.hold();
  const { screen } = await mount(star, store);
  const button = screen.getByRole('button', { name: 'Star “Attention Is All You Need”' });
  await button.click();
  await expect.element(button).toHaveAttribute('aria-pressed', 'true');
  await expect.element(button).toHaveAttribute('data-state', 'pending');
  expect(button.element().querySelector('svg')?.getAttribute('fill')).toBe('none');
  expect(store.annotationOf(ref)).toBeUndefined();

  letThrough();
  await expect.element(button).toHaveAttribute('data-state', 'starred');
  expect(button.element().querySelector('svg')?.getAttribute('fill')).toBe('currentColor');
  expect(store.annotationOf(ref)?.starredAt).toBeDefined();
});

test('is reverted on failure, with the reason and advice', async () => {
  const store = new MemoryPaperStore();
  store.failing = 'quota';
  const { screen } = await mount(star, store);
  const button = screen.getByRole('button', { name: /Star/ });
  await button.click();
  await expect
    .element(screen.getByRole('alert'))
    .toHaveTextContent(/The star was not saved\. Your browser has no room left.*try again/);
  await expect.element(button).toHaveAttribute('aria-pressed', 'false');
  await expect.element(button).toHaveAttribute('data-state', 'plain');
});

test('the last of several quick clicks counts, and all are stored one after another', async () => {
  const store = new MemoryPaperStore();
  const letThrough = store.hold();
  const { screen } = await mount(star, store);
  const button = screen.getByRole('button', { name: /Star/ });
  await button.click();
  await button.click();
  await button.click();
  await button.click();
  await expect.element(button).toHaveAttribute('aria-pressed', 'false');
  letThrough();
  await expect.element(button).toHaveAttribute('data-state', 'plain');
  expect(store.changes).toEqual([
    { kind: 'star', starred: true },
    { kind: 'star', starred: false },
  ]);
  expect(store.annotationOf(ref)?.starredAt).toBeUndefined();
});

test('follows a star that was set elsewhere', async () => {
  const { screen, store } = await mount(star);
  const button = screen.getByRole('button', { name: /Star/ });
  await expect.element(button).toHaveAttribute('aria-pressed', 'false');
  await store.annotate(ref, { kind: 'star', starred: true });
  await expect.element(button).toHaveAttribute('data-state', 'starred');
});

test('works by keyboard and has a name', async () => {
  const { screen } = await mount(star);
  await expect.element(screen.getByRole('button', { name: /Star/ })).toBeVisible();
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(screen.getByRole('button', { name: /Star/ })).toHaveAttribute('data-state', 'starred');
  await expectAccessible();
});

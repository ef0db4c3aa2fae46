/** Tooltips of markers: what they say, when they come and go, and what the page sees of them. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { noMark } from '~/lib/papers/annotation';
import { drawn } from '../../support/drawn';
import { body, layPage, listing, markers, openPage, parkPointer } from './openPage';

let end = (): void => undefined;
const root = document.documentElement;

/** Moves the pointer away from all markers. */
const away = () => userEvent.hover(root, { position: { x: 5, y: 300 }, force: true });

const open = async (changes: number) => {
  await away();
  const page = openPage(listing('2401.00001'));
  end = page.end;
  page.session.changes = changes;
  await page.scan();
  await drawn();
  return { page, marker: page.session.cardAt(page.session.sightings[0]!.card)!.marker, ...markers()[0]! };
};

beforeEach(async () => {
  layPage('');
  await parkPointer();
});
afterEach(() => {
  vi.useRealTimers();
  end();
  layPage('');
});

const at = (element: Element): { x: number; y: number } => {
  const { left, top, width, height } = element.getBoundingClientRect();
  const origin = root.getBoundingClientRect();
  return { x: left + width / 2 - origin.left, y: top + height / 2 - origin.top };
};
const point = (element: Element) => userEvent.hover(root, { position: at(element), force: true });
const tip = (): HTMLElement | null => markers()[0]!.root.querySelector<HTMLElement>('.tip');

it('names the button and its key, and what is known of the paper', async () => {
  const { marker, star, edit, skip } = await open(0);
  await point(star);
  await vi.waitFor(() => expect(tip()?.dataset.say).toBe('Star · S'));
  expect(tip()?.matches(':popover-open')).toBe(true);
  const mark = { starred: true, tagCount: 2, hasNote: true, status: 'reading' } as const;
  marker.show(mark, false, false, { about: 'because: transformers' });
  await point(edit);
  await vi.waitFor(() =>
    expect(tip()?.dataset.say).toBe('Tags, note and status · T / N\n2 tags, note, reading\nbecause: transformers'),
  );
  await point(skip);
  await vi.waitFor(() => expect(tip()?.dataset.say).toContain('Skip'));
  await point(star);
  await vi.waitFor(() => expect(tip()?.dataset.say).toBe('Starred · S\n2 tags, note, reading\nbecause: transformers'));
  // Screen readers get it with the button.
  expect(star.ariaDescription).toBe('because: transformers');
  expect(tip()?.ariaHidden).toBe('true');
});

it('names the key that the user chose, and none where keys are off', async () => {
  const { page, star } = await open(0);
  page.session.markers.keyOf = () => '';
  await point(star);
  await vi.waitFor(() => expect(tip()?.dataset.say).toBe('Star'));
});

it('comes after 400 milliseconds once the library has some marks', async () => {
  const { star } = await open(50);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  star.focus();
  await userEvent.keyboard('{ArrowDown}');
  star.blur();
  star.focus();
  await vi.advanceTimersByTimeAsync(399);
  expect(tip()).toBeNull();
  await vi.advanceTimersByTimeAsync(1);
  expect(tip()?.dataset.say).toBe('Star · S');
});

it.each([
  ['the pointer leaves', away],
  ['a key is pressed', () => userEvent.keyboard('{Escape}')],
])('goes when %s', async (_, leave) => {
  const { star } = await open(0);
  await point(star);
  star.focus();
  await point(star);
  await vi.waitFor(() => expect(tip()).not.toBeNull());
  await leave();
  await vi.waitFor(() => expect(tip()).toBeNull());
});

it('goes when the card editor opens, and none comes over the editor', async () => {
  const { page, star, edit, host } = await open(0);
  const { session } = page;
  await point(star);
  await vi.waitFor(() => expect(tip()).not.toBeNull());
  session.edit(session.cardAt(session.sightings[0]!.card)!, 'tags');
  await vi.waitFor(() => expect(session.editor.isOpen).toBe(true));
  expect(tip()).toBeNull();
  await point(edit);
  expect(edit.matches(':hover')).toBe(true);
  expect(host.matches(':hover')).toBe(true);
  await drawn();
  expect(tip()).toBeNull();
  session.editor.close(false);
  await point(star);
  await vi.waitFor(() => expect(tip()).not.toBeNull());
});

it('is no text in the page, takes no pointer, and changes no size that the page can measure', async () => {
  const { star, host, marker, root: inside } = await open(0);
  const about = 'because: many words that make the tooltip wide and high, of which a page must not learn';
  marker.show(noMark, false, false, { about });
  const measure = (): string =>
    JSON.stringify([
      root.scrollWidth,
      root.scrollHeight,
      host.getBoundingClientRect(),
      body().innerHTML,
      getSelection()?.toString(),
    ]);
  await point(star);
  await vi.waitFor(() => expect(tip()).not.toBeNull());
  const during = measure();
  const { left, top, width, height } = tip()!.getBoundingClientRect();
  expect(width).toBeGreaterThan(100);
  expect(document.elementFromPoint(left + width / 2, top + height - 3)).not.toBe(host);
  expect(inside.textContent).toBe('');
  expect((window as unknown as { find(text: string): boolean }).find('because')).toBe(false);
  await away();
  await vi.waitFor(() => expect(tip()).toBeNull());
  expect(measure()).toBe(during);
});

it('stays inside the window', async () => {
  const { star, marker } = await open(0);
  body().style.cssText = 'position:absolute;right:0;bottom:0;margin:0';
  marker.show(noMark, false, false, { about: 'because: some words that make it wider than the button' });
  await drawn();
  await point(star);
  await vi.waitFor(() => expect(tip()).not.toBeNull());
  const { left, right, top, bottom } = tip()!.getBoundingClientRect();
  body().removeAttribute('style');
  expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(root.clientWidth);
  expect(bottom).toBeLessThanOrEqual(innerHeight);
});

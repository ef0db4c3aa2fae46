import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { drawn } from '~/tests/support/drawn';
import { layPage, listing, markers, openPage, press, shadowRootOf } from './openPage';

let page: ReturnType<typeof openPage>;

beforeEach(async () => {
  page = openPage(`<div style="width:300px">${listing('2401.00001')}</div><p id="below" style="height:4000px"></p>`);
  await page.scan();
});

afterEach(() => {
  page.end();
  layPage('');
  scrollTo(0, 0);
});

const hosts = () => document.documentElement.querySelectorAll<HTMLElement>(':scope > div[data-dogear]');
const card = () => [...document.querySelectorAll<HTMLElement>('dt, dd')];

/** What is in the closed root of the editor that was opened last. */
function inside() {
  const host = [...hosts()].at(-1)!;
  const root = shadowRootOf(host)!;
  return { host, outline: root.querySelector('div')!, frame: root.querySelector('iframe')! };
}

async function openEditor() {
  await press(markers()[0]?.edit);
  await vi.waitFor(() => expect(hosts()).toHaveLength(1));
  return inside();
}

const isShown = ({ frame }: { frame: HTMLElement }): boolean => getComputedStyle(frame).display !== 'none';

it('outlines its card inside its own closed root, and is not over it', async () => {
  const before = card().map((part) => [part.getAttributeNames().join(), part.style.cssText, getComputedStyle(part).outline]);
  const { outline, frame } = await openEditor();
  expect(card().map((part) => [part.getAttributeNames().join(), part.style.cssText, getComputedStyle(part).outline])).toEqual(
    before,
  );
  const [first, last] = card().map((part) => part.getBoundingClientRect());
  const line = outline.getBoundingClientRect();
  expect(getComputedStyle(outline).borderWidth).toBe('2px');
  expect(getComputedStyle(outline).pointerEvents).toBe('none');
  expect(line.top).toBeCloseTo(first!.top - 2, 0);
  expect(line.bottom).toBeCloseTo(last!.bottom + 2, 0);
  const box = frame.getBoundingClientRect();
  expect(box.left >= line.right || box.right <= line.left || box.top >= line.bottom || box.bottom <= line.top).toBe(true);
});

it('moves its outline with its card', async () => {
  const { outline } = await openEditor();
  const apart = () => Math.round(outline.getBoundingClientRect().top - card()[0]!.getBoundingClientRect().top);
  const { top } = card()[0]!.getBoundingClientRect();
  scrollTo(0, 10);
  await expect.poll(() => Math.round(card()[0]!.getBoundingClientRect().top - top)).toBe(-10);
  await expect.poll(apart).toBe(-2);
});

it('has two heights, and takes the one that its own editor asks for', async () => {
  const { frame } = await openEditor();
  const { height, top } = frame.getBoundingClientRect();
  page.session.editor.resize('another', 'large');
  expect(frame.getBoundingClientRect().height).toBe(height);
  page.session.editor.resize('a-token', 'large');
  expect(frame.getBoundingClientRect().height).toBeGreaterThan(height);
  page.session.editor.resize('a-token', 'compact');
  expect(frame.getBoundingClientRect()).toMatchObject({ height, top });
});

describe('when its card leaves the window', () => {
  it('it closes', async () => {
    const editor = await openEditor();
    scrollTo(0, 2000);
    await vi.waitFor(() => expect(isShown(editor)).toBe(false));
  });

  it('it stays while something is typed in it, until the user scrolls too', async () => {
    const editor = await openEditor();
    editor.frame.focus();
    expect(document.activeElement).toBe(editor.host);
    scrollTo(0, 2000);
    await expect.poll(() => card().every((part) => part.getBoundingClientRect().bottom < 0)).toBe(true);
    await drawn();
    await drawn();
    expect(isShown(editor)).toBe(true);
    await userEvent.wheel(document.querySelector('#below')!, { delta: { y: 60 } });
    await vi.waitFor(() => expect(isShown(editor)).toBe(false));
  });

  it('it closes if a box of the page scrolls the card away', async () => {
    page.end();
    page = openPage(
      `<div id="box" style="height:200px;overflow:auto">${listing('2401.00001')}<p style="height:2000px"></p></div>`,
    );
    await page.scan();
    const editor = await openEditor();
    document.querySelector('#box')?.scrollTo(0, 1500);
    await vi.waitFor(() => expect(isShown(editor)).toBe(false));
  });
});

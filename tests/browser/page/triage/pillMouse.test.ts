/** The pill by mouse: where the focus and the keys are afterwards, and clicks that the page stole. */
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { drawn } from '~/tests/support/drawn';
import { listing } from '../openPage';
import { clickPill, cover, ids, openTriage, pillOf, pressPill } from './openTriage';

const [first = '', second = ''] = ids(5);
const isSeen = (selector: string) => expect.poll(() => pillOf()?.element(selector).classList.contains('seen'));
const openMenu = async (): Promise<void> => {
  await clickPill('.more');
  await isSeen('.menu').toBe(true);
};

describe('keys after a click', () => {
  it('on the pill, also on its text, are those of triage: the space bar and the arrows, too', async () => {
    const { ringed, press, pill } = await openTriage();
    await clickPill('.main b');
    expect(ringed()).toBe(first);
    await press(' ');
    expect(ringed()).toBe(first);
    expect(pill()?.over).toContain(first);
    await press('{ArrowDown}');
    expect(ringed()).toBe(second);
  });

  it('on the pill are no more typed into a field of the page', async () => {
    const { press, library } = await openTriage({ html: `${listing(...ids(5))}<input id="field">` });
    const field = document.querySelector<HTMLInputElement>('#field')!;
    field.focus();
    await clickPill('.main b');
    await press('x');
    expect(field.value).toBe('');
    await vi.waitFor(() => expect(library.markOf(`arxiv:${first}`).seen).toBe('skipped'));
  });

  it('in the menu are those of triage, whatever had the focus', async () => {
    const { pill, press, ringed } = await openTriage();
    await press('g');
    await pressPill('more');
    expect(pill()?.root.activeElement).toBe(pill()?.button('show'));
    await isSeen('.menu').toBe(true);
    await clickPill('.skipRest');
    expect(pill()?.hasMenu).toBe(false);
    expect(pill()?.root.activeElement).toBeNull();
    await press(' ');
    expect(pill()?.hasMenu).toBe(false);
    expect(pill()?.over).toContain(ringed());
  });

  it('close a menu that was opened by mouse with Escape, in triage or not', async () => {
    const { pill, press, ringed } = await openTriage();
    await openMenu();
    await press('{Escape}');
    expect(pill()?.hasMenu).toBe(false);
    await press('g');
    await openMenu();
    await press('{Escape}');
    expect(pill()?.hasMenu).toBe(false);
    expect(ringed()).toBe(first);
  });

  it('stay at the pill for who uses it by key', async () => {
    const { pill, ringed } = await openTriage();
    await pressPill('main');
    expect(pill()?.root.activeElement).toBe(pill()?.button('main'));
    await userEvent.keyboard(' ');
    expect(ringed()).toBeUndefined();
  });
});

describe('while the page covers the menu', () => {
  it.each(['hide', 'skipRest', 'undoAll', 'auto', 'keys'])('a click on %s does nothing and says why', async (name) => {
    const { pill, sent, press, library } = await openTriage();
    await press('gs');
    await vi.waitFor(() => expect(library.markOf(`arxiv:${first}`).starred).toBe(true));
    await openMenu();
    cover(true);
    await clickPill(`.${name}`);
    await expect.poll(() => pill()?.toast).toContain('may cover this button');
    expect(pill()?.hasMenu).toBe(true);
    expect([...sent('page.triageSettings'), ...sent('page.keys'), ...sent('cards.skip'), ...sent('mark.undo')]).toEqual([]);
    cover(false);
    await clickPill(`.${name}`);
    await vi.waitFor(() =>
      expect([...sent('page.triageSettings'), ...sent('page.keys'), ...sent('cards.skip'), ...sent('mark.undo')]).toHaveLength(1),
    );
  });

  it('a click on "Undo all" of the pill does nothing, and one that starts triage does', async () => {
    const { pill, ringed } = await openTriage({ html: listing(first, second) });
    cover(true);
    await clickPill('.main');
    expect(ringed()).toBe(first);
    await userEvent.keyboard('xx');
    await expect.poll(() => pill()?.first).toBe('2 skipped');
    await clickPill('.all');
    await drawn();
    expect(pill()?.first).toBe('2 skipped');
    cover(false);
    await isSeen('.all').toBe(true);
    await clickPill('.all');
    await expect.poll(() => pill()?.first).toBe('2 left');
  });

  it('keys in the menu count: the page can put no focus there', async () => {
    const { sent } = await openTriage();
    cover(true);
    await pressPill('more');
    await pressPill('hide');
    await vi.waitFor(() => expect(sent('page.triageSettings')).toEqual([{ veil: 'hide' }]));
  });

  it('opening the menu puts it above what the page put into the top layer', async () => {
    const { pill } = await openTriage();
    const above = document.createElement('div');
    above.popover = 'manual';
    above.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;pointer-events:none';
    document.body.append(above);
    above.showPopover();
    await clickPill('.more');
    above.style.pointerEvents = 'auto';
    const { left, top } = pill()!.element('.menu').getBoundingClientRect();
    expect(document.elementFromPoint(left + 20, top + 20)).toBe(pill()?.host);
  });
});

it('nothing of the pill lies over the page but what is drawn', async () => {
  await openTriage();
  expect(getComputedStyle(pillOf()!.element('.box'), '::backdrop').display).toBe('none');
});

/** The Tab key stops at one marker of the page; arrows lead from there to the others. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { drawn } from '../../support/drawn';
import { body, layPage, listing, markers, openPage, parkPointer, shown } from './openPage';

let end = (): void => undefined;

const open = async (...given: Parameters<typeof openPage>) => {
  const page = openPage(...given);
  end = page.end;
  await page.scan();
  await drawn();
  return page;
};

type Opened = ReturnType<typeof openPage>;

beforeEach(async () => {
  layPage('');
  await parkPointer();
});
afterEach(() => {
  end();
  layPage('');
  document.documentElement.removeAttribute('dir');
});

const ids = ['2401.00001', '2401.00002', '2401.00003'];
const stops = () =>
  markers()
    .flatMap(({ root }) => [...root.querySelectorAll('button')])
    .filter(({ tabIndex }) => tabIndex === 0);

/** The place of the focus: the number of the marker from 0, and the button. */
const focus = (): string => {
  const at = markers().findIndex(({ root }) => root.activeElement);
  return at < 0 ? 'elsewhere' : `${at} ${markers()[at]!.root.activeElement!.classList[0]}`;
};
const press = (keys: string) => userEvent.keyboard(keys);

it('the first marker is the one stop of a page', async () => {
  await open(`<button id="before">before</button>${listing(...ids)}<button id="after">after</button>`);
  expect(stops()).toEqual([markers()[0]!.star]);
  // The links of the cards are stops of the page's own.
  for (const link of body().querySelectorAll('a')) link.tabIndex = -1;
  body().querySelector<HTMLElement>('#before')!.focus();
  await userEvent.tab();
  expect(focus()).toBe('0 star');
  await userEvent.tab();
  expect(document.activeElement?.id).toBe('after');
});

it('arrows, Home and End lead to the other markers in their order on the page, whenever they were found', async () => {
  const page = await open(listing(ids[1]!, ids[2]!));
  body()
    .querySelector('#articles')!
    .insertAdjacentHTML('afterbegin', listing(ids[0]!).replace(/<\/?dl[^>]*>/gu, ''));
  await page.scan();
  await drawn();
  markers()[1]!.star.focus();
  for (const [keys, place] of [
    ['{ArrowUp}', '0 star'],
    ['{ArrowUp}', '0 star'],
    ['{ArrowDown}', '1 star'],
    ['{ArrowRight}', '1 edit'],
    ['{ArrowDown}', '2 edit'],
    ['{ArrowRight}', '2 skip'],
    ['{ArrowRight}', '2 skip'],
    ['{Home}', '0 skip'],
    ['{ArrowLeft}', '0 edit'],
    ['{End}', '2 edit'],
    ['{ArrowDown}', '2 edit'],
  ] as const) {
    await press(keys);
    expect(focus(), keys).toBe(place);
    expect(stops()).toHaveLength(1);
  }
});

it('left and right are where they are seen', async () => {
  document.documentElement.dir = 'rtl';
  await open(listing(...ids));
  markers()[0]!.star.focus();
  await press('{ArrowLeft}');
  expect(focus()).toBe('0 edit');
  await press('{ArrowRight}');
  expect(focus()).toBe('0 star');
});

it('a marker in a corner has its star last', async () => {
  await open(
    `<main><article style="position:relative;width:300px;height:80px"><h3><a href="/papers/2401.00001">Paper</a></h3></article></main>`,
    { url: 'https://huggingface.co/papers' },
  );
  markers()[0]!.star.focus();
  await press('{ArrowRight}');
  expect(focus()).toBe('0 star');
  await press('{ArrowLeft}');
  expect(focus()).toBe('0 edit');
});

it('cards that the page hides are passed over', async () => {
  const page = openPage(listing(...ids).replace(/<dt>(?=.*2401\.00002)/u, '<dt style="display:none">'));
  end = page.end;
  await page.session.scan();
  await vi.waitFor(() => expect([markers()[0]!.star, markers()[2]!.star]).not.toContain(null));
  expect(markers()[1]!.star).toBeNull();
  markers()[0]!.star.focus();
  await press('{ArrowDown}');
  expect(focus()).toBe('2 star');
});

it('a card far from the window gets its buttons when the focus comes to it', async () => {
  const far = listing(...ids).replace(/<dt>(?=.*2401\.00003)/u, '<dt style="margin-top:9000px">');
  const page = openPage(far);
  end = page.end;
  await page.session.scan();
  await vi.waitFor(() => expect(markers()[0]!.star).not.toBeNull());
  expect(markers()[2]!.star).toBeNull();
  markers()[0]!.star.focus();
  await press('{End}');
  expect(focus()).toBe('2 star');
});

describe('when the page takes the stop away', () => {
  it.each([
    ['by removing its card', () => body().querySelectorAll('dt, dd')[0]!.remove()],
    ['by hiding it', () => body().querySelector('dt')!.style.setProperty('display', 'none')],
  ])('%s, another marker is the stop', async (_, take) => {
    const page = await open(listing(...ids));
    take();
    await page.scan();
    await vi.waitFor(() => {
      const shownStops = stops().filter((button) => button.getClientRects().length > 0);
      expect(shownStops).toHaveLength(1);
    });
  });
});

describe('many markers that go at once', () => {
  // As many as the window of a test shows: further cards get no buttons.
  const many = Array.from({ length: 12 }, (_, index) => `2402.${String(index + 1).padStart(5, '0')}`);

  it.each([
    ['because they were turned off', ({ session }: Opened) => session.scan()],
    ['because another copy took over', ({ end: takeOver }: Opened) => takeOver()],
  ])('%s are not looked through for each of them', async (_, leave) => {
    const page = await open(listing(...many));
    const all = vi.spyOn(page.session.markers.roving, 'all');
    page.session.marking = false;
    await leave(page);
    expect(markers()).toEqual([]);
    expect(all.mock.calls.length).toBeLessThan(3);
  });
});

it('keys with a modifier are left to the browser and the page', async () => {
  await open(listing(...ids));
  markers()[0]!.star.focus();
  await press('{Control>}{ArrowDown}{/Control}');
  expect(focus()).toBe('0 star');
});

it('the focus moves for keys of the user alone', async () => {
  await open(listing(...ids));
  const { star } = markers()[0]!;
  star.focus();
  star.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, composed: true }));
  expect(focus()).toBe('0 star');
  expect(shown(markers()[0]!.host).star).toBe(star);
});

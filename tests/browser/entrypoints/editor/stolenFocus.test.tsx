/** Which losses of the keyboard focus the card editor reports as taken by the page. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useStolenFocus } from '~/entrypoints/editor/useStolenFocus';
import { mount } from '~/tests/browser/components/mount';

let elsewhere = false;
let hidden = false;
const isElsewhere = async (): Promise<boolean> => elsewhere;

function Probe({ ask = isElsewhere }) {
  const [taken] = useStolenFocus(ask);
  return <p>{taken ? 'stolen' : 'kept'}</p>;
}

beforeEach(() => {
  elsewhere = false;
  hidden = false;
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const press = (key: string): boolean => dispatchEvent(new KeyboardEvent('keydown', { key }));
const blur = (): boolean => dispatchEvent(new Event('blur'));
const focusWithin = (): boolean => dispatchEvent(new Event('focusin'));
const show = (isShown: boolean): void => {
  hidden = !isShown;
  document.dispatchEvent(new Event('visibilitychange'));
};

/** @returns what the editor reports when everything that was waiting has run. */
async function report(happens: () => Promise<void> | void, ask = isElsewhere): Promise<string | null> {
  const { screen } = await mount(<Probe ask={ask} />);
  vi.useFakeTimers();
  await happens();
  await vi.advanceTimersByTimeAsync(5000);
  vi.useRealTimers();
  // By the second frame, React has rendered a report if there is one.
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return screen.container.textContent;
}

test.each<[string, () => void]>([
  ['without a cause', () => undefined],
  ['after a letter', () => press('a')],
  ['after a Tab that moved within the editor', () => [press('Tab'), focusWithin()]],
  ['after a Tab and a letter', () => [press('Tab'), press('a')]],
  ['after a Tab and a click in the editor', () => [press('Tab'), dispatchEvent(new Event('pointerdown'))]],
])('a loss of focus %s is reported', async (_name, before) => {
  const lose = (): void => {
    before();
    blur();
  };
  expect(await report(lose)).toBe('stolen');
});

test('a Tab that leaves the editor is not reported, however late the focus moves', async () => {
  const late = async (): Promise<void> => {
    press('Tab');
    await vi.advanceTimersByTimeAsync(10_000);
    blur();
  };
  expect(await report(late)).toBe('kept');
});

test('another tab in front is not reported, even if this one is back before the check', async () => {
  const backAtOnce = (): void => {
    blur();
    show(false);
    show(true);
  };
  expect(await report(backAtOnce)).toBe('kept');
});

test('another tab that comes to the front before the focus leaves is not reported', async () => {
  const hiddenFirst = (): void => {
    show(false);
    blur();
    show(true);
  };
  expect(await report(hiddenFirst)).toBe('kept');
});

test('a return to this tab while the background is asked where the user is does not report the loss', async () => {
  let answer = (_is: boolean): void => undefined;
  const asked = new Promise<boolean>((done) => {
    answer = done;
  });
  const back = async (): Promise<void> => {
    blur();
    await vi.advanceTimersByTimeAsync(5000);
    show(false);
    show(true);
    answer(false);
  };
  expect(await report(back, () => asked)).toBe('kept');
});

test('another window in front is not reported', async () => {
  elsewhere = true;
  expect(await report(() => void blur())).toBe('kept');
});

test('a loss soon after a key of a shortcut is not reported', async () => {
  const soon = (): void => {
    press('Control');
    blur();
  };
  expect(await report(soon)).toBe('kept');
});

test('a loss long after a key of a shortcut is reported', async () => {
  const late = async (): Promise<void> => {
    press('Control');
    await vi.advanceTimersByTimeAsync(1000);
    blur();
  };
  expect(await report(late)).toBe('stolen');
});

test('a Tab of an input method moves no focus, so it explains no loss', async () => {
  const composing = (): void => {
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', isComposing: true }));
    blur();
  };
  expect(await report(composing)).toBe('stolen');
});

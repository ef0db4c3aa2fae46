/** A click counts from the moment at which the editor looks ready, and none counts while it looks blocked. */
import { startTransition, useState } from 'react';
import { expect, test } from 'vitest';
import { useBlockedInput } from '~/entrypoints/editor/useBlockedInput';
import { mount } from '~/tests/browser/components/mount';

type Mode = Parameters<typeof useBlockedInput>[0];

let change: (mode: Mode) => void = () => undefined;

function Probe({ first, onPress }: { first: Mode; onPress: () => void }) {
  const [mode, setMode] = useState(first);
  change = setMode;
  useBlockedInput(mode);
  return (
    <button type="button" data-mode={mode ?? 'free'} onClick={onPress}>
      press
    </button>
  );
}

/** Clicks as soon as the button looks changed. @returns how many clicks counted. */
async function clickAtChange(first: Mode, next: Mode): Promise<number> {
  let pressed = 0;
  const { screen } = await mount(<Probe first={first} onPress={() => pressed++} />);
  const button = screen.getByRole('button').element() as HTMLElement;
  await new Promise<void>((done) => {
    new MutationObserver(() => {
      button.click();
      done();
    }).observe(button, { attributeFilter: ['data-mode'] });
    // As after a pause, and not after a key or a click, whose effects React runs at once.
    startTransition(() => change(next));
  });
  return pressed;
}

test.each<[Mode, Mode, number]>([
  ['pointer', undefined, 1],
  ['paused', undefined, 1],
  [undefined, 'pointer', 0],
  [undefined, 'paused', 0],
])('from %s to %s: %i click counts', async (first, next, counted) => {
  expect(await clickAtChange(first, next)).toBe(counted);
});

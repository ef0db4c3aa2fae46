/** Reads and clicks the buttons of markers, which are in closed shadow roots. */
import { until } from '../support/until.mjs';
import type { FirefoxPage } from './firefoxPage';

type MarkerButton = { sharedId: string; label: string; isPressed: boolean; isPending: boolean };

/** All marker buttons whose name matches, in document order. */
async function markerButtons(page: FirefoxPage, name: RegExp): Promise<MarkerButton[]> {
  return (await page.nodes()).flatMap(({ sharedId, value }) => {
    const { 'aria-label': label = '', 'aria-pressed': pressed, class: classes = '' } = value?.attributes ?? {};
    if (value?.localName !== 'button' || !name.test(label)) return [];
    return [{ sharedId, label, isPressed: pressed === 'true', isPending: classes.includes('pending') }];
  });
}

/** Waits for the first marker button whose name matches. */
export const waitForMarker = (page: FirefoxPage, name: RegExp): Promise<MarkerButton> =>
  until(
    async () => (await markerButtons(page, name))[0],
    () => `No marker button is named ${name}.`,
  );

export const clickMarker = async (page: FirefoxPage, name: RegExp): Promise<void> => page.click(await waitForMarker(page, name));

/** Waits until the first star whose name matches is durable: pressed, and no longer pending. */
export async function waitForDurableStar(page: FirefoxPage, name: RegExp): Promise<void> {
  let seen: MarkerButton | undefined;
  await until(
    async () => {
      [seen] = await markerButtons(page, name);
      return seen?.isPressed && !seen.isPending;
    },
    () => `The star ${name} is not durable: ${JSON.stringify(seen)}`,
  );
}

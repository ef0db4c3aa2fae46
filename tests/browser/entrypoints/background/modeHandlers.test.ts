/** The keys on cards of one site, which the settings may have off everywhere. */
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { modeHandlers } from '~/entrypoints/background/modeHandlers';
import { testLibrary } from '~/tests/browser/library/testLibrary';

const sender = { id: 'dogear', url: 'https://huggingface.co/papers', tab: { id: 7 } };

beforeEach(() => fakeBrowser.reset());

const switchTo = (on: boolean) => modeHandlers(testLibrary())['page.keys']({ on }, sender);

test('the reply says whether the keys are on', async () => {
  expect(await switchTo(false)).toEqual({ on: false });
  expect(await switchTo(true)).toEqual({ on: true });
});

test('they stay off where the settings have them off everywhere', async () => {
  await fakeBrowser.storage.local.set({ preferences: { keyboard: false } });
  expect(await switchTo(true)).toEqual({ on: false });
});

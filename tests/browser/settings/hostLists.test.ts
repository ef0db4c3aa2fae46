/** Lists of hosts in the preferences have a bound: one host more must not cost the user all the others. */
import { beforeEach, describe, expect, it } from 'vitest';
import { readPreferences, writePreferences } from '~/lib/settings/preferences';
import { switchKeys } from '~/lib/settings/switchKeys';
import { switchSite } from '~/lib/settings/switchSite';
import { changeTriage } from '~/lib/settings/triageSettings';
import { browser } from '~/tests/support/fakeBrowser';

const hosts = Array.from({ length: 1000 }, (_, index) => `host${index}.example`);
const next = 'one-more.example';
const newest = [...hosts.slice(1), next];

beforeEach(() => browser.storage.local.clear());

describe('with a thousand hosts, one more takes the place of the oldest', () => {
  it('where the keys are off', async () => {
    await writePreferences({ keysOff: hosts });
    await switchKeys(next, false);
    expect((await readPreferences()).keysOff).toEqual(newest);
  });

  it('where Dogear is off', async () => {
    await writePreferences({ sitesOff: hosts });
    await switchSite(next, false);
    expect((await readPreferences()).sitesOff).toEqual(newest);
  });

  it('where triage starts by itself, and where cards are shown or hidden', async () => {
    await writePreferences({ triageSites: hosts, veilShown: hosts, veilHidden: hosts });
    await changeTriage(next, next, { on: true, veil: 'show' });
    await changeTriage(`www.${next}`, `www.${next}`, { veil: 'hide' });
    expect(await readPreferences()).toMatchObject({ triageSites: newest, veilHidden: [...hosts.slice(1), `www.${next}`] });
  });
});

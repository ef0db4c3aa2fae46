import { describe, expect, it } from 'vitest';
import { findFirefox, firefoxPaths, whyNot } from './findFirefox';

describe('the search for a Firefox', () => {
  it('uses FIREFOX_PATH and nothing else if it is set', () => {
    expect(firefoxPaths({ FIREFOX_PATH: '/opt/nightly/firefox', PATH: '/usr/bin' }, 'linux')).toEqual(['/opt/nightly/firefox']);
  });

  it('scans the path, for the ESR before any other', () => {
    expect(firefoxPaths({ PATH: '/usr/bin:/opt/bin' }, 'linux')).toEqual([
      '/usr/bin/firefox-esr',
      '/opt/bin/firefox-esr',
      '/usr/bin/firefox',
      '/opt/bin/firefox',
    ]);
  });

  it('includes the installation folders of macOS and Windows', () => {
    expect(firefoxPaths({ PATH: '' }, 'darwin')).toContain('/Applications/Firefox.app/Contents/MacOS/firefox');
    expect(firefoxPaths({ Path: 'C:\\bin', ProgramFiles: 'C:\\Program Files' }, 'win32')).toEqual([
      'C:\\bin\\firefox-esr.exe',
      'C:\\bin\\firefox.exe',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ]);
  });
});

describe('a Firefox is accepted', () => {
  it.each([
    ['Mozilla Firefox 153.8.0esr', undefined],
    ['Mozilla Firefox 160.0a1', undefined],
    ['Mozilla Firefox 152.0.4', 'firefox is Firefox 152.0.4, and Dogear needs 153'],
    ['Mozilla Firefox 99.0', 'firefox is Firefox 99.0, and Dogear needs 153'],
    ['', 'firefox does not say which version of Firefox it is'],
  ])('if it is new enough: “%s”', (output, reason) => {
    expect(whyNot('firefox', output, 153)).toBe(reason);
  });

  it('or a message explains what to do', () => {
    expect(findFirefox(Number.POSITIVE_INFINITY)).toEqual({
      missing: expect.stringMatching(/\. Install Firefox .* set FIREFOX_PATH/u),
    });
  });
});

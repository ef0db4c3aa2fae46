/** Tests what `npm run new:fixture` reads from a report and refuses; `tests/sites/scrubPage.test.ts` tests what it does to a page. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publicAddress, readReport } from '~/tests/support/newFixture.mjs';

const script = resolve(import.meta.dirname, '../../support/newFixture.mjs');
const run = (...given: string[]) => spawnSync(process.execPath, [script, ...given], { encoding: 'utf8' });

const issue = `### Address of the page

https://journal.example.org/issue/3

### What should be found, and what is found

Nine {papers}.

### Dogear's own report

\`\`\`text
{ "dogear": "0.1.0", "report": { "site": "journal.example.org", "detector": "generic", "layouts": ["generic"], "cards": 4 } }
\`\`\`
`;

describe('a report', () => {
  it('states the address and what was found', () => {
    expect(readReport(issue.replace('{papers}', 'papers'))).toEqual({
      address: 'https://journal.example.org/issue/3',
      cards: 4,
      detector: 'generic',
      layouts: ['generic'],
    });
  });

  it('may lack both, or be broken', () => {
    expect(readReport('It does not work.').address).toBeUndefined();
    expect(readReport(issue)).toMatchObject({ address: 'https://journal.example.org/issue/3', cards: undefined });
  });

  it('loses what an address says of a reader', () => {
    expect(publicAddress('https://me:secret@a.example/list?page=2&token=abc&utm_source=x#me')).toBe(
      'https://a.example/list?page=2',
    );
  });
});

describe('npm run new:fixture', () => {
  it.each([
    [[], 'Say which page'],
    [['missing.html', 'https://a.example/'], 'save the page there first'],
    [[script, 'nowhere'], 'neither an address nor a file'],
    [[script, 'javascript:alert(1)'], 'neither an address nor a file'],
    [[script, 'https://a.example/', '../outside'], 'is no name'],
  ])('refuses %j', (given, message) => {
    const { status, stderr } = run(...given);
    expect(stderr).toContain(message);
    expect(status).toBe(1);
  });
});

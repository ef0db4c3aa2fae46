import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import { aclIdentifier } from '~/lib/papers/identifiers/knownUrls';
import { identifiersIn, parseIdentifier } from '~/lib/papers/identifiers/parseIdentifier';
import { urlIdentifier } from '~/lib/papers/identifiers/urlIdentifier';
import { identifierSchema } from '~/lib/papers/schemas';
import { limits } from '~/lib/papers/text/limits';

/** Addresses whose middle a page may make as long as it likes. */
const addresses: ((name: string) => string)[] = [
  (name) => `https://proceedings.mlr.press/v28/a${name}13.html`,
  (name) => `https://raw.githubusercontent.com/mlresearch/v28/main/assets/a${name}13/x.pdf`,
  (name) => `https://jmlr.org/papers/v12/${name}1.html`,
  (name) => `https://openaccess.thecvf.com/content_CVPR_2020/html/${name}_paper.html`,
  (name) => `https://openaccess.thecvf.com/content/${name}/html/a_paper.html`,
  (name) => `https://papers.nips.cc/paper/1234-${name}`,
  (name) =>
    `https://papers.nips.cc/paper_files/paper/2023/hash/${'a'.repeat(32)}-Abstract-Datasets_and_Benchmarks${name.replaceAll('-', '_')}.html`,
  (name) => `https://aclanthology.org/2024.${name.replaceAll('-', '_')}-main.1/`,
  (name) => `https://aclanthology.org/2024.acl-${name.replaceAll(/[-_]/gu, '')}a.1/`,
  (name) => `https://dblp.org/rec/conf/a${name}/b`,
  (name) => `https://paperswithcode.com/paper/abc${name}`,
  (name) => `https://www.usenix.org/conference/${name}a/presentation/x`,
  (name) => `https://www.isca-archive.org/${name.replaceAll('-', '_')}a_2024/a_b.html`,
  (name) => `https://www.nature.com/articles/a${name}1`,
  (name) => `https://journals.plos.org/plosone/article?id=10.1371/journal.${name.replaceAll(/[^a-z]/gu, '')}a.1`,
  (name) => `https://doi.org/10.1000/a${name}1`,
  (name) => `https://publisher.example.com/doi/10.1000/a${name}1`,
  (name) => `https://openreview.net/forum?id=${name}abcdef`,
  (name) => `https://neurips.cc/virtual/2023/poster/${name.replaceAll(/\D/gu, '')}1`,
  (name) => `https://inspirehep.net/literature/1${name.replaceAll(/\D/gu, '')}`,
  (name) => `https://europepmc.org/article/PPR/${name}`,
  (name) => `https://openalex.org/W1${name.replaceAll(/\D/gu, '')}`,
  (name) => `https://blog.example.com/${name}`,
  (name) => `https://blog.example.com/?q=${name}`,
];

const name = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789-_'),
  minLength: 0,
  maxLength: 700,
});

const made = (url: string) =>
  [
    identifierFromUrl(url),
    parseIdentifier(url),
    urlIdentifier(url),
    aclIdentifier(url.split('/').at(-1) ?? ''),
    ...identifiersIn(`see ${url} and ${url.slice(8)}`),
  ].filter((identifier) => identifier !== null);

describe('an identifier from a page', () => {
  test('is never longer than messages and the library accept, whatever the address', () => {
    fc.assert(
      fc.property(fc.constantFrom(...addresses), name, (address, middle) => {
        for (const identifier of made(address(middle))) {
          expect(identifierSchema.safeParse(identifier).success, identifier).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test.each(addresses.map((address) => [address('x')]))('of %s has a usual length, and is not cut from 600 letters', (usual) => {
    const address = addresses.find((make) => make('x') === usual)!;
    expect(made(usual).length).toBeGreaterThan(0);
    for (const identifier of made(address('x'.repeat(600)))) expect(identifier.length).toBeLessThanOrEqual(limits.identifier);
  });

  test.each([
    'https://proceedings.mlr.press/v28/NAME13.html',
    'https://openaccess.thecvf.com/content_CVPR_2020/html/NAME_paper.html',
    'https://jmlr.org/papers/v12/NAME1.html',
    'https://aclanthology.org/2024.NAME-main.1/',
  ])('%s names a paper up to the limit, and none beyond it', (pattern) => {
    const of = (length: number) => identifierFromUrl(pattern.replace('NAME', 'a'.repeat(length)));
    expect(of(100)).not.toBeNull();
    expect(of(600)).toBeNull();
    const lengths = Array.from({ length: 120 }, (_, index) => 400 + index).map((length) => of(length)?.length ?? 0);
    expect(Math.max(...lengths)).toBe(limits.identifier);
  });
});

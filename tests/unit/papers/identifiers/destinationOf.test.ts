import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { destinationOf } from '~/lib/papers/identifiers/destinationOf';
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import { urlIdentifier } from '~/lib/papers/identifiers/urlIdentifier';

const paper = 'https://arxiv.org/abs/1706.03762';
const encoded = encodeURIComponent(paper);
const alert = `https://scholar.google.com/scholar_url?url=${encoded}&hl=en&sa=X&d=123&ei=abc&scisig=AAGBfm&oi=scholaralrt&hist=xyz`;
const outlook = (address: string) =>
  `https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(address)}&data=05%7C01%7Creader%40uni.example%7C0&sdata=a%3D&reserved=0`;
const gmail = (address: string) =>
  `https://www.google.com/url?q=${encodeURIComponent(address)}&source=gmail&ust=1700000000000&usg=AOvVaw`;

describe('an address that leads to a paper', () => {
  it.each([
    ['a result of a search', `https://www.google.com/url?sa=t&url=${encoded}&usg=AOvVaw`],
    ['a result in another country', `https://www.google.co.uk/url?q=${paper}`],
    ['an alert mail of Scholar', alert],
    ['an alert mail with a plain address', `http://scholar.google.de/scholar_url?url=${paper}&hl=de&sa=X`],
    ['the same in Gmail', gmail(alert)],
    ['the same in Outlook', outlook(alert)],
    ['Outlook in Gmail', gmail(outlook(paper))],
    ['a translated page', `https://translate.google.com/translate?sl=auto&tl=de&u=${encoded}`],
    ['an old translated page', `https://translate.googleusercontent.com/translate_c?depth=1&u=${paper}`],
    ['a translated page with a host of its own', 'https://arxiv-org.translate.goog/abs/1706.03762?_x_tr_sl=auto&_x_tr_tl=de'],
    ['Facebook', `https://l.facebook.com/l.php?u=${encoded}&h=AT0`],
    ['Proofpoint 2', 'https://urldefense.proofpoint.com/v2/url?u=https-3A__arxiv.org_abs_1706.03762&d=DwMFAg&c=x&r=y'],
    ['Proofpoint 3', `https://urldefense.com/v3/__${paper}__;!!Abc123!x-yz$`],
    ['Proofpoint 3 with replaced characters', `https://urldefense.com/v3/__https:/*arxiv.org*abs*1706.03762__;Ly8v!!Abc!x$`],
    ['EZproxy', `https://ezproxy.uni.edu/login?url=${paper}`],
    ['EZproxy, encoded', `https://login.ezproxy.uni.edu/login?qurl=${encoded}`],
    ['OpenAthens', `https://go.openathens.net/redirector/uni.edu?url=${encoded}`],
    ['encoded twice', `https://www.google.com/url?q=${encodeURIComponent(encoded)}`],
    ['encoded three times', `https://www.google.com/url?q=${encodeURIComponent(encodeURIComponent(encoded))}`],
  ])('%s', (_, address) => {
    expect(identifierFromUrl(address)).toBe('arxiv:1706.03762');
  });

  it('keeps brackets that Proofpoint replaced', () => {
    const address = 'https://urldefense.com/v3/__https://doi.org/10.1016/S0140-6736*20*30183-5__;KCk!!Abc!x$';
    expect(identifierFromUrl(address)).toBe('doi:10.1016/s0140-6736(20)30183-5');
  });

  it('names a paper of no archive by its own address, without the reader’s', () => {
    const address = outlook('https://scholar.google.com/scholar_url?url=http://lab.example.org/a.pdf&hl=en&scisig=AAGB');
    expect(urlIdentifier(address)).toBe('url:https://lab.example.org/a.pdf');
    expect(destinationOf(address)).toBe('http://lab.example.org/a.pdf');
  });
});

describe('a library’s proxy names the paper', () => {
  it.each([
    [
      'https://www-sciencedirect-com.proxy.uni.edu/science/article/pii/S0893608014002135',
      'url:https://www.sciencedirect.com/science/article/pii/S0893608014002135',
    ],
    [
      'https://www.sciencedirect.com.ezproxy.uni.edu/science/article/abs/pii/S0893608014002135',
      'url:https://www.sciencedirect.com/science/article/pii/S0893608014002135',
    ],
    ['http://www.jstor.org.ezproxy.uni.edu/stable/1912791', 'doi:10.2307/1912791'],
    ['http://0-www.jstor.org.library.uni.edu/stable/1912791', 'doi:10.2307/1912791'],
    ['https://0-www-jstor-org.library.uni.edu/stable/1912791', 'doi:10.2307/1912791'],
    ['https://doi-org.libproxy.uni.edu/10.1145/362384.362685', 'doi:10.1145/362384.362685'],
    ['https://doi.org.ezp.lib.uni.ac.uk/10.1145/362384.362685', 'doi:10.1145/362384.362685'],
    ['https://dl-acm-org.eu1.proxy.openathens.net/doi/10.1145/362384.362685', 'doi:10.1145/362384.362685'],
    ['https://ieeexplore-ieee-org.uni.idm.oclc.org/document/7780459', 'url:https://ieeexplore.ieee.org/document/7780459'],
    ['https://hal-archives--ouvertes-fr.proxy.uni.fr/hal-01234567v2', null],
    ['https://pubmed-ncbi-nlm-nih-gov.proxy.uni.edu/31452104/', 'pmid:31452104'],
    ['https://www-nature-com.proxy.uni.edu/articles/nature14539', 'doi:10.1038/nature14539'],
    ['https://papers-ssrn-com.proxy.uni.edu/sol3/papers.cfm?abstract_id=1234567', 'doi:10.2139/ssrn.1234567'],
  ])('%s', (address, identifier) => {
    // An old host of HAL has a hyphen of its own, which only some proxies write twice.
    expect(identifierFromUrl(address)).toBe(identifier ?? 'url:https://hal.science/hal-01234567');
  });

  it('and a host that is none does only that', () => {
    expect(identifierFromUrl('https://www.jstor.org.evil.com/stable/1912791')).toBe('doi:10.2307/1912791');
    expect(urlIdentifier('https://www.jstor.org.evil.com/login')).toBe('url:https://www.jstor.org.evil.com/login');
    // No library has a proxy for what is open.
    expect(identifierFromUrl('https://arxiv.org.evil.com/abs/1706.03762')).toBeNull();
    expect(identifierFromUrl('https://arxiv-org.evil.com/abs/1706.03762')).toBeNull();
    // A name that only ends or begins like a known one.
    expect(identifierFromUrl('https://my-jstor-org.evil.com/stable/1912791')).toBeNull();
    expect(identifierFromUrl('https://www.jstor.org.com/stable/1912791')).toBeNull();
    expect(identifierFromUrl('https://evil.translate.goog/abs/1706.03762')).toBeNull();
    expect(identifierFromUrl(`https://${'www.'.repeat(60)}jstor.org.a.b/stable/1912791`)).toBeNull();
  });
});

describe('an address that leads nowhere', () => {
  const wrap = (address: string) => `https://www.google.com/url?q=${encodeURIComponent(address)}`;
  it.each([
    ['no address', 'https://www.google.com/url?q=attention+is+all+you+need'],
    ['a search for an address', `https://www.google.com/search?q=${encoded}`],
    ['a share button', `https://twitter.com/intent/tweet?url=${encoded}`],
    ['javascript', wrap(`javascript:location='${paper}'`)],
    ['javascript that looks like a host', wrap(`javascript://arxiv.org/abs/1706.03762%0aalert(1)`)],
    ['data', wrap(`data:text/html,<a href="${paper}">`)],
    ['a file', wrap('file:///arxiv.org/abs/1706.03762')],
    ['encoded too often', wrap(encodeURIComponent(encodeURIComponent(encodeURIComponent(encoded))))],
    ['broken escapes', `https://www.google.com/url?q=%E0%A4%A&u=http`],
    ['a login that leads back', `https://site.example/login?url=${encodeURIComponent('https://site.example/abs/1706.03762')}`],
    ['a host that only begins like a redirect', `https://www.google.com.evil.com/url?q=${encoded}`],
    ['a very long address', `https://www.google.com/url?q=${encoded}&x=${'a'.repeat(5000)}`],
    ['Proofpoint 3 with a run of characters', `https://urldefense.com/v3/__https:**Aarxiv.org*abs*1706.03762__;Ly8vLw!!x$`],
    ['credentials', wrap('https://arxiv.org@evil.com/abs/1706.03762')],
  ])('%s', (_, address) => {
    expect(identifierFromUrl(address)).toBeNull();
  });

  it('unwraps at most five addresses, and ends in a loop', () => {
    const nested = (times: number): string => (times === 0 ? paper : wrap(nested(times - 1)));
    expect(identifierFromUrl(nested(5))).toBe('arxiv:1706.03762');
    expect(identifierFromUrl(nested(6))).toBeNull();
    const loop = 'https://www.google.com/url?q=https://www.google.com/url?q=https://www.google.com/url?q=';
    expect(destinationOf(loop)).toBe('https://www.google.com/url?q=');
  });

  it('leaves an address that holds another one as it is', () => {
    const address = `https://example.org/share?u=${paper}`;
    expect(destinationOf(address)).toBe(address);
  });

  it('never throws, and never returns more than it was given', () => {
    const start = fc.constantFrom(
      'https://www.google.com/url?q=',
      'https://urldefense.com/v3/__http',
      'https://urldefense.proofpoint.com/v2/url?u=http',
      'https://x.safelinks.protection.outlook.com/?url=',
      'https://a.example/login?url=',
    );
    fc.assert(
      fc.property(
        start,
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.webUrl({ withQueryParameters: true }),
        (head, text, url) => {
          for (const address of [head + text, head + url + text, `${head}${encodeURIComponent(url)}__;${text}`]) {
            const found = destinationOf(address);
            expect(found === address || /^https?:/i.test(found)).toBe(true);
            expect(found.length).toBeLessThanOrEqual(address.length);
            identifierFromUrl(address);
          }
        },
      ),
    );
  });
});

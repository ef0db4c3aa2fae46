/**
 * Makes libraries of any size with realistic text: words distributed by Zipf's law, long abstracts, about eight authors,
 * notes on a fifth, five hundred tags. The same seed and count give the same library.
 */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { seeded } from './seeded.mjs';

const common =
  'the of and a to in we for that is on with our this are by as from which can be an model models learning data method results show methods training using performance network networks neural language large approach task tasks between these information different propose based new such problem system paper two not while or more'.split(
    ' ',
  );
const stems =
  'atten gener optim diffus embed retriev align reason compress distil adapt transf segment translat classif cluster sampl regular quant prun causal bayes graph kernel spars dens robust effici scal multi cross self meta semi auto hyper super inter trans contrast represent estim infer approx stoch determin'.split(
    ' ',
  );
const endings = 'tion ing ive al ed er ment ity able ation ence ously or ize'.split(' ');
const middles = ['', '', 'a', 'i', 'o', 'at', 'is', 'en', 'or'];

/** Several thousand words, the most frequent first. */
function makeWords(random) {
  const words = new Set(common);
  while (words.size < 6000) {
    const pick = (list) => list[Math.floor(random() * list.length)];
    words.add(pick(stems) + pick(middles) + (random() < 0.3 ? pick(stems) : '') + pick(endings));
  }
  return [...words];
}

/** Draws from a list by Zipf's law: the n-th item with a frequency of 1/n. */
function zipf(list, random) {
  const sums = [];
  let sum = 0;
  for (let rank = 1; rank <= list.length; rank++) {
    sum += 1 / rank;
    sums.push(sum);
  }
  return () => {
    const at = random() * sum;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < at) low = middle + 1;
      else high = middle;
    }
    return list[low];
  };
}

const given =
  'Ada Alan Emmy Paul Grace Kurt Sofia Łukasz Zoë José Anaïs Noor Wei Yuki Olga Émile Ingrid Rajesh Fatima Bjørn'.split(' ');
const family =
  'Lovelace Turing Noether Erdős Hopper Gödel Kovalevskaya Kaiser Müller García Nguyễn Zhang Tanaka Petrova Šimić Ångström O’Brien Patel Hassan Sørensen'.split(
    ' ',
  );

const statuses = ['to-read', 'reading', 'read', 'skipped'];
const venues = 'NeurIPS ICML ICLR ACL EMNLP CVPR ICCV ECCV KDD AAAI JMLR TACL'
  .split(' ')
  .flatMap((name) => [2021, 2022, 2023, 2024, 2025].map((year) => `${name} ${year}`));
const sites = ['arxiv', 'huggingface', 'acl', 'openreview', 'semanticscholar'];

/** A tag on 10,000 papers, or on all of a smaller library. */
export const wideTag = 'survey 2026';
/** `rareWord` is in one paper of ten thousand, `absentWord` in none. */
export const rareWord = 'quasicrystal';
export const absentWord = 'xylophonist';

const start = Date.UTC(2016, 0, 1);
const uuid = (random) => {
  const hex = Array.from({ length: 4 }, () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
};

/** What a citation says of a paper at a venue. */
const publication = (venue, index) => ({
  venue,
  type: 'paper-conference',
  container: `Proceedings of ${venue}`,
  pages: `${index + 1}-${index + 9}`,
});

/** @returns a generator of the entries of a backup, the oldest first. */
export function* makeEntries(count, seed = 1) {
  const random = seeded(seed);
  const word = zipf(makeWords(seeded(7)), random);
  const names = zipf(
    family.flatMap((last) => given.map((first) => `${first} ${last}`)).concat('王伟', '佐藤 優', '김민준'),
    random,
  );
  const tags = Array.from({ length: 500 }, (_, index) =>
    index % 7 === 3 ? `topic ${index % 20}/part ${index}` : `topic ${index}`,
  );
  const tag = zipf(tags, random);
  const between = (low, high) => low + Math.floor(random() * (high - low + 1));
  const words = (length) => Array.from({ length }, word).join(' ');
  const sentence = (text) => `${text[0].toUpperCase()}${text.slice(1)}.`;
  const sentences = (length) => {
    const parts = [];
    for (let left = length; left > 0; left -= 20) parts.push(sentence(words(Math.min(20, left))));
    return parts.join(' ');
  };
  for (let index = 0; index < count; index++) {
    const addedAt = start + Math.floor((index / count) * 10 * 365 * 86_400_000);
    const own = new Set(Array.from({ length: between(0, 4) }, tag));
    const wide = Math.min(1, 10_000 / count);
    if (Math.floor((index + 1) * wide) > Math.floor(index * wide)) own.add(wideTag);
    const published = `${between(1990, 2026)}-${String(between(1, 12)).padStart(2, '0')}-${String(between(1, 28)).padStart(2, '0')}`;
    const title = words(between(6, 14));
    yield {
      paper: {
        id: uuid(random),
        identifiers: [
          `arxiv:${String(Math.floor(index / 90_000) + 10)}${String((Math.floor(index / 7500) % 12) + 1).padStart(2, '0')}.${String(10_000 + (index % 7500)).padStart(5, '0')}`,
          ...(random() < 0.3 ? [`doi:10.1000/made.${index}`] : []),
        ],
        title: random() < 0.02 ? `${title} with $O(n \\log n)$ {\\'e}tale steps` : title,
        authors: Array.from({ length: between(3, 13) }, () => ({ name: names() })),
        abstract: `${sentences(between(140, 330))}${index % 10_000 === 77 ? ` A ${rareWord}.` : ''}`,
        published,
        ...(random() < 0.6 ? publication(venues[Math.floor(random() * venues.length)], index) : {}),
        links: { page: `https://arxiv.org/abs/made.${index}` },
        sites: [sites[Math.floor(random() * random() * sites.length)]],
        createdAt: addedAt,
        refreshedAt: addedAt,
      },
      annotation: {
        ...(random() < 0.6 ? { starredAt: addedAt + 1000 } : {}),
        ...(random() < 0.5 ? { status: statuses[Math.floor(random() * 4)] } : { status: 'to-read' }),
        ...(random() < 0.1 ? { priority: random() < 0.5 ? 'high' : 'low' } : {}),
        tags: [...own],
        note: random() < 0.2 ? `**${words(3)}**\n\n- ${sentences(between(15, 220))}` : '',
        noteRevision: 0,
        addedAt,
        updatedAt: addedAt + Math.floor(random() * 86_400_000),
      },
    };
  }
}

/** Writes such a library as a backup that Dogear imports, entry by entry. */
export async function writeLibrary(path, count, seed) {
  const file = createWriteStream(path);
  const put = async (text) => {
    if (!file.write(text)) await once(file, 'drain');
  };
  await put(`{"dogear":1,"exported":"${new Date(start).toISOString()}","entries":[`);
  let first = true;
  for (const entry of makeEntries(count, seed)) {
    await put((first ? '' : ',') + JSON.stringify(entry));
    first = false;
  }
  file.end('],"trash":[],"history":[]}');
  await once(file, 'close');
}

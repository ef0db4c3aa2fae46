/** Compares what was read from a page with its actual content. */
export const fields = ['title', 'authors', 'date', 'abstract', 'identifier'];

/** Equal for titles that differ in case, spaces and punctuation only. */
export const titleKey = (text) =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
const exact = (text) => (text ?? '').replace(/\W/g, '');
const list = (value) => (Array.isArray(value) ? value : [value]);
/** Makes `Family, Given` and `Given Family` equal. */
const nameKey = (name) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .sort()
    .join('');

const shares = (draft, paper) => draft.identifiers.some((identifier) => paper.ids.includes(identifier));
const titled = (draft, paper) =>
  [paper.title, paper.otherTitle].some((title) => title && titleKey(title) === titleKey(draft.title));

const sameAuthors = (draft, authors) => {
  if (!Array.isArray(authors)) return (draft.authorCount ?? draft.authors.length) === authors;
  const read = draft.authors.map(({ name }) => nameKey(name)).sort();
  return read.join() === authors.map(nameKey).sort().join();
};

/** Accepts the month of an arXiv identifier where the page only has the year. */
const isMonthOf = ({ identifiers, published }, dates) =>
  /^\d{4}-\d\d$/u.test(published ?? '') &&
  dates.some((date) => date === published.slice(0, 4)) &&
  identifiers.some((identifier) => identifier.startsWith(`arxiv:${published.slice(2).replace('-', '')}`));

/** Ignores a leading heading of the abstract. */
const abstractKey = (text) => titleKey(text).replace(/^abstract/u, '');

const same = (field, draft, paper, core) => {
  if (field === 'identifier') return shares(draft, paper);
  if (field === 'authors') return sameAuthors(draft, paper.authors);
  if (field === 'date')
    return (
      isMonthOf(draft, list(paper.date)) ||
      list(paper.date).includes(draft.published) ||
      Boolean(paper.anyDate && draft.published)
    );
  if (core) return exact(draft[field]) === exact(paper[field]);
  return field === 'title' ? titled(draft, paper) : abstractKey(draft.abstract) === abstractKey(paper.abstract);
};

/** The paper of a card: by an identifier, else by title; papers without a card are preferred. */
const paperOf = (draft, papers, cardsOf) => {
  const free = (paper) => !cardsOf.has(paper);
  const byName = papers.filter((paper) => shares(draft, paper));
  const byTitle = papers.filter((paper) => (paper.byTitle || paper.ids.length === 0) && titled(draft, paper));
  return byName.find(free) ?? byName[0] ?? byTitle.find(free) ?? byTitle[0];
};

const named = (paper) => paper.ids[0] ?? paper.title?.slice(0, 60);

export const judge = (read, known) => {
  const { papers, core = false, cards: expected, again } = known;
  const cardsOf = new Map();
  const strangers = [];
  const strange = [];
  for (const { identifier, draft } of read.cards) {
    const paper = paperOf(draft ?? { identifiers: [identifier], title: '' }, papers, cardsOf);
    if (paper) cardsOf.set(paper, [...(cardsOf.get(paper) ?? []), draft]);
    else strange.push(identifier);
    if (!paper) strangers.push(`${identifier} “${draft?.title.slice(0, 50) ?? ''}”`);
  }
  const present = papers.filter((paper) => !paper.optional);
  const found = present.filter((paper) => cardsOf.has(paper));
  const missed = present.filter((paper) => !cardsOf.has(paper));
  const surplus = read.cards.length - strangers.length - cardsOf.size;
  const shown = again ?? (expected === undefined ? 0 : expected - papers.length);
  const row = {
    papers: present.length,
    found: found.length,
    cards: read.cards.length,
    wrong: strangers.length + Math.max(0, surplus - shown),
    failures: [],
    missed,
    strange,
  };
  const fail = (what, items) => items.length && row.failures.push({ what, items });
  fail('missed', missed.map(named));
  fail('wrongly marked', strangers);
  if (surplus > shown) {
    fail(
      'more cards than the page has',
      [...cardsOf].filter(([, drafts]) => drafts.length > 1).map(([paper]) => named(paper)),
    );
  }
  if (read.anchored < read.cards.length) fail('no place for a marker', [`${read.cards.length - read.anchored} cards`]);
  for (const field of fields) {
    const having = present.filter((paper) =>
      field === 'identifier' ? paper.ids.length > 0 : paper[field]?.length !== 0 && paper[field],
    );
    const wrong = having.filter((paper) => !cardsOf.get(paper)?.[0] || !same(field, cardsOf.get(paper)[0], paper, core));
    row[field] = { has: having.length, read: having.length - wrong.length };
    fail(
      field,
      wrong
        .filter((paper) => cardsOf.has(paper))
        .map((paper) => {
          const [draft] = cardsOf.get(paper);
          const got =
            field === 'date'
              ? draft?.published
              : field === 'authors'
                ? draft?.authors.map(({ name }) => name)
                : field === 'identifier'
                  ? draft?.identifiers
                  : draft?.[field];
          const expectedValue = field === 'identifier' ? paper.ids : paper[field];
          const short = (value) => (JSON.stringify(value) ?? 'nothing').slice(0, 90);
          return `${named(paper)}: ${short(expectedValue)} read as ${short(got)}`;
        }),
    );
  }
  return row;
};

/** Judges a page without recorded papers only by their number. */
export const judgeByCount = (read, papers) => {
  const distinct = new Set(read.cards.map(({ identifier }) => identifier)).size;
  const row = {
    papers,
    found: Math.min(papers, distinct),
    cards: read.cards.length,
    wrong: Math.max(0, distinct - papers),
    failures: [],
  };
  for (const field of fields) row[field] = { has: 0, read: 0 };
  if (distinct !== papers) row.failures.push({ what: 'by count', items: [`${distinct} papers found, ${papers} noted`] });
  return row;
};

/** Reads a count such as `13`, `1 + 13 rows`, `86 (85 papers + Preface)`; pages that only cite have none. */
export const countIn = ({ file, cards }) => {
  if (/^(?:negative|linkonly)\//u.test(file) || /distinct arXiv ids|link-only$|COinS/u.test(String(cards))) return 0;
  const [, first, second] = /^\s*(\d+)(?:\s*\+\s*(\d+))?/u.exec(String(cards)) ?? [];
  return Number(first ?? 0) + Number(second ?? 0);
};

/** Tells the library, as a feed does, that cards were seen or skipped, or that a skip is taken back. */

const pageCount = 4;
const cardsPerPage = 25;

/** The identifiers of each card of each page. A card has two: what is stored about them must agree. */
export const pages = Array.from({ length: pageCount }, (_, page) =>
  Array.from({ length: cardsPerPage }, (_, card) => {
    const number = 10_000 + page * cardsPerPage + card;
    return [`arxiv:2602.${number}`, `doi:10.5555/card.${number}`];
  }),
);

/** A page whose cards were never shown. `-`: nothing is stored, `s`: seen, `x`: skipped, `u`: the skip was taken back. */
export const unseenPage = '-'.repeat(cardsPerPage);

/** What each message makes of a card. */
const after = {
  seen: (card) => (card === '-' ? 's' : card),
  skip: () => 'x',
  unskip: (card) => (card === '-' ? '-' : 'u'),
};
const kinds = Object.keys(after);

/** @returns the page after a message about some of its cards. */
export const pageAfter = (state, kind, cards) =>
  [...state].map((card, index) => (cards.includes(index) ? after[kind](card) : card)).join('');

const message = {
  seen: (cards) => ['cards.seen', { cards }],
  skip: (cards) => ['cards.skip', { cards, skipped: true }],
  unskip: (cards) => ['cards.skip', { cards, skipped: false }],
};

/** One card, the rest of a page, or some cards beside each other. */
function drawnCards(random) {
  const from = Math.floor(random() * cardsPerPage);
  const length = random() < 0.4 ? 1 : random() < 0.5 ? cardsPerPage - from : 1 + Math.floor(random() * (cardsPerPage - from));
  return Array.from({ length }, (_, index) => from + index);
}

/** Sends messages one after the other, until the cycle is over or a message has no answer: it may or may not be done. */
export async function skipCards(session, model, { random, isOver, onAcknowledged }) {
  while (!isOver()) {
    const page = Math.floor(random() * pages.length);
    const kind = kinds[Math.floor(random() * kinds.length)];
    const cards = drawnCards(random);
    const kept = model.page(page);
    const next = pageAfter(kept.acknowledged, kind, cards);
    kept.request(next);
    const reply = await session.ask(...message[kind](cards.map((card) => pages[page][card])));
    if (!reply?.ok) {
      session.log(`${kind}: ${reply?.message ?? 'no answer'}`);
      return;
    }
    kept.acknowledge(next);
    onAcknowledged();
  }
}

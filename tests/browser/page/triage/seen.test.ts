/** Which cards are reported as seen. */
import { expect, it, onTestFinished, vi } from 'vitest';
import type { PageSession } from '~/lib/page/pageSession';
import type { PlacedCard } from '~/lib/page/paperOnPage';
import { SeenReporter } from '~/lib/page/triage/seenReporter';
import { failure, success } from '~/lib/papers/result';
import { listing } from '../openPage';
import { cleanUp, ids, openTriage } from './openTriage';

const [first = '', second = ''] = ids(2);
const reported = (sent: unknown[]): string[] => sent.flatMap((payload) => (payload as { cards: string[][] }).cards.flat());

it('cards in the window are, each once and together; those outside are not', async () => {
  const { sent } = await openTriage({
    html: `${listing(first, second)}<div style="height:5000px"></div>${listing('2401.00099')}`,
  });
  await expect.poll(() => reported(sent('cards.seen')).length).toBe(2);
  expect(sent('cards.seen')).toEqual([{ cards: [[`arxiv:${first}`], [`arxiv:${second}`]] }]);
  scrollTo(0, document.documentElement.scrollHeight);
  await expect.poll(() => reported(sent('cards.seen'))).toEqual([first, second, '2401.00099'].map((id) => `arxiv:${id}`));
});

it('a card that is higher than two windows is seen when it fills half of the window', async () => {
  const { sent } = await openTriage({ html: listing(first).replace('<dd>', `<dd style="height:${innerHeight * 9}px">`) });
  await expect.poll(() => reported(sent('cards.seen'))).toEqual([`arxiv:${first}`]);
});

it('cards that the background did not take are reported again with the next', async () => {
  let fails = true;
  const answer = vi.fn(() => (fails ? failure('gone', 'Starting.') : success(null)));
  const { sent } = await openTriage({
    html: `${listing(first)}<div style="height:5000px"></div>${listing(second)}`,
    answers: { 'cards.seen': answer },
  });
  await expect.poll(() => answer.mock.calls.length).toBe(1);
  fails = false;
  scrollTo(0, document.documentElement.scrollHeight);
  await expect.poll(() => reported(sent('cards.seen').slice(1)).toSorted()).toEqual([first, second].map((id) => `arxiv:${id}`));
});

it('cards that the background did not take are reported again also when no others follow', async () => {
  let fails = true;
  const answer = vi.fn(() => {
    const reply = fails ? failure('gone', 'Starting.') : success(null);
    fails = false;
    return reply;
  });
  const { sent } = await openTriage({ html: listing(first), answers: { 'cards.seen': answer } });
  await expect.poll(() => reported(sent('cards.seen'))).toEqual([`arxiv:${first}`, `arxiv:${first}`]);
});

it('more cards than one message holds are all reported', async () => {
  const request = vi.fn(async (_: string, payload: unknown) => success(payload));
  const ending = new AbortController();
  onTestFinished(() => {
    ending.abort();
    cleanUp();
  });
  const placed = new Map<Element, PlacedCard>();
  const session = { api: { request }, signal: ending.signal, cardAt: (card: Element) => placed.get(card) };
  const reporter = new SeenReporter(session as unknown as PageSession);
  document.body.innerHTML = '<i style="position:absolute;top:0;width:9px;height:9px"></i>'.repeat(1001);
  for (const [index, card] of [...document.body.children].entries()) {
    const one = { sighting: { card, layout: {} }, paper: { identifiers: [`pmid:${index}`] } } as unknown as PlacedCard;
    placed.set(card, one);
    reporter.add(one);
  }
  const sent = () => request.mock.calls.map(([, payload]) => payload);
  await expect.poll(() => new Set(reported(sent())).size).toBe(1001);
  for (const payload of sent()) expect((payload as { cards: unknown[] }).cards.length).toBeLessThanOrEqual(1000);
});

it('no card is while the tab is hidden', async () => {
  const hidden = vi.spyOn(Document.prototype, 'hidden', 'get').mockReturnValue(true);
  const { sent, session } = await openTriage({ html: listing(first) });
  await session.scan();
  expect(sent('cards.seen')).toEqual([]);
  hidden.mockRestore();
});

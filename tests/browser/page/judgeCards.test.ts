/** What the library says about cards beyond their marks: asked for near the window, once per paper, and shown on the markers. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type JudgeCards, judgeCards } from '~/lib/page/judgeCards';
import { type Mark, noMark } from '~/lib/papers/annotation';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { type Judgement, noJudgement } from '~/lib/papers/judgement';
import type { PaperDraft } from '~/lib/papers/paper';
import { failure, success } from '~/lib/papers/result';
import { item, layPage, listing, markers, openPage, press } from './openPage';

let end = (): void => undefined;

afterEach(() => {
  end();
  layPage('');
});

type Answer = (payload: { drafts: PaperDraft[] }) => unknown;

const likely = (because: string[], hint: Judgement['hint'] = 2): Judgement => ({ ...noJudgement, hint, because });
const allLikely: Answer = ({ drafts }) => success(drafts.map(() => likely(['diffusion', 'Song', 'cs.LG'])));

async function open(html: string, judge: Answer, marks: Record<string, Partial<Mark>> = {}) {
  const page = openPage(html, {
    answers: {
      'cards.judge': judge,
      'marks.get': ({ cards }: { cards: Identifier[][] }) =>
        success(cards.map(([id = 'url:x']) => ({ ...noMark, ...marks[id] }))),
    },
  });
  end = page.end;
  const cards: JudgeCards = judgeCards(page.session);
  page.session.onNear = (come) => {
    cards.add(come);
    void cards.judge();
  };
  await page.session.scan();
  const asked = (): Identifier[][] =>
    page.request.mock.calls
      .filter(([name]) => name === 'cards.judge')
      .map(([, payload]) => (payload as { drafts: PaperDraft[] }).drafts.map(({ identifiers: [first] }) => first));
  return { ...page, cards, asked };
}

/** The step of each marker's hint. */
const hints = (): number[] =>
  markers().map(({ root }) => [1, 2, 3].find((step) => root.querySelector(`.bar.h${step}`) !== null) ?? 0);

describe('cards near the window', () => {
  it('are judged by their drafts, and show the hint and what it is based on', async () => {
    const { asked } = await open(listing('2401.00001', '2401.00002'), ({ drafts }) =>
      success(drafts.map((_, index) => (index === 0 ? likely(['diffusion', 'Song'], 3) : null))),
    );
    await vi.waitFor(() => expect(hints()).toEqual([3, 0]));
    expect(asked()).toEqual([['arxiv:2401.00001', 'arxiv:2401.00002']]);
    expect(markers()[0]?.star.ariaDescription).toBe('Very likely for you: diffusion, Song');
    expect(markers()[1]?.star.ariaDescription).toBe('');
  });

  it('are sent in messages of at most fifty, and those far away are not', async () => {
    const ids = Array.from({ length: 120 }, (_, index) => `2401.${String(index + 1).padStart(5, '0')}`);
    const far = `<div style="height:9000px"></div>${listing('2402.00001')}`;
    const flat = `<style>dt,dd{height:1px;overflow:hidden;margin:0}</style>`;
    const { asked } = await open(flat + listing(...ids) + far, allLikely);
    await vi.waitFor(() => expect(asked().flat()).toHaveLength(120));
    expect(asked().every(({ length }) => length <= 50)).toBe(true);
    expect(new Set(asked().flat()).size).toBe(120);
  });

  it('of one paper are judged once, and all show its hint', async () => {
    const { asked } = await open(listing('2401.00001', '2401.00001'), allLikely);
    await vi.waitFor(() => expect(hints()).toEqual([2, 2]));
    expect(asked()).toEqual([['arxiv:2401.00001']]);
  });

  it('show no hint when the user has decided, and show it again when that is undone', async () => {
    await open(listing('2401.00001', '2401.00002'), allLikely, { 'arxiv:2401.00002': { id: 'r2', status: 'read' } });
    await vi.waitFor(() => expect(hints()).toEqual([2, 0]));
    await press(markers()[0]?.star);
    await vi.waitFor(() => expect(hints()).toEqual([0, 0]));
    await press(markers()[0]?.star);
    await vi.waitFor(() => expect(hints()).toEqual([2, 0]));
  });

  it('get the edge of the first watched search that matches, and the names of all, whatever the user decided', async () => {
    const watched = [
      { name: 'protein', colour: '#12908a' },
      { name: 'Song', colour: '#dc3b3b' },
    ];
    const answer: Answer = ({ drafts }) =>
      success(drafts.map((_, index) => ({ ...noJudgement, watched: index === 2 ? [] : watched, muted: index === 1 })));
    await open(listing('2401.00001', '2401.00002', '2401.00003'), answer, { 'arxiv:2401.00001': { id: 'r1', starred: true } });
    const bars = () => markers().map(({ root }) => root.querySelector('.bar')?.classList.contains('edged'));
    await vi.waitFor(() => expect(bars()).toEqual([true, true, false]));
    expect(markers()[0]?.star.style.getPropertyValue('--mark')).toBe('#12908a');
    expect(markers().map(({ star }) => star.ariaDescription)).toEqual([
      'Matches “protein”, “Song”',
      'Matches “protein”, “Song”\nMuted',
      '',
    ]);
  });

  it('are asked about again on request, and the page changes in nothing but its closed roots', async () => {
    let judge = allLikely;
    const { cards, asked } = await open(listing('2401.00001'), (payload) => judge(payload));
    await vi.waitFor(() => expect(hints()).toEqual([2]));
    const before = document.documentElement.outerHTML;
    const box = JSON.stringify(markers()[0]?.root.firstElementChild?.getBoundingClientRect());
    judge = ({ drafts }) => success(drafts.map(() => noJudgement));
    cards.renew();
    await cards.judge();
    expect(hints()).toEqual([0]);
    expect(asked()).toHaveLength(2);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(JSON.stringify(markers()[0]?.root.firstElementChild?.getBoundingClientRect())).toBe(box);
  });

  it('are asked about again with those that come near later, when the background gave no answer', async () => {
    let judge: Answer = () => failure('failed', 'No answer.');
    const { asked } = await open(`${listing('2401.00001')}<div style="height:9000px"></div>${listing('2401.00002')}`, (payload) =>
      judge(payload),
    );
    await vi.waitFor(() => expect(asked()).toEqual([['arxiv:2401.00001']]));
    judge = allLikely;
    markers()[1]?.host.parentElement?.scrollIntoView();
    await vi.waitFor(() => expect(hints()).toEqual([2, 2]));
    expect(asked().flat().sort()).toEqual(['arxiv:2401.00001', 'arxiv:2401.00001', 'arxiv:2401.00002']);
    scrollTo(0, 0);
  });

  it('whose card shows another paper by now get that paper’s hint', async () => {
    const page = await open(listing('2401.00001'), ({ drafts }) =>
      success(drafts.map(({ identifiers: [first] }) => (first === 'arxiv:2401.00007' ? likely(['graphs'], 1) : noJudgement))),
    );
    document.querySelector('dl')!.innerHTML = item('2401.00007');
    await page.scan();
    await vi.waitFor(() => expect(hints()).toEqual([1]));
  });
});

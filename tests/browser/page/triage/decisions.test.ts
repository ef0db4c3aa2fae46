/** Decisions by key and by mouse, on marks that the page may not know, and what takes them back. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { noJudgement } from '~/lib/papers/judgement';
import { failure, success } from '~/lib/papers/result';
import { drawn } from '~/tests/support/drawn';
import { layPage, listing, press as pressButton, shown } from '../openPage';
import { held, ids, openTriage, pressPill } from './openTriage';

const address = location.href;
const open = async (...given: Parameters<typeof openTriage>) => {
  const page = await openTriage(...given);
  /** Presses the star of a card, as a click does. */
  const star = (id: string) => {
    const placed = page.session.cardOf(`arxiv:${id}`)!;
    page.session.prepare(placed);
    return pressButton(shown(placed.marker.host).star);
  };
  const markOf = (id: string) => page.library.markOf(`arxiv:${id}`);
  return { ...page, star, markOf };
};

afterEach(() => history.replaceState(null, '', address));

const [first = '', second = '', third = ''] = ids(5);
const unanswered = { 'marks.get': () => failure('failed', 'The library is busy.') };

describe('a star by mouse', () => {
  it('is the last decision: z takes it back, and no earlier one', async () => {
    const { press, star, markOf } = await open();
    await press('gx');
    await vi.waitFor(() => expect(markOf(first).seen).toBe('skipped'));
    await star(second);
    await vi.waitFor(() => expect(markOf(second).starred).toBe(true));
    await press('z');
    await vi.waitFor(() => expect(markOf(second).starred).toBe(false));
    expect(markOf(first).seen).toBe('skipped');
  });

  it('is taken back with all others', async () => {
    const { press, star, markOf, pill } = await open({ html: listing(first, second) });
    await star(first);
    await press('gx');
    await expect.poll(() => pill()?.first).toBe('1 starred, 1 skipped');
    await pressPill('all');
    await vi.waitFor(() => expect([markOf(first).starred, markOf(second).seen]).toEqual([false, undefined]));
  });

  it('after the key removes the star, also while that is not stored', async () => {
    const slow = held(({ changes }: { changes: [{ starred: boolean }] }) =>
      success({ mark: { starred: changes[0].starred, tagCount: 0, hasNote: false, id: 'r' }, entry: 1 }),
    );
    const { press, star, session } = await open({ answers: { 'paper.mark': slow.answer as never } });
    await press('gs');
    await star(first);
    slow.release();
    await vi.waitFor(() => expect(slow.answer).toHaveBeenCalledTimes(2));
    slow.release();
    const { paper } = session.cardOf(`arxiv:${first}`)!;
    await vi.waitFor(() => expect(paper.expected).toBeUndefined());
    expect(paper.shown.starred).toBe(false);
  });

  it('is followed by a later decision, although it is not stored yet', async () => {
    const kept = held(() => undefined);
    const { press, star, sent, markOf, library } = await open({
      answers: {
        'paper.mark': async (payload: never) => {
          await kept.answer(undefined as never);
          return library.answers['paper.mark'](payload);
        },
      },
    });
    await press('g');
    await star(first);
    await press('x');
    expect(sent('paper.mark')).toHaveLength(1);
    kept.release();
    await vi.waitFor(() => expect(sent('paper.mark')).toHaveLength(2));
    kept.release();
    await vi.waitFor(() => expect(markOf(first)).toMatchObject({ starred: false, status: 'skipped' }));
  });

  it('outside triage, s stars the paper under the pointer and z takes that back', async () => {
    const { press, point, markOf } = await open();
    point(third);
    await press('s');
    await vi.waitFor(() => expect(markOf(third).starred).toBe(true));
    await press('z');
    await vi.waitFor(() => expect(markOf(third).starred).toBe(false));
  });

  it('that was requested before triage was loaded is toggled as it began', async () => {
    const slow = held(({ starred }: { starred: boolean }) => success({ starred, tagCount: 0, hasNote: false, id: 'r' }));
    const { mode, session, star, sent } = await open({ answers: { 'paper.star': slow.answer as never } });
    session.extension = undefined;
    await star(first);
    session.extension = mode;
    await star(first);
    slow.release();
    await vi.waitFor(() => expect(sent('paper.star')).toMatchObject([{ starred: true }, { starred: false }]));
    slow.release();
    expect(sent('paper.mark')).toEqual([]);
  });
});

describe('on a page that follows another in the same document', () => {
  const follow = async (page: Awaited<ReturnType<typeof open>>) => {
    await page.press('gsx');
    await vi.waitFor(() => expect([page.markOf(first).starred, page.markOf(second).seen]).toEqual([true, 'skipped']));
    await page.press('{Escape}');
    history.pushState(null, '', '?day=2');
    layPage(listing('2402.00001', '2402.00002'));
    await page.session.scan();
    await drawn();
  };

  it('only its own decisions are taken back together', async () => {
    const page = await open({ html: listing(first, second) });
    await follow(page);
    await page.press('gsx');
    await expect.poll(() => page.pill()?.first).toBe('1 starred, 1 skipped');
    await pressPill('all');
    await vi.waitFor(() =>
      expect([page.markOf('2402.00001').starred, page.markOf('2402.00002').seen]).toEqual([false, undefined]),
    );
    await expect.poll(() => page.pill()?.first).toBe('2 left');
    expect([page.markOf(first).starred, page.markOf(second).seen]).toEqual([true, 'skipped']);
    // The key goes on with the last decision anywhere.
    await page.press('z');
    await vi.waitFor(() => expect(page.markOf(second).seen).toBeUndefined());
  });

  it('nothing is offered to take back where nothing was decided', async () => {
    const decided = { id: 'r', status: 'read' } as const;
    const page = await open({
      html: listing(first, second),
      known: { 'arxiv:2402.00001': decided, 'arxiv:2402.00002': decided },
    });
    await follow(page);
    await page.press('g');
    await expect.poll(() => page.pill()?.first).toBe('Nothing left');
    expect(page.pill()?.button('all').hidden).toBe(true);
  });
});

describe('a page that shows no card for a moment', () => {
  it('does not end triage, and the ring comes back to its paper', async () => {
    const html = listing(...ids(5));
    const { press, session, ringed, mode } = await open({ html });
    await press('gj');
    layPage('');
    await session.scan();
    await drawn();
    expect(mode.isOn).toBe(true);
    layPage(html);
    await session.scan();
    await drawn();
    expect(ringed()).toBe(second);
  });

  it('ends it if it is another page', async () => {
    const { press, session, mode } = await open();
    await press('g');
    history.pushState(null, '', '?paper=1');
    layPage('');
    await session.scan();
    await expect.poll(() => mode.isOn).toBe(false);
  });
});

describe('a mark that the page does not know', () => {
  it('x skips a paper of the library as its record, in one message', async () => {
    const { press, markOf, request, sent } = await open({
      known: { [`arxiv:${first}`]: { id: 'r', starred: true } },
      answers: unanswered,
    });
    await press('gx');
    await vi.waitFor(() => expect(markOf(first)).toMatchObject({ starred: false, status: 'skipped' }));
    expect(sent('paper.mark')).toHaveLength(1);
    expect(request).not.toHaveBeenCalledWith('cards.skip', expect.anything());
  });

  it('x also does so if the page missed that the paper came into the library', async () => {
    const { press, markOf, library } = await open();
    library.marks.set(`arxiv:${first}`, { id: 'r', status: 'reading' });
    await press('gx');
    await vi.waitFor(() => expect(markOf(first).status).toBe('skipped'));
    await press('z');
    await vi.waitFor(() => expect(markOf(first).status).toBe('reading'));
  });

  it.each([
    ['never came', unanswered],
    ['is out of date', {}],
  ])('u takes back what is stored, if the mark %s', async (_, answers) => {
    const { press, markOf, library } = await open({ answers });
    library.marks.set(`arxiv:${first}`, { id: 'r', starred: true, status: 'read' });
    await press('gu');
    await vi.waitFor(() => expect(markOf(first)).toMatchObject({ starred: false, status: undefined }));
  });

  it('s on a paper that was starred on another day leaves nothing to take back', async () => {
    const known = { [`arxiv:${first}`]: { id: 'r', starred: true } };
    const { press, markOf, sent, pill, session } = await open({ known, answers: unanswered });
    await press('gs');
    await vi.waitFor(() => expect(session.cardOf(`arxiv:${first}`)?.paper.expected).toBeUndefined());
    await press('z');
    expect(pill()?.toast).toBe('Nothing to undo');
    expect(sent('mark.undo')).toEqual([]);
    expect(sent('paper.mark')).toHaveLength(1);
    expect(markOf(first).starred).toBe(true);
  });

  it('a decision whose first reply was lost is taken back by its opposite', async () => {
    let isLost = true;
    const { press, markOf, library, session } = await open({
      answers: {
        'paper.mark': (payload: never) => {
          const reply = library.answers['paper.mark'](payload);
          if (!isLost) return reply;
          isLost = false;
          return failure('gone', 'The message port closed.');
        },
      },
    });
    await press('gs');
    await vi.waitFor(() => expect(session.cardOf(`arxiv:${first}`)?.paper.expected).toBeUndefined());
    expect(markOf(first).starred).toBe(true);
    await press('z');
    await vi.waitFor(() => expect(markOf(first).starred).toBe(false));
  });
});

it('x on a starred paper is one message with both changes, and one entry to take back', async () => {
  const { press, markOf, sent } = await open({ known: { [`arxiv:${first}`]: { id: 'r', starred: true } } });
  await press('gkx');
  await vi.waitFor(() => expect(markOf(first)).toMatchObject({ starred: false, status: 'skipped' }));
  expect(sent('paper.mark')).toMatchObject([{ changes: [{ kind: 'star', starred: false }], skipped: true }]);
  await press('z');
  await vi.waitFor(() => expect(markOf(first)).toMatchObject({ starred: true, status: undefined }));
  expect(sent('mark.undo')).toHaveLength(1);
});

describe('an undo', () => {
  it('that fails can be tried again, and an earlier decision is not taken back instead', async () => {
    let isFull = true;
    const { press, markOf, pill, library, sent } = await open({
      answers: {
        'mark.undo': (payload: never) => (isFull ? failure('quota', 'Full.') : library.answers['mark.undo'](payload)),
      },
    });
    await press('gss');
    await vi.waitFor(() => expect(markOf(second).starred).toBe(true));
    await press('z');
    await expect.poll(() => pill()?.toast).toContain('no room left');
    await expect.poll(() => pill()?.first).toBe('3 left');
    isFull = false;
    await press('z');
    await vi.waitFor(() => expect(markOf(second).starred).toBe(false));
    expect(markOf(first).starred).toBe(true);
    expect(sent('mark.undo')).toEqual([{ entry: 2 }, { entry: 2 }]);
  });

  it('of which a part fails repeats only that part', async () => {
    let isFull = true;
    const { press, markOf, library, sent, pill } = await open({
      known: { [`arxiv:${first}`]: { seen: 'skipped' } },
      answers: {
        'cards.skip': (payload: never) => (isFull ? failure('quota', 'Full.') : library.answers['cards.skip'](payload)),
      },
    });
    await press('gks');
    await vi.waitFor(() => expect(markOf(first).starred).toBe(true));
    await press('z');
    await expect.poll(() => pill()?.toast).toContain('no room left');
    isFull = false;
    await press('z');
    await vi.waitFor(() => expect(markOf(first)).toMatchObject({ starred: false, seen: 'skipped' }));
    expect(sent('mark.undo')).toHaveLength(1);
  });

  it('whose reply was lost is sent again, and succeeds', async () => {
    let isLost = true;
    const { press, markOf, library, sent, pill } = await open({
      answers: {
        'mark.undo': (payload: never) => {
          const reply = library.answers['mark.undo'](payload);
          if (!isLost) return reply;
          isLost = false;
          return failure('gone', 'The message port closed.');
        },
      },
    });
    await press('gs');
    await vi.waitFor(() => expect(markOf(first).starred).toBe(true));
    await press('z');
    await vi.waitFor(() => expect(sent('mark.undo')).toHaveLength(2));
    await expect.poll(() => pill()?.first).toBe('5 left');
    expect(pill()?.toast).toBe(`Undone: “Paper ${first}”`);
  });

  it('of what was changed again since says so, shows what is stored, and leaves the earlier ones', async () => {
    const { press, markOf, library, pill, session } = await open();
    await press('gsl');
    await vi.waitFor(() => expect(markOf(second).status).toBe('to-read'));
    library.marks.set(`arxiv:${second}`, { ...markOf(second), status: 'read' });
    await press('z');
    await expect.poll(() => pill()?.toast).toBe(`“Paper ${second}”: This was changed again since.`);
    await expect.poll(() => session.cardOf(`arxiv:${second}`)?.paper.shown.status).toBe('read');
    await press('z');
    await vi.waitFor(() => expect(markOf(first).starred).toBe(false));
  });
});

describe('the rest of the page', () => {
  const skipRest = async () => {
    await pressPill('more');
    await pressPill('skipRest');
  };

  it('is skipped although one of its papers cannot be, and that one is named', async () => {
    const { pill, markOf, sent } = await open({
      known: { [`arxiv:${first}`]: { id: 'r' } },
      answers: { 'paper.mark': () => failure('failed', 'No.') },
    });
    await skipRest();
    await vi.waitFor(() => expect(markOf(third).seen).toBe('skipped'));
    expect(sent('cards.skip')).toMatchObject([
      {
        cards: ids(5)
          .slice(1)
          .map((id) => [`arxiv:${id}`]),
      },
    ]);
    await expect.poll(() => pill()?.toast).toContain(`“Paper ${first}”`);
    await expect.poll(() => pill()?.first).toBe('Triage 1');
  });

  it('is sent at once, without waiting for a paper of the library', async () => {
    const slow = held(() => failure('failed', 'No.'));
    const { sent } = await open({
      known: { [`arxiv:${first}`]: { id: 'r' } },
      answers: { 'paper.mark': slow.answer as never },
    });
    await skipRest();
    await vi.waitFor(() => expect(slow.answer).toHaveBeenCalledTimes(1));
    expect(sent('cards.skip')).toHaveLength(1);
    slow.release();
  });

  it('is what nobody decided about: papers that the page took for new keep their marks', async () => {
    let isBusy = true;
    const { session, markOf, sent, library, pill } = await open({
      html: listing(first, second, third),
      known: { [`arxiv:${second}`]: { id: 'r', starred: true } },
      answers: { 'marks.get': (payload: never) => (isBusy ? failure('failed', 'Busy.') : library.answers['marks.get'](payload)) },
    });
    isBusy = false;
    // The page knows these two, but missed that one was starred.
    await session.request([first, third].map((id) => session.cardOf(`arxiv:${id}`)!.paper));
    library.marks.set(`arxiv:${third}`, { id: 'r', starred: true });
    await skipRest();
    await expect.poll(() => pill()?.first).toBe('Nothing left');
    await vi.waitFor(() => expect(session.order.every(({ paper }) => paper.expected === undefined)).toBe(true));
    expect([first, second, third].map((id) => [markOf(id).seen, markOf(id).starred])).toEqual([
      ['skipped', false],
      [undefined, true],
      [undefined, true],
    ]);
    expect(sent('paper.mark')).toEqual([]);
  });

  it('ends with nothing left where muted papers step back', async () => {
    const { pill, session, press, sent } = await open({ html: listing(first, second, third), triage: { veil: 'hide' } });
    const { paper } = session.cardOf(`arxiv:${second}`)!;
    paper.judge({ ...noJudgement, muted: true }, { watched: '', because: '' });
    await expect.poll(() => pill()?.first).toBe('Triage 2');
    await press('gxx');
    await expect.poll(() => pill()?.first).toBe('2 skipped');
    expect(sent('cards.skip')).toMatchObject([{ cards: [[`arxiv:${first}`]] }, { cards: [[`arxiv:${third}`]] }]);
    // Where they are shown like others, they are left to decide about.
    await pressPill('more');
    await pressPill('show');
    await expect.poll(() => pill()?.first).toBe('1 left');
  });
});

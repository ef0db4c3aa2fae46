/** Each key of triage, and what it sends to the background. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { cardActions } from '~/lib/actions/cardActions';
import { noMark } from '~/lib/papers/annotation';
import { failure } from '~/lib/papers/result';
import { listing, shadowRootOf } from '../openPage';
import { ids, openTriage, pillOf } from './openTriage';

afterEach(() => {
  vi.restoreAllMocks();
});

const [first = '', second = '', third = '', fourth = ''] = ids(5);

describe('the ring', () => {
  it('g puts it on the first undecided card, and g or Escape removes it', async () => {
    const { press, ringed } = await openTriage({ known: { [`arxiv:${first}`]: { starred: true, id: 'r' } } });
    expect(ringed()).toBeUndefined();
    await press('g');
    expect(ringed()).toBe(second);
    await press('g');
    expect(ringed()).toBeUndefined();
    await press('g{Escape}');
    expect(ringed()).toBeUndefined();
  });

  it('g puts it on the card under the pointer', async () => {
    const { press, ringed, point } = await openTriage();
    point(third);
    await press('g');
    expect(ringed()).toBe(third);
  });

  it('j and k, and the arrows, move it, and stop at both ends', async () => {
    const { press, ringed } = await openTriage();
    await press('gj');
    expect(ringed()).toBe(second);
    await press('{ArrowDown}');
    expect(ringed()).toBe(third);
    await press('k{ArrowUp}');
    expect(ringed()).toBe(first);
    await press('k');
    expect(ringed()).toBe(first);
    await press('jjjjjjj');
    expect(ringed()).toBe(ids(5).at(-1));
  });

  it('takes the tooltip of the marker with the focus away when a key moves it', async () => {
    const { session } = await openTriage();
    session.changes = 0;
    const [card] = session.order;
    const tip = () => shadowRootOf(card!.marker.host)?.querySelector('.tip') ?? null;
    // The focus comes by key, as it comes back from the card editor.
    await userEvent.keyboard('g');
    card!.marker.buttons[0]!.focus();
    await vi.waitFor(() => expect(tip()).not.toBeNull());
    await userEvent.keyboard('j');
    expect(tip()).toBeNull();
  });

  it('brings its card to 30 % of the window', async () => {
    const spaced = ids(8)
      .map((id) => `<div style="height:400px"></div>${listing(id)}`)
      .join('');
    const { press, session, ringed } = await openTriage({ html: `${spaced}<div style="height:3000px"></div>` });
    await press('gjjj');
    const card = session.cardOf(`arxiv:${ringed()}`)!.sighting.card.getBoundingClientRect();
    expect(Math.abs(card.top - innerHeight * 0.3)).toBeLessThan(12);
  });
});

describe('decisions', () => {
  it.each([
    ['s', 'paper.mark', { changes: [{ kind: 'star', starred: true }] }],
    ['l', 'paper.mark', { changes: [{ kind: 'status', status: 'to-read' }] }],
    ['e', 'paper.mark', { changes: [{ kind: 'status', status: 'read' }] }],
    ['x', 'cards.skip', { cards: [[`arxiv:${first}`]], skipped: true }],
  ])('%s sends %s, and goes to the next undecided card', async (key, name, payload) => {
    const { press, ringed, request } = await openTriage({ known: { [`arxiv:${second}`]: { id: 'r', status: 'read' } } });
    await press(`g${key}`);
    expect(ringed()).toBe(third);
    await vi.waitFor(() => expect(request).toHaveBeenCalledWith(name, expect.objectContaining(payload)));
    if (name === 'paper.mark')
      expect(request).toHaveBeenCalledWith(
        name,
        expect.objectContaining({ draft: expect.objectContaining({ identifiers: [`arxiv:${first}`] }) }),
      );
  });

  it('x on a paper of the library sets its status', async () => {
    const { press, request, library, sent } = await openTriage({ known: { [`arxiv:${first}`]: { id: 'r', hasNote: true } } });
    await press('gkx');
    await vi.waitFor(() => expect(library.markOf(`arxiv:${first}`).status).toBe('skipped'));
    expect(request).toHaveBeenCalledWith('paper.mark', expect.objectContaining({ changes: [], skipped: true }));
    expect(sent('cards.skip')).toEqual([]);
  });

  it('s on a starred paper removes the star and stays', async () => {
    const { press, ringed, library } = await openTriage({ known: { [`arxiv:${first}`]: { id: 'r', starred: true } } });
    await press('gks');
    expect(ringed()).toBe(first);
    await vi.waitFor(() => expect(library.markOf(`arxiv:${first}`).starred).toBe(false));
  });

  it('starring a skipped paper takes the skip back', async () => {
    const { press, library, sent } = await openTriage({ known: { [`arxiv:${first}`]: { seen: 'skipped' } } });
    await press('gks');
    await vi.waitFor(() => expect(library.markOf(`arxiv:${first}`).starred).toBe(true));
    await press('ks');
    await vi.waitFor(() => expect(library.markOf(`arxiv:${first}`).starred).toBe(false));
    expect(library.markOf(`arxiv:${first}`).seen).toBeUndefined();
    expect(sent('cards.skip')).toEqual([]);
  });

  it('u makes a paper undecided again', async () => {
    const { press, ringed, library, pill } = await openTriage({
      known: { [`arxiv:${first}`]: { id: 'r', starred: true, status: 'read' } },
    });
    await press('gku');
    expect(ringed()).toBe(first);
    await vi.waitFor(() => expect(library.markOf(`arxiv:${first}`)).toMatchObject({ starred: false, status: undefined }));
    await expect.poll(() => pill()?.first).toBe('5 left');
  });

  it('z takes decisions back, from the last to the first', async () => {
    const { press, ringed, library, pill } = await openTriage();
    await press('gsxl');
    await vi.waitFor(() => expect(library.markOf(`arxiv:${third}`).status).toBe('to-read'));
    await expect.poll(() => pill()?.first).toBe('2 left');
    expect(pill()?.second).toBe('1 starred, 1 skipped, 1 to read');
    await press('z');
    expect(ringed()).toBe(third);
    expect(pill()?.toast).toBe(`Undone: “Paper ${third}”`);
    await vi.waitFor(() => expect(library.markOf(`arxiv:${third}`).status).toBeUndefined());
    await press('zz');
    expect(ringed()).toBe(first);
    await vi.waitFor(() => expect(library.markOf(`arxiv:${first}`)).toMatchObject(noMark));
    expect(library.markOf(`arxiv:${second}`).seen).toBeUndefined();
    await expect.poll(() => pill()?.first).toBe('5 left');
    await press('z');
    expect(pill()?.toast).toBe('Nothing to undo');
  });

  it('. adds the last tags, and stays; without any it says so', async () => {
    const { press, ringed, library, end } = await openTriage();
    await press('g.');
    await vi.waitFor(() => expect(library.markOf(`arxiv:${first}`).tagCount).toBe(2));
    expect(ringed()).toBe(first);
    await press('z');
    await vi.waitFor(() => expect(library.markOf(`arxiv:${first}`).tagCount).toBe(0));
    end();
    const none = await openTriage({ answers: { 'tags.again': () => failure('not-found', 'None.') } });
    await none.press('g.');
    await expect.poll(() => none.pill()?.toast).toContain('No tag was added yet');
  });
});

describe('the current card', () => {
  it.each([
    ['t', 'tags'],
    ['n', 'note'],
  ])('%s opens the editor at the %s', async (key, focus) => {
    const { press, request } = await openTriage();
    await press(`gj${key}`);
    await vi.waitFor(() =>
      expect(request).toHaveBeenCalledWith(
        'editor.prepare',
        expect.objectContaining({ focus, draft: expect.objectContaining({ identifiers: [`arxiv:${second}`] }) }),
      ),
    );
  });

  it('Escape closes the editor first, and then leaves', async () => {
    const { press, ringed, session } = await openTriage();
    await press('gt');
    await vi.waitFor(() => expect(session.editor.isOpen).toBe(true));
    await press('{Escape}');
    expect(session.editor.isOpen).toBe(false);
    expect(ringed()).toBe(first);
    await press('{Escape}');
    expect(ringed()).toBeUndefined();
  });

  it('the space bar shows its abstract, which follows the ring, and hides it again', async () => {
    const html = listing(...ids(3)).replace(/<\/div><\/div><\/dd>/u, '</div><p class="mathjax">What it is about.</p></div></dd>');
    const { press, pill } = await openTriage({ html });
    await press('g ');
    expect(pill()?.over).toBe(`Paper ${first}What it is about.`);
    await press('j');
    expect(pill()?.over).toBe(`Paper ${second}No abstract available.`);
    await press(' ');
    expect(pill()?.over).toBeUndefined();
  });

  it('the abstract of a narrow card is at its other side', async () => {
    const narrow = (left: number) => `<div style="width:200px;margin-left:${left}px">${listing(first)}</div>`;
    const { press, pill } = await openTriage({ html: narrow(innerWidth - 240) + listing(second) });
    await press('g ');
    const over = pill()!.root.querySelector('.over')!;
    expect(over.getBoundingClientRect().left).toBeLessThan(40);
    await press('j');
    expect(over.getBoundingClientRect().right).toBeGreaterThan(innerWidth - 60);
  });

  it('the space bar shows the abstract after the editor is closed, too', async () => {
    const { press, pill, session } = await openTriage();
    await press('gt');
    await vi.waitFor(() => expect(session.editor.isOpen).toBe(true));
    session.editor.close(true);
    await userEvent.keyboard(' ');
    expect(pill()?.over).toContain(`Paper ${first}`);
    expect(session.editor.isOpen).toBe(false);
  });

  it('o opens its page in another tab', async () => {
    const { press, sent } = await openTriage();
    await press('gjo');
    await vi.waitFor(() => expect(sent('page.open')).toEqual([{ url: `https://arxiv.org/abs/${second}` }]));
  });

  it('c copies a citation in the last format, and Shift+C in the other', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const { press, pill, sent } = await openTriage();
    await press('gc');
    await vi.waitFor(() => expect(write).toHaveBeenCalledWith(`bibtex of Paper ${first}`));
    await expect.poll(() => pill()?.toast).toBe(`Copied\nbibtex of Paper ${first}`);
    await press('{Shift>}C{/Shift}');
    await vi.waitFor(() => expect(write).toHaveBeenCalledWith(`markdown of Paper ${first}`));
    expect(sent('paper.cite')).toMatchObject([{ drafts: [{ title: `Paper ${first}` }] }, { kind: 'markdown' }]);
  });

  it('a citation that the browser does not copy is shown', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
    const { press, pill } = await openTriage();
    await press('gc');
    await expect.poll(() => pill()?.over).toContain(`Select the text here:bibtex of Paper ${first}`);
    getSelection()?.selectAllChildren(pill()!.element('.over p'));
    expect(getSelection()?.toString()).toBe(`bibtex of Paper ${first}`);
    getSelection()?.removeAllRanges();
    await press('{Escape}');
    expect(pill()?.over).toBeUndefined();
  });

  it('? lists the keys with what they do', async () => {
    const { press, pill } = await openTriage();
    await press('g?');
    for (const text of ['j ↓', 'Next paper', 'Copy a citation', 'Esc']) expect(pill()?.over).toContain(text);
    await press(' ');
    expect(pill()?.over).toContain('No abstract available.');
    await press('??');
    expect(pill()?.over).toBeUndefined();
  });
});

it('every action of the registry has a key, and no two have the same', () => {
  const keys = Object.values(cardActions).flatMap(({ keys: own }) => own);
  expect(new Set(keys).size).toBe(keys.length);
  expect(Object.values(cardActions).every(({ keys: own }) => own.length > 0)).toBe(true);
});

describe('outside triage', () => {
  it('x skips the paper under the pointer, z takes it back, and other keys are the page’s', async () => {
    const { press, library, point, request } = await openTriage();
    const received: string[] = [];
    window.addEventListener('keydown', ({ key }) => received.push(key), { once: false, signal: AbortSignal.any([]) });
    point(fourth);
    await press('x');
    await vi.waitFor(() => expect(library.markOf(`arxiv:${fourth}`).seen).toBe('skipped'));
    await press('z');
    await vi.waitFor(() => expect(library.markOf(`arxiv:${fourth}`).seen).toBeUndefined());
    request.mockClear();
    await press('jkleou.c ');
    expect(request).not.toHaveBeenCalledWith('paper.mark', expect.anything());
    expect(received.join('')).toContain('jkleou.c ');
  });
});

describe('keys that the user changed', () => {
  it('replace the ones of the registry, but not the arrows', async () => {
    const { press, ringed, library } = await openTriage({ triage: { keys: { next: 'd', skip: 'j', star: '' } } });
    await press('gd');
    expect(ringed()).toBe(second);
    await press('j');
    await vi.waitFor(() => expect(library.markOf(`arxiv:${second}`).seen).toBe('skipped'));
    expect(ringed()).toBe(third);
    await press('s');
    expect(ringed()).toBe(third);
    await press('{ArrowDown}');
    expect(ringed()).toBe(fourth);
  });

  it('do nothing while the keys are off, but the arrows and Escape still work', async () => {
    const { press, ringed, mode } = await openTriage({ keyboard: false });
    await press('g');
    expect(ringed()).toBeUndefined();
    mode.toggle(true);
    await press('js');
    expect(ringed()).toBe(first);
    await press('{ArrowDown}');
    expect(ringed()).toBe(second);
    await press('{Escape}');
    expect(ringed()).toBeUndefined();
    await expect.poll(() => pillOf()?.first).toBe('Triage 5');
  });
});

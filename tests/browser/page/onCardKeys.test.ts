import { afterEach, expect, it, vi } from 'vitest';
import { onCardKeys } from '~/lib/page/onCardKeys';
import { listing, openPage } from './openPage';

let end = (): void => undefined;
afterEach(() => end());

const press = (init: KeyboardEventInit, target: EventTarget = document.body) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, composed: true, ...init }));

const ready = async () => {
  const page = openPage(`${listing('2401.00001')}<input id="search"><div id="box" contenteditable="true"></div>`);
  end = page.end;
  await page.session.scan();
  const star = vi.spyOn(page.session, 'star').mockReturnValue();
  const edit = vi.spyOn(page.session, 'edit').mockReturnValue();
  const card = page.session.cardOf('arxiv:2401.00001');
  let current: typeof card;
  onCardKeys(page.session, () => current, page.signal);
  return {
    star,
    edit,
    card,
    point: () => {
      current = card;
    },
  };
};

it('s stars, t and n open the editor where they say', async () => {
  const { star, edit, card, point } = await ready();
  point();
  press({ key: 's' });
  expect(star).toHaveBeenCalledWith(card);
  press({ key: 't' });
  press({ key: 'n' });
  expect(edit.mock.calls).toEqual([
    [card, 'tags'],
    [card, 'note'],
  ]);
});

it('leaves the keys alone that are not meant for it', async () => {
  const { star, edit, point } = await ready();
  press({ key: 's' });
  point();
  for (const init of [
    { ctrlKey: true },
    { metaKey: true },
    { altKey: true },
    { shiftKey: true },
    { repeat: true },
    { isComposing: true },
  ])
    press({ key: 's', ...init });
  for (const id of ['search', 'box']) press({ key: 's' }, document.getElementById(id)!);
  press({ key: 'x' });
  expect(star).not.toHaveBeenCalled();
  expect(edit).not.toHaveBeenCalled();
});

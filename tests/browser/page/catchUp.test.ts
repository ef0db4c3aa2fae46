/** A page that comes to the front asks for one number, and for its marks only when that has moved. */
import { afterEach, expect, it } from 'vitest';
import { noMark } from '~/lib/papers/annotation';
import { success } from '~/lib/papers/result';
import { layPage, listing, markers, openPage } from './openPage';

afterEach(() => layPage(''));

it('shows what was changed while nobody could tell it, and asks for no marks when nothing was', async () => {
  let number = 4;
  let starred = false;
  const { session, scan, request, end } = openPage(listing('2401.00001'), {
    answers: {
      'marks.number': () => success(number),
      'marks.get': () => success([{ ...noMark, id: 'r1', starred }]),
    },
  });
  session.changes = 4;
  await scan();
  request.mockClear();
  await session.catchUp();
  expect(request.mock.calls.map(([name]) => name)).toEqual(['marks.number']);
  [number, starred] = [5, true];
  await session.catchUp();
  expect(markers()[0]?.star.getAttribute('aria-pressed')).toBe('true');
  request.mockClear();
  await session.catchUp();
  expect(request.mock.calls.map(([name]) => name)).toEqual(['marks.number']);
  end();
});

/** A page that becomes visible requests the number of the last change, and its marks only if that has increased. */
import { afterEach, expect, it } from 'vitest';
import { noMark } from '~/lib/papers/annotation';
import { success } from '~/lib/papers/result';
import { layPage, listing, markers, openPage } from './openPage';

afterEach(() => layPage(''));

it('shows changes that it was not notified of, and requests no marks if nothing changed', async () => {
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

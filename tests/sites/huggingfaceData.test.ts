import { afterEach, expect, test, vi } from 'vitest';
import { embeddedPaper } from '~/lib/sites/huggingface/huggingfaceData';

afterEach(() => vi.useRealTimers());

const props = (...ids: string[]): string =>
  JSON.stringify({
    dailyPapers: ids.map((id) => ({ paper: { id, title: `Title of ${id}`, authors: [{ name: 'Ada Lovelace' }] } })),
  });

function pageWith(...data: string[]): Document {
  const page = document.implementation.createHTMLDocument();
  for (const each of data) addData(page, each);
  return page;
}

function addData(page: Document, data: string): Element {
  const element = page.body.appendChild(page.createElement('div'));
  element.setAttribute('data-target', 'DailyPapers');
  element.setAttribute('data-props', data);
  return element;
}

test('the page is searched once for many papers, those that it has and those that it has not', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const page = pageWith(props('2401.00001', '2401.00002'));
  const search = vi.spyOn(Document.prototype, 'querySelectorAll');
  expect(embeddedPaper(page, '2401.00001')?.title).toBe('Title of 2401.00001');
  expect(embeddedPaper(page, '2401.00002')?.title).toBe('Title of 2401.00002');
  for (let number = 3; number < 50; number++) expect(embeddedPaper(page, `2401.000${number}`)).toBeUndefined();
  expect(search).toHaveBeenCalledTimes(1);
  search.mockRestore();
});

test('data that the page changes are read at once, and elements that it adds are found a moment later', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const page = pageWith();
  const element = addData(page, props('2402.00001'));
  expect(embeddedPaper(page, '2402.00001')).toBeDefined();
  element.setAttribute('data-props', props('2402.00002'));
  expect(embeddedPaper(page, '2402.00002')).toBeDefined();
  expect(embeddedPaper(page, '2402.00001')).toBeUndefined();
  addData(page, props('2402.00003'));
  vi.advanceTimersByTime(1000);
  expect(embeddedPaper(page, '2402.00003')?.authors).toEqual(['Ada Lovelace']);
});

test('another page is searched at once', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  expect(embeddedPaper(pageWith(props('2403.00001')), '2403.00001')).toBeDefined();
  const other = pageWith(props('2403.00002'));
  expect(embeddedPaper(other, '2403.00002')).toBeDefined();
  expect(embeddedPaper(other, '2403.00001')).toBeUndefined();
});

import { describe, expect, it } from 'vitest';
import { readerOf } from '~/lib/formats/readers/readers';
import { mostProblems, readFile } from '~/lib/formats/readers/readFile';
import en from '~/lib/i18n/en.json';
import { fileProblemCodes, readProblemCodes } from '~/lib/papers/readEntry';
import { readerIds } from '~/lib/papers/readerIds';
import { collected, readBy } from './readBy';
import { samples } from './samples';

const item = (title: string): string => JSON.stringify({ id: title, type: 'book', title, issued: { 'date-parts': [[2020]] } });

describe('a broken item of JSON', () => {
  it.each([
    ['a missing bracket', item('Two').slice(0, -1)],
    ['a missing quote', item('Two').replace('"book"', '"book')],
    ['a wrong escape', item('Two').replace('Two', '\\q')],
    ['a comma at its end', item('Two').replace(/\}$/, ',}')],
    ['nesting that does not end', `{"id":"x","title":${'['.repeat(10_000)}`],
  ])('with %s costs no other, and is named by entry and line', async (_, broken) => {
    const { entries, problems } = await readBy('csl', `[\n${[item('One'), broken, item('Three')].join(',\n')}\n]`);
    expect(entries.map(({ bibliography }) => bibliography.title)).toEqual(['One', 'Three']);
    expect(problems).toMatchObject([{ at: { entry: 2 } }]);
    // Where the file stops being JSON: in the broken item, or at the beginning of the next one.
    expect([3, 4]).toContain(problems[0]?.at.line);
  });

  it('that is nested too deeply', async () => {
    const deep = `{"id":"x","title":${'['.repeat(10_000)}${']'.repeat(10_000)}}`;
    const { entries, problems } = await readBy('csl', `[${item('One')},${deep},${item('Three')}]`);
    expect(entries).toHaveLength(2);
    expect(problems).toMatchObject([{ code: 'tooDeep', at: { entry: 2 } }]);
  });
});

it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('a key %s is a key as any other', async (key) => {
  const text = `[{"id":"a","type":"${key}","title":"One","${key}":"x","author":[{"family":"Smith","${key}":{}}]}]`;
  const { entries } = await readBy('csl', text);
  expect(entries).toMatchObject([{ bibliography: { title: 'One', authors: [{ name: 'Smith' }] } }]);
  const memory = await readBy(
    'paperMemory',
    `{"${key}":{"title":"One","pdfLink":"https://arxiv.org/pdf/1412.6980"},"__dataVersion":1}`,
  );
  expect(memory.entries).toHaveLength(1);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

it.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x'])(
  'the address %s is left out with a problem',
  async (url) => {
    const files = {
      csl: `[${JSON.stringify({ id: 'a', type: 'book', title: 'One', URL: url })}]`,
      zoteroCsv: `Key,Item Type,Publication Year,Author,Title,Publication Title,Date Added,Url\nA,book,2020,,One,,,"${url}"\n`,
      pocket: `title,url,time_added,tags,status\nOne,"${url}",1,,unread\n`,
      dogearCsv: `title,authors,published,venue,arxiv,doi,identifiers,page\nOne,,,,,,,"${url}"\n`,
    } as const;
    for (const [id, text] of Object.entries(files)) {
      const { entries, problems } = await readBy(id as keyof typeof files, text);
      expect(JSON.stringify(entries)).not.toContain(url);
      expect(problems.map(({ code }) => code)).toContain('address');
    }
  },
);

it.each(readerIds)('%s reads 10 MB in one field, and a file of nothing but signs, to the end', async (id) => {
  const reader = readerOf(id);
  const [sample] = samples.filter((each) => each.id === id);
  if (!sample) return;
  const huge = 'very long '.repeat(1_000_000);
  expect(() => collected(reader.read(sample.text.replace(/Attention|Deep|Adam|Unpaired/, huge)))).not.toThrow();
  for (const sign of ['"', '{', '[', '<', '\\', '"a\n', '{"id":[', '<a ', '- **', 'a,', '</']) {
    expect(() => collected(reader.read(sample.text + sign.repeat(20_000)))).not.toThrow();
  }
});

describe('a file is read as a whole', () => {
  it('with its progress, up to the end', async () => {
    const done: number[] = [];
    const text = `[${Array.from({ length: 500 }, (_, at) => item(`Book ${at}`)).join(',\n')}]`;
    const read = await readFile(new Blob([text]), { onProgress: (part) => done.push(part) });
    expect(read).toMatchObject({ ok: true, reader: 'csl', encoding: 'utf-8', problemCount: 0 });
    expect(read.ok && read.entries.length).toBe(500);
    expect(done.at(-1)).toBe(1);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(done.length).toBeGreaterThan(5);
  });

  it('in the format that is asked for', async () => {
    const text = 'title,url,time_added,tags,status\nOne,https://arxiv.org/abs/1412.6980,1,,unread\n';
    expect(await readFile(new Blob([text]), { as: 'addresses' })).toMatchObject({ reader: 'addresses' });
  });

  it('with no more problems than are kept, all of them counted', async () => {
    const rows = Array.from({ length: mostProblems + 5 }, (_, at) => `Page ${at},https://example.org/${at},1,,unread`);
    const read = await readFile(new Blob([`title,url,time_added,tags,status\n${rows.join('\n')}`]));
    expect(read.ok && [read.problems.length, read.problemCount]).toEqual([mostProblems, mostProblems + 5]);
  });

  it('until it is stopped', async () => {
    const controller = new AbortController();
    controller.abort(new Error('stopped'));
    await expect(readFile(new Blob([item('One')]), { signal: controller.signal })).rejects.toThrow('stopped');
  });
});

it('every problem has words', () => {
  expect(Object.keys(en.import.problems).sort()).toEqual([...readProblemCodes, ...fileProblemCodes, 'backup'].sort());
});

/** Reads files of references in a page and puts their papers into a library, beside plain reading of the same bytes. */

import { importPapers, previewEntries } from '~/lib/jobs/importJobs';
import { readImport } from '~/lib/jobs/readImport';
import { openLibrary } from '~/lib/library/database/database';
import { everyChoice } from '~/lib/library/import/importChoices';

const words =
  'we show that a model of attention learns the structure of long sequences and improves upon recurrent baselines by a margin in all tasks'.split(
    ' ',
  );

const sentence = (at: number, count: number): string =>
  Array.from({ length: count }, (_, index) => words[(at * 7 + index * 13 + ((at * index) % 5)) % words.length]).join(' ');

interface Made {
  title: string;
  abstract: string;
  doi: string;
  year: number;
}

const made = (at: number): Made => ({
  title: `Paper ${at} on ${sentence(at, 6)}`,
  abstract: `${sentence(at, 90)}. ${sentence(at + 1, 80)}.`,
  doi: `10.1000/bench.${at}`,
  year: 1990 + (at % 35),
});

const formats: Record<string, { begin: string; entry: (paper: Made, at: number) => string; between: string; end: string }> = {
  BibTeX: {
    begin: '',
    entry: ({ title, abstract, doi, year }, at) =>
      `@article{key${at},\n  title = {{${title}}},\n  author = {M{\\"u}ller, J{\\"o}rg and {\\L}ukasz, Jan and van der Berg, Piet},\n  journal = {Journal of Things},\n  year = {${year}},\n  volume = {${at % 90}},\n  pages = {1--20},\n  doi = {${doi}},\n  abstract = {${abstract} {\\textless} 50\\% of $x_{${at % 9}}$ \\& {\\'e}t{\\'e}.},\n  keywords = {alpha, beta ${at % 40}},\n  note = {Comment}\n}\n`,
    between: '\n',
    end: '',
  },
  RIS: {
    begin: '',
    entry: ({ title, abstract, doi, year }) =>
      `TY  - JOUR\nTI  - ${title}\nAU  - Müller, Jörg\nAU  - van der Berg, Piet\nT2  - Journal of Things\nPY  - ${year}\nDO  - ${doi}\nAB  - ${abstract}\nKW  - alpha\nER  - \n`,
    between: '\n',
    end: '',
  },
  'CSL-JSON': {
    begin: '[',
    entry: ({ title, abstract, doi, year }, at) =>
      JSON.stringify({
        id: `key${at}`,
        type: 'article-journal',
        title,
        author: [{ family: 'Müller', given: 'Jörg' }],
        issued: { 'date-parts': [[year]] },
        DOI: doi,
        abstract,
        keyword: 'alpha, beta',
      }),
    between: ',\n',
    end: ']',
  },
};

const timed = async <T>(work: () => T | Promise<T>): Promise<{ seconds: number; value: T }> => {
  const start = performance.now();
  const value = await work();
  return { seconds: (performance.now() - start) / 1000, value };
};

/** Megabytes of this page's heap, where the browser tells. */
const heap = (): number =>
  ((performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0) / 1e6;

/** @returns seconds of each step, and the highest heap seen while reading. */
export async function bench(format: string, count: number) {
  const { begin, entry, between, end } = formats[format] ?? { begin: '', entry: () => '', between: '', end: '' };
  const text = begin + Array.from({ length: count }, (_, at) => entry(made(at), at)).join(between) + end;
  const file = new Blob([text]);
  const floor = await timed(async () => {
    const whole = await file.text();
    return format === 'CSL-JSON' ? (JSON.parse(whole) as unknown[]).length : whole.split('\n').filter(Boolean).length;
  });
  const db = openLibrary({ name: `bench-${format}-${crypto.randomUUID()}`, session: 'bench' });
  let peak = heap();
  const onProgress = () => {
    peak = Math.max(peak, heap());
  };
  const read = await timed(() => readImport(db, { sources: [{ name: 'file', text: file }] }, { onProgress }));
  const { entries, papers, problemCount } = read.value;
  if (papers !== count || problemCount > 0) throw new Error(`${format}: ${papers} papers, ${problemCount} problems.`);
  const preview = await timed(() => previewEntries(db, { entries, choices: everyChoice }, { onProgress }));
  const about = { files: ['file'], formats: [], problems: 0 };
  const put = await timed(() => importPapers(db, { entries, choices: everyChoice, about }, { onProgress }));
  if (put.value.added.count !== count) throw new Error(`${format}: ${put.value.added.count} papers were added.`);
  await db.delete();
  return {
    megabytes: text.length / 1e6,
    floor: floor.seconds,
    read: read.seconds,
    preview: preview.seconds,
    put: put.seconds,
    peak,
  };
}

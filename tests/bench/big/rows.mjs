/** Prints the figures of each size as a table, with their limits. */

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const time = (milliseconds) =>
  milliseconds === undefined
    ? ''
    : milliseconds >= 10_000
      ? `${(milliseconds / 1000).toFixed(0)} s`
      : milliseconds >= 1000
        ? `${(milliseconds / 1000).toFixed(1)} s`
        : `${milliseconds >= 100 ? milliseconds.toFixed(0) : milliseconds.toFixed(1)} ms`;
const ratio = (value) => (value === undefined ? '' : `${value.toFixed(2)} ×`);

const strokes = ({ keystrokes }) => Object.values(keystrokes).flat();
const scanned = ({ scans }) => median(Object.values(scans));
/** The minimum of an answer: one scan of the text, and the drawing of its rows. */
const leastOfKeystroke = (figures) => scanned(figures) + figures.drawing;

/** Name, figure, floor, and limits: of the largest size against its floor, of the growth, of the figure itself. */
const timed = [
  ['looking through a file of all, before an import', (f) => f.import.reading],
  ['import of all', (f) => f.import.importing, (f) => f.rawPut, { floor: 2 }],
  ['library page → first rows', (f) => f.page, (f) => f.fixedRows, { growth: 1.5 }],
  ['a page with 50 fixed rows → its rows', (f) => f.fixedRows],
  ['side panel → first rows', (f) => f.panel, undefined, { growth: 1.5 }],
  ['facet counts of the whole library', (f) => f.facets, undefined, { growth: 1.5 }],
  ['first search ever → first answer', (f) => f.firstEver],
  ['first search ever → all papers', (f) => f.readFirst],
  ['first search after a restart → first answer', (f) => f.cold],
  ['first search after a restart → all papers', (f) => f.read],
  ['keystroke → rows, median', (f) => median(strokes(f)), leastOfKeystroke, { most: 100 }],
  ['one scan of the text for one string', scanned],
  ['drawing 50 rows', (f) => f.drawing],
  ['keystroke → rows, slowest', (f) => Math.max(...strokes(f))],
  ['scrolling 5,000 rows, each 1,000', (f) => f.scroll.perRow * 1000, undefined, { growth: 1.5 }],
  ['longest gap between frames of it', (f) => f.scroll.longest],
  ['renaming a tag on 10,000 papers', (f) => f.rename.rename, (f) => f.rawRename],
  ['undo of it', (f) => f.rename.undo],
  ['a tag for 1,000 papers', (f) => f.bulk, (f) => f.rawBulk],
  ...['BibTeX', 'RIS', 'CSL-JSON', 'Markdown', 'CSV', 'Dogear'].map((format) => [
    `export of all as ${format}`,
    (f) => f.exports[format],
    (f) => f.rawRead,
    { floor: 2 },
  ]),
  ...['import', 'opening', 'search', 'scroll', 'export'].map((part) => [
    `longest block of the page at half speed: ${part}`,
    (f) => f.blocks[part],
    undefined,
    { most: 50 },
  ]),
];

/** Figures against their floors at each size; those of small sizes are printed without a limit. */
const ratios = [
  ['library page → first rows, against fixed rows', (f) => f.page / f.fixedRows, 2],
  ['keystroke → rows, against one scan and drawing', (f) => median(strokes(f)) / leastOfKeystroke(f), 3],
];
/** Smallest size with a limit. */
const manyPapers = 10_000;

/** Maximum milliseconds of a star at any moment of long work. */
const mostBeside = 250;

/** The rows of `beside`: each figure is in the column of the largest size. */
function rowsBeside(sizes, { count, undisturbed, importing, undoing, import: besideImport, undo: besideUndo }) {
  const papers = count.toLocaleString('en');
  const row = (name, cells, limit = '', isOver = false) => ({
    name,
    cells: [...sizes.slice(1).map(() => ''), ...cells],
    limit,
    isOver,
  });
  const stars = (what, times) => [
    row(
      `star beside ${what}, slowest of ${times.length}`,
      [time(Math.max(...times)), '', '', ''],
      `≤ ${mostBeside} ms`,
      Math.max(...times) > mostBeside,
    ),
    row(`star beside ${what}, median`, [time(median(times)), '', '', '']),
  ];
  const { rawPut } = undisturbed;
  const against = undisturbed.importing / rawPut;
  return [
    row(
      `import of ${papers} into a library`,
      [time(undisturbed.importing), time(rawPut), ratio(against), ''],
      '≤ 2 × floor',
      against > 2,
    ),
    row(`import of ${papers} beside stars`, [time(importing), '', '', '']),
    ...stars(`an import of ${papers}`, besideImport),
    row(`undo of that import beside stars`, [time(undoing), '', '', '']),
    ...stars('its undo', besideUndo),
  ];
}

/** @param {Map<number, object>} figures by number of papers. @param {object} [beside] the result of `beside.mjs`. */
export function rowsOf(figures, beside) {
  const sizes = [...figures.keys()];
  const smallest = figures.get(sizes[0]);
  const largest = figures.get(sizes.at(-1));
  const columns = [
    ...sizes.map((size) => `${size.toLocaleString('en')} papers`),
    'floor at the largest',
    'against it',
    'growth',
    'limit',
  ];
  const rows = timed.map(([name, figure, floor, { floor: mostOfFloor, growth: mostGrowth, most } = {}]) => {
    const least = floor?.(largest);
    const against = least && figure(largest) / least;
    const growth = figure(smallest) > 0 ? figure(largest) / figure(smallest) : undefined;
    const limits = [
      mostOfFloor && [against, mostOfFloor, `≤ ${mostOfFloor} × floor`],
      mostGrowth && [growth, mostGrowth, `growth ≤ ${mostGrowth} ×`],
      most && [figure(largest), most, `≤ ${most} ms`],
    ].filter(Boolean);
    return {
      name,
      cells: [...sizes.map((size) => time(figure(figures.get(size)))), time(least), ratio(against), ratio(growth)],
      limit: limits.map(([, , text]) => text).join(', '),
      isOver: limits.some(([value, bound]) => value > bound),
    };
  });
  const against = ratios.map(([name, of, most]) => ({
    name,
    cells: [...sizes.map((size) => ratio(of(figures.get(size)))), '', '', ''],
    limit: `≤ ${most} × from ${manyPapers.toLocaleString('en')} papers on`,
    isOver: sizes.some((size) => size >= manyPapers && of(figures.get(size)) > most),
  }));
  const amount = (name, of) => ({
    name,
    cells: [...sizes.map((size) => of(figures.get(size))), '', '', ''],
    limit: '',
    isOver: false,
  });
  const megabytes = (value) => `${Math.round(value)} MB`;
  return {
    columns,
    rows: [
      ...rows,
      ...against,
      ...(beside ? rowsBeside(sizes, beside) : []),
      amount('frames dropped while scrolling', (f) => `${f.scroll.dropped.toFixed(1)} %`),
      amount('the text itself, a byte a letter', (f) => megabytes(f.text)),
      amount('the search worker, which holds it', (f) => megabytes(f.worker)),
      ...Object.keys(largest.held).map((part) =>
        amount(`memory of all pages and workers after ${part}`, (f) => megabytes(f.held[part])),
      ),
    ],
  };
}

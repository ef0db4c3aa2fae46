/** Measures one library of one size: all figures of `npm run bench:library` for it. */
import { launchExtension } from '../../support/extension.mjs';
import { fillLibrary } from '../../support/fillLibrary.mjs';
import { absentWord, rareWord, wideTag } from '../../support/makeLibrary.mjs';
import { neutralPage } from './neutralPage.mjs';
import { slowBlocks } from './slowBlocks.mjs';
import { exporting, firstSearch, memory, opening, scrolling, typing, watchBlocking } from './surfaces.mjs';
import { workerHeap } from './workerHeap.mjs';

const queries = {
  'a frequent word': 'learning',
  'a rarer word': 'retrievi',
  'a word of few papers': rareWord,
  'a word of none': absentWord,
  'a phrase': '"of the model',
  'two words and a field': 'author:erd graph',
};
/** Milliseconds to wait until the text is on disk: it is written after some seconds without queries. */
const keeping = (count) => 5000 + count / 10;
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * @param {number} count of papers.
 * @param {string} extension the folder of `benchCopy`.
 * @param {(line: string) => void} say prints the current part.
 */
export async function measure(count, extension, say) {
  const { context, extensionId, close } = await launchExtension({ extension });
  const address = (page) => `chrome-extension://${extensionId}/${page}.html`;
  const held = {};
  const figures = { held };
  try {
    await watchBlocking(context);
    const library = await context.newPage();
    await library.setViewportSize({ width: 1400, height: 900 });
    await library.goto(address('library'));

    say('import');
    await library.getByText('Your library is empty').waitFor();
    await library.waitForTimeout(1000);
    figures.import = await fillLibrary(library, count);
    held.import = memory();
    // The database continues to sort what was written for some seconds; a user rarely opens a library then.
    await library.waitForTimeout(2000 + count / 20);
    await library.close();

    say('opening');
    const { library: page, sidepanel: panel, rows } = await opening(context, address, ['library', 'sidepanel', 'rows']);
    Object.assign(figures, { page: page.rows, panel: panel.rows, facets: page.facets, fixedRows: rows.rows });

    say('search');
    // The very first search reads all papers and then saves the text on disk for later searches.
    const first = await context.newPage();
    await first.goto(address('library'));
    await first.locator('[data-row]').first().waitFor();
    [figures.firstEver, figures.readFirst] = await firstSearch(first);
    await first.waitForTimeout(keeping(count));
    await first.close();
    const reader = await context.newPage();
    await reader.setViewportSize({ width: 1400, height: 900 });
    await reader.goto(address('library'));
    await reader.locator('[data-row]').first().waitFor();
    held.opening = memory();
    [figures.cold, figures.read] = await firstSearch(reader);
    figures.keystrokes = {};
    for (const [name, query] of Object.entries(queries)) figures.keystrokes[name] = await typing(reader, query);
    held.search = memory();
    figures.worker = await workerHeap(context);

    say('scrolling');
    figures.scroll = await scrolling(reader);
    held.scroll = memory();

    say('export');
    figures.exports = await exporting(reader);
    held.export = memory();
    await reader.close();

    say('tags');
    const neutral = await neutralPage(context, extensionId);
    const tagged = await neutral.evaluate((tag) => globalThis.commands.idsOf(tag), wideTag);
    const some = tagged.slice(0, 1000);
    figures.rename = await neutral.evaluate(([tag]) => globalThis.commands.rename(tag, 'renamed'), [wideTag]);
    figures.bulk = median(await inTurn(3, () => neutral.evaluate((ids) => globalThis.commands.bulkTag(ids), some)));
    figures.renamed = tagged.length;
    held.tags = memory();

    say('floors');
    figures.rawRead = median(await inTurn(3, () => neutral.evaluate(() => globalThis.floors.rawRead())));
    figures.rawPut = await neutral.evaluate(() => globalThis.floors.rawPut());
    figures.rawRename = await neutral.evaluate((ids) => globalThis.floors.rawChange(ids), tagged);
    figures.rawBulk = median(await inTurn(3, () => neutral.evaluate((ids) => globalThis.floors.rawChange(ids), some)));
    figures.text = await neutral.evaluate(() => globalThis.floors.readTexts());
    figures.scans = {};
    for (const [name, query] of Object.entries(queries)) {
      const word = query.replace(/^author:|"/g, '').split(' ')[0];
      figures.scans[name] = (await neutral.evaluate((text) => globalThis.floors.scan(text), word)).time;
    }
    const fixed = await context.newPage();
    await fixed.setViewportSize({ width: 1400, height: 900 });
    await fixed.goto(address('rows'));
    await fixed.locator('[data-row]').first().waitFor();
    figures.drawing = await fixed.evaluate(() => globalThis.drawing());
    await fixed.close();

    say('half as fast');
    figures.blocks = await slowBlocks(context, address('library'), count, Object.values(queries));
    return figures;
  } finally {
    await close();
  }
}

async function inTurn(rounds, work) {
  const values = [];
  for (let round = 0; round < rounds; round++) values.push(await work());
  return values;
}

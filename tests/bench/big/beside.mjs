/** Measures the cost of a star from a feed during the import of very many papers, and during its undo. */
import { renderFeed, sampleListingUrl } from '../../journey/feed/renderFeed.mjs';
import { contentWorld } from '../../support/contentWorld.mjs';
import { launchExtension, serveFeeds } from '../../support/extension.mjs';
import { fillLibrary } from '../../support/fillLibrary.mjs';
import { neutralPage } from './neutralPage.mjs';

/** Milliseconds: pauses between two stars are drawn from 0 up to this, so that stars hit the steps at random moments. */
const longestPause = 500;

/** Stars one paper. @returns milliseconds until it is durable. */
async function star(number) {
  const draft = {
    identifiers: [`arxiv:2501.${String(number).padStart(5, '0')}`],
    title: `Starred ${number}`,
    authors: [{ name: 'Ada Lovelace' }],
    links: {},
    site: 'arxiv',
  };
  const started = performance.now();
  const reply = await globalThis.chrome.runtime.sendMessage({
    dogear: 1,
    to: 'background',
    type: 'paper.star',
    payload: { draft, starred: true },
  });
  if (!reply?.ok || !reply.value.starred) throw new Error(JSON.stringify(reply));
  return performance.now() - started;
}

/** Stars papers until some work is done. @returns the result of the work, and the time of each star. */
async function starring(starOnce, work) {
  const times = [];
  let isOver = false;
  const done = work().finally(() => {
    isOver = true;
  });
  while (!isOver) {
    times.push(await starOnce());
    await new Promise((resolve) => setTimeout(resolve, longestPause * Math.random()));
  }
  return { value: await done, times };
}

/** Measures an import without stars, and the browser's own time to put the same rows, in a separate profile. */
async function alone(count, say) {
  const { context, extensionId, close } = await launchExtension();
  try {
    const library = await context.newPage();
    await library.goto(`chrome-extension://${extensionId}/library.html`);
    // The library already has one paper, so the import writes a history entry and its undo data.
    await fillLibrary(library, 1);
    say('an import by itself');
    const { importing } = await fillLibrary(library, count);
    await library.close();
    const neutral = await neutralPage(context, extensionId);
    say('floor');
    return { importing, rawPut: await neutral.evaluate(() => globalThis.floors.rawPut()) };
  } finally {
    await close();
  }
}

/** @param {number} count of papers in the file. @param {(line: string) => void} say prints the current part. */
export async function beside(count, say) {
  const undisturbed = await alone(count, say);
  const { context, extensionId, close } = await launchExtension();
  try {
    await serveFeeds(context, renderFeed);
    const feed = await context.newPage();
    await feed.goto(sampleListingUrl);
    const evaluate = await contentWorld(feed, extensionId);
    let number = 0;
    const starOnce = () => evaluate(star, ++number);
    // These stars start the worker; and an import into a library that is not empty can be undone.
    for (let round = 0; round < 10; round++) await starOnce();
    const library = await context.newPage();
    await library.goto(`chrome-extension://${extensionId}/library.html`);

    say('an import');
    const imported = await starring(starOnce, () => fillLibrary(library, count));
    await library.close();
    const neutral = await neutralPage(context, extensionId);
    say('undo of the import');
    const undone = await starring(starOnce, () => neutral.evaluate(() => globalThis.commands.takeImportBack()));
    return {
      count,
      undisturbed,
      importing: imported.value.importing,
      undoing: undone.value,
      import: imported.times,
      undo: undone.times,
    };
  } finally {
    await close();
  }
}

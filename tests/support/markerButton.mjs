/** Reads and clicks markers through the debugger, as their closed shadow roots hide them from scripts. */
import { until } from './until.mjs';

const attribute = ({ attributes = [] }, name) => {
  const at = attributes.findIndex((entry, index) => index % 2 === 0 && entry === name);
  return at === -1 ? undefined : attributes[at + 1];
};

function* walk(node) {
  yield node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) yield* walk(child);
}

/** Opens a new debugger session for each call: one that lived through a removal of the extension no longer lists its nodes. */
async function debug(page, work) {
  const session = await page.context().newCDPSession(page);
  try {
    return await work(session);
  } finally {
    await session.detach();
  }
}

const nodes = (page) =>
  debug(page, async (session) => {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    return [...walk(root)];
  });

/** All marker buttons whose name matches, in document order. Cards far outside the viewport have none. */
export async function buttons(page, name) {
  return (await nodes(page))
    .filter((node) => node.nodeName === 'BUTTON' && name.test(attribute(node, 'aria-label') ?? ''))
    .map((node) => ({
      label: attribute(node, 'aria-label') ?? '',
      description: attribute(node, 'aria-description') ?? '',
      pressed: attribute(node, 'aria-pressed') === 'true',
      pending: (attribute(node, 'class') ?? '').includes('pending'),
      backendNodeId: node.backendNodeId,
    }));
}

/** The accessible name of the focused element, even if it is a marker's button. */
export const focusedLabel = (page) =>
  debug(page, async (session) => {
    const { nodes: tree } = await session.send('Accessibility.getFullAXTree');
    const named = tree.filter(({ properties = [] }) => properties.some(({ name, value }) => name === 'focused' && value.value));
    return named.at(-1)?.name?.value;
  });

/** The texts that markers currently show. */
export async function shownTexts(page) {
  return (await nodes(page)).map((node) => attribute(node, 'data-say')).filter(Boolean);
}

/** The elements in the closed roots of markers that have a class. */
export async function elementsOfMarkers(page, className) {
  return (await nodes(page)).filter((node) => (attribute(node, 'class') ?? '').split(' ').includes(className));
}

/**
 * What triage draws on the cards of a page that are near the window, in document order.
 * @returns {Promise<{ href: string, veil: 'seen' | 'skipped' | '', ring: boolean }[]>} `href` is that of the card's first link.
 */
export async function drawnCards(page) {
  return (await nodes(page))
    .filter(({ nodeName }) => nodeName === 'ARTICLE')
    .flatMap((card) => {
      const inside = [...walk(card)];
      const link = inside.find(({ nodeName }) => nodeName === 'A');
      const layer = inside
        .map((node) => (attribute(node, 'class') ?? '').split(' '))
        .find((classes) => classes.includes('layer'));
      if (!link || !layer) return [];
      const veil = ['seen', 'skipped'].find((kind) => layer.includes(`veil-${kind}`)) ?? '';
      return [{ href: attribute(link, 'href') ?? '', veil, ring: layer.includes('ring') }];
    });
}

/** Waits for the first matching button that is displayed, scrolls to it and clicks its middle. */
export async function clickButton(page, name) {
  const button = await until(
    () => displayed(page, name),
    () => `No marker button that is displayed is named ${name}.`,
  );
  // The editor's button is laid out only when the pointer approaches.
  await page.mouse.move(1, 1);
  await page.mouse.move(...(await middle(page, button)), { steps: 4 });
  await page.mouse.click(...(await steadyMiddle(page, button)));
}

/** A page may show a paper twice, once hidden. Finds the displayed button. */
async function displayed(page, name) {
  for (const button of await buttons(page, name)) {
    const box = await middle(page, button).catch(() => undefined);
    if (box) return button;
  }
  return undefined;
}

const middle = (page, { backendNodeId }) =>
  debug(page, async (session) => {
    await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = (await session.send('DOM.getBoxModel', { backendNodeId })).model
      .content;
    return [(left + right) / 2, (top + bottom) / 2];
  });

/** The middle of the button, once it is the same in two frames of the page. */
async function steadyMiddle(page, button) {
  let before = '';
  return until(async () => {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const now = await middle(page, button);
    const isSteady = String(now) === before;
    before = String(now);
    return isSteady && now;
  });
}

/** Waits until the first matching star is durable and has the expected pressed state. */
export async function waitForStar(page, title, pressed) {
  const name = new RegExp(`^Star “${title.source}`, 'u');
  let seen = 'no such star';
  await until(
    async () => {
      const [star] = await buttons(page, name);
      seen = star ? `${star.pressed ? 'starred' : 'not starred'}${star.pending ? ', pending' : ''}` : 'no such star';
      return seen === (pressed ? 'starred' : 'not starred');
    },
    () => `The star of ${title} is: ${seen}.`,
  );
}

/** Markers stand in closed shadow roots, which only the debugger sees through; so does a reader with a mouse. */

const attribute = ({ attributes = [] }, name) => {
  const at = attributes.findIndex((entry, index) => index % 2 === 0 && entry === name);
  return at === -1 ? undefined : attributes[at + 1];
};

function* walk(node) {
  yield node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) yield* walk(child);
}

/** A session of its own each time: one that saw the extension go shows its nodes no more. */
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

const textOf = (node) => [...walk(node)].map(({ nodeValue, nodeName }) => (nodeName === '#text' ? nodeValue : '')).join('');

/** All marker buttons whose name fits, in document order. Cards far from the window have none. */
export async function buttons(page, name) {
  return (await nodes(page))
    .filter((node) => node.nodeName === 'BUTTON' && name.test(attribute(node, 'aria-label') ?? ''))
    .map((node) => ({
      label: attribute(node, 'aria-label') ?? '',
      pressed: attribute(node, 'aria-pressed') === 'true',
      pending: (attribute(node, 'class') ?? '').includes('pending'),
      backendNodeId: node.backendNodeId,
    }));
}

/** The name of what has the focus, also when that is a marker's button. */
export const focusedLabel = (page) =>
  debug(page, async (session) => {
    const { nodes: tree } = await session.send('Accessibility.getFullAXTree');
    const named = tree.filter(({ properties = [] }) => properties.some(({ name, value }) => name === 'focused' && value.value));
    return named.at(-1)?.name?.value;
  });

/** The sentences that markers say at the moment. */
export async function said(page) {
  return (await nodes(page))
    .filter((node) => attribute(node, 'class') === 'say')
    .map(textOf)
    .filter(Boolean);
}

/** Waits for the first button that fits and is displayed, scrolls to it and clicks its middle. @param {number} [patience] milliseconds */
export async function clickButton(page, name, patience = 10_000) {
  const end = Date.now() + patience;
  let button = await displayed(page, name);
  while (!button && Date.now() < end) {
    await page.waitForTimeout(100);
    button = await displayed(page, name);
  }
  if (!button) throw new Error(`No marker button that is displayed is named ${name}.`);
  // The editor's button takes its place only when the pointer comes.
  await page.mouse.move(...(await middle(page, button)));
  await page.waitForTimeout(50);
  await page.mouse.click(...(await middle(page, button)));
}

/** A paper may stand twice, one of the two hidden. */
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

/** Waits until the first star that fits is durable and pressed, or not. @param {number} [patience] milliseconds */
export async function waitForStar(page, title, pressed, patience = 10_000) {
  const name = new RegExp(`^Star “${title.source}`, 'u');
  const end = Date.now() + patience;
  let seen = 'no such star';
  do {
    const [star] = await buttons(page, name);
    seen = star ? `${star.pressed ? 'starred' : 'not starred'}${star.pending ? ', pending' : ''}` : 'no such star';
    if (seen === (pressed ? 'starred' : 'not starred')) return;
    await page.waitForTimeout(50);
  } while (Date.now() < end);
  throw new Error(`The star of ${title} is: ${seen}.`);
}

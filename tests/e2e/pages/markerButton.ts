/** Markers stand in closed shadow roots, which only the debugger sees through; so does a reader with a mouse. */
import { type CDPSession, expect, type Page } from '@playwright/test';

interface Node {
  nodeId: number;
  backendNodeId: number;
  nodeName: string;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
  nodeValue?: string;
}

const attribute = ({ attributes = [] }: Node, name: string): string | undefined => {
  const at = attributes.findIndex((entry, index) => index % 2 === 0 && entry === name);
  return at === -1 ? undefined : attributes[at + 1];
};

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) yield* walk(child);
}

/** A session of its own each time: one that saw the extension go shows its nodes no more. */
async function debug<T>(page: Page, work: (session: CDPSession) => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page);
  try {
    return await work(session);
  } finally {
    await session.detach();
  }
}

const nodes = (page: Page): Promise<Node[]> =>
  debug(page, async (session) => {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    return [...walk(root as Node)];
  });

const textOf = (node: Node): string =>
  [...walk(node)].map(({ nodeValue, nodeName }) => (nodeName === '#text' ? nodeValue : '')).join('');

export interface Button {
  label: string;
  pressed: boolean;
  pending: boolean;
  node: Node;
}

/** All marker buttons whose name fits, in document order. */
export async function buttons(page: Page, name: RegExp): Promise<Button[]> {
  return (await nodes(page))
    .filter((node) => node.nodeName === 'BUTTON' && name.test(attribute(node, 'aria-label') ?? ''))
    .map((node) => ({
      label: attribute(node, 'aria-label') ?? '',
      pressed: attribute(node, 'aria-pressed') === 'true',
      pending: (attribute(node, 'class') ?? '').includes('pending'),
      node,
    }));
}

/** The sentences that markers say at the moment. */
export async function said(page: Page): Promise<string[]> {
  return (await nodes(page))
    .filter((node) => attribute(node, 'class') === 'say')
    .map(textOf)
    .filter(Boolean);
}

export async function clickButton(page: Page, name: RegExp): Promise<void> {
  await expect
    .poll(async () => (await buttons(page, name)).length, { message: `a marker button named ${name}` })
    .toBeGreaterThan(0);
  const [button] = await buttons(page, name);
  if (!button) throw new Error(`No button is named ${name}.`);
  const { backendNodeId } = button.node;
  const [left = 0, top = 0, , , right = 0, bottom = 0] = await debug(page, async (session) => {
    await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
    return (await session.send('DOM.getBoxModel', { backendNodeId })).model.content;
  });
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
}

/** Waits until a star is solid (or not) and durable. */
export async function expectStar(page: Page, title: RegExp, pressed: boolean, timeout = 10_000): Promise<void> {
  const name = new RegExp(`^Star “${title.source}`, 'u');
  await expect
    .poll(async () => (await buttons(page, name)).map((button) => `${button.pressed}${button.pending ? ' pending' : ''}`)[0], {
      message: `the star of ${title}`,
      timeout,
    })
    .toBe(String(pressed));
}

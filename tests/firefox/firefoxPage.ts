/** One tab or frame, used like a user does: reading, clicking, typing. */
import { until } from '../support/until.mjs';
import type { BidiConnection } from './bidiConnection';
import { eachNode, localValue, plainValue, type RemoteNode, type RemoteValue, type SerializedNode } from './remoteValue';

type Argument = Parameters<typeof localValue>[0];
type Evaluation = { type: 'success'; result: RemoteValue } | { type: 'exception'; exceptionDetails: { text: string } };
type Tree = { contexts: { children: { context: string; url: string }[] | null }[] };

/** Keys that produce no text, from “Keyboard actions” of the WebDriver specification. */
export const keys = { enter: '\uE007', escape: '\uE00C' };

export class FirefoxPage {
  constructor(
    private readonly bidi: BidiConnection,
    private readonly context: string,
  ) {}

  /** Resolves once the page and its resources are loaded. */
  async goto(url: string): Promise<void> {
    await this.bidi.send('browsingContext.navigate', { context: this.context, url, wait: 'complete' });
  }

  async reload(): Promise<void> {
    await this.bidi.send('browsingContext.reload', { context: this.context, wait: 'complete' });
  }

  /** Brings the tab to the front: tabs behind others draw no frames. */
  async bringToFront(): Promise<void> {
    await this.bidi.send('browsingContext.activate', { context: this.context });
  }

  async close(): Promise<void> {
    await this.bidi.send('browsingContext.close', { context: this.context });
  }

  /**
   * Calls a function in the page. Only its source is sent, so it must not use outer variables.
   * @throws if the function throws.
   */
  async call<Args extends Argument[], Result>(work: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>> {
    return this.run(String(work), args) as Promise<Awaited<Result>>;
  }

  /** Waits for a line of the visible text. */
  async waitForLine(line: string): Promise<void> {
    let seen = '';
    await until(
      async () => {
        // biome-ignore lint/performance/useDomNodeTextContent: hidden text must not count.
        seen = await this.call(() => document.body.innerText);
        return seen.split('\n').some((each) => each.trim() === line);
      },
      () => `“${line}” is no line of: ${seen}`,
    );
  }

  /** Waits for an element of one ARIA role and one accessible name: the locator `browsingContext.AccessibilityLocator`. */
  waitForRole(role: string, name: string): Promise<RemoteNode> {
    const query = { context: this.context, locator: { type: 'accessibility', value: { role, name } } };
    return until(
      async () => (await this.bidi.send<{ nodes: RemoteNode[] }>('browsingContext.locateNodes', query)).nodes[0],
      () => `There is no ${role} named “${name}”.`,
    );
  }

  async clickRole(role: string, name: string): Promise<void> {
    await this.click(await this.waitForRole(role, name));
  }

  /** All nodes of the document, including closed shadow roots, which `includeShadowTree: 'all'` exposes. */
  async nodes(): Promise<SerializedNode[]> {
    const root = await this.evaluate('() => document.documentElement', [], {
      serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
    });
    return [...eachNode(root as SerializedNode)];
  }

  /** Moves the mouse to the middle of an element and clicks. */
  async click(node: RemoteNode): Promise<void> {
    await this.hover(node);
    await this.steady(node);
    const pointer = (type: string) => ({ type, button: 0 });
    await this.pointer([this.moveTo(node), pointer('pointerDown'), pointer('pointerUp')]);
  }

  async hover(node: RemoteNode): Promise<void> {
    await this.call((element) => (element as unknown as Element).scrollIntoView({ block: 'center' }), node);
    await this.pointer([this.moveTo(node)]);
  }

  /** Types into the focused element. */
  async type(text: string): Promise<void> {
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.bidi.send('input.performActions', {
      context: this.context,
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }

  /** The frames in this page whose address begins with `start`. */
  async frames(start: string): Promise<FirefoxPage[]> {
    const { contexts } = await this.bidi.send<Tree>('browsingContext.getTree', { root: this.context, maxDepth: 1 });
    const children = contexts[0]?.children ?? [];
    return children.filter(({ url }) => url.startsWith(start)).map(({ context }) => new FirefoxPage(this.bidi, context));
  }

  private async run(functionDeclaration: string, args: Argument[]): Promise<unknown> {
    return plainValue(await this.evaluate(functionDeclaration, args.map(localValue)));
  }

  private async evaluate(functionDeclaration: string, args: object[], options: object = {}): Promise<RemoteValue> {
    const outcome = await this.bidi.send<Evaluation>('script.callFunction', {
      functionDeclaration,
      arguments: args,
      target: { context: this.context },
      awaitPromise: true,
      ...options,
    });
    if (outcome.type === 'exception') throw new Error(outcome.exceptionDetails.text);
    return outcome.result;
  }

  private readonly moveTo = ({ sharedId }: RemoteNode) => ({
    type: 'pointerMove',
    x: 0,
    y: 0,
    origin: { type: 'element', element: { sharedId } },
  });

  private async pointer(actions: object[]): Promise<void> {
    await this.bidi.send('input.performActions', {
      context: this.context,
      actions: [{ type: 'pointer', id: 'mouse', actions }],
    });
  }

  /** Waits until an element has the same box in two frames of the page. */
  private async steady(node: RemoteNode): Promise<void> {
    await until(
      () =>
        this.call(async (reference) => {
          const element = reference as unknown as Element;
          const frame = () => new Promise((done) => requestAnimationFrame(done));
          const box = () => JSON.stringify(element.getBoundingClientRect());
          const before = box();
          await frame();
          await frame();
          return box() === before;
        }, node),
      () => 'An element does not come to rest.',
    );
  }
}

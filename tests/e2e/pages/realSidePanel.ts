import type { BrowserContext, Page } from '@playwright/test';

/**
 * The side panel that the browser shows beside the tab. It is not a tab, so Playwright has no page for it; it is
 * controlled through the debugger.
 */
export interface RealSidePanel {
  /** Evaluates an expression in the panel. */
  evaluate(expression: string): Promise<unknown>;
}

/** @returns the open panel, or null if none is open. */
export async function realSidePanel(context: BrowserContext, page: Page): Promise<RealSidePanel | null> {
  const session = await context.newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets');
  const panel = targetInfos.find(({ url }) => url.endsWith('/sidepanel.html'));
  if (!panel) {
    await session.detach();
    return null;
  }
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: panel.targetId, flatten: false });
  let last = 0;
  const evaluate = (expression: string): Promise<unknown> => {
    const id = ++last;
    const answer = new Promise<unknown>((resolve) => {
      const listen = ({ message }: { message: string }): void => {
        const reply = JSON.parse(message);
        if (reply.id !== id) return;
        session.off('Target.receivedMessageFromTarget', listen);
        resolve(reply.result?.result?.value);
      };
      session.on('Target.receivedMessageFromTarget', listen);
    });
    const message = JSON.stringify({ id, method: 'Runtime.evaluate', params: { expression, returnByValue: true } });
    return session.send('Target.sendMessageToTarget', { sessionId, message }).then(() => answer);
  };
  return { evaluate };
}

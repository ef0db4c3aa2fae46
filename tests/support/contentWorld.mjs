/**
 * Gives access to the extension's content script in a page, to send messages from there.
 * @param {import('@playwright/test').Page} page a page in which the content script already runs.
 * @param {string} extensionId
 * @returns a function that calls another function there, with JSON values as arguments, and returns its awaited result.
 */
export async function contentWorld(page, extensionId) {
  const session = await page.context().newCDPSession(page);
  const found = new Promise((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${extensionId}`) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await found;
  return async (fn, ...values) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId,
      awaitPromise: true,
      returnByValue: true,
      expression: `(${fn})(...${JSON.stringify(values)})`,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}

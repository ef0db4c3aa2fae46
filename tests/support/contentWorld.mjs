/**
 * The extension's content script in a page, from which messages are sent.
 * @param {import('@playwright/test').Page} page in which it runs already.
 * @param {string} extensionId
 * @returns a function that calls another one there, with values that JSON can hold, and gives what it resolves with.
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

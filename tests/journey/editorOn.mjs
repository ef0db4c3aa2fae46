import { until } from '../support/until.mjs';

/** The card editor that is opening on a page. Its frame is in a closed shadow root; in its first moments it ignores clicks. */
export async function editorOn(page) {
  const frame = await until(
    () => page.frames().find((candidate) => candidate.url().startsWith('chrome-extension://')),
    () => 'The card editor does not open.',
  );
  await frame.getByLabel('Tags', { exact: true }).waitFor();
  await until(() => frame.evaluate(() => getComputedStyle(document.querySelector('main')).pointerEvents === 'auto'));
  return frame;
}

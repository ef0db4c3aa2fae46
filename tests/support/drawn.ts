/** Waits for two frames of this page: by then pending updates are rendered, laid out and observed. */
export const drawn = (): Promise<void> =>
  new Promise((done) => void requestAnimationFrame(() => requestAnimationFrame(() => done())));

/** Two frames of this page: by then what was due is rendered, laid out and observed. */
export const drawn = (): Promise<void> =>
  new Promise((done) => void requestAnimationFrame(() => requestAnimationFrame(() => done())));

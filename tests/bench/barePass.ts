/** The floor of benches of pages: a bare pass over the elements of the cards. */

/** Puts new cards into the page; both passes start when they are drawn. */
export const lay = (html: string): void => {
  document.body.innerHTML = html;
};

/** The minimum that any marking has to do: read each card's text and attach one closed shadow root to it. */
export function bare(selector: string): number {
  const start = performance.now();
  let read = 0;
  for (const card of document.querySelectorAll(selector)) {
    read += card.textContent?.length ?? 0;
    if (card.localName === 'dt') read += card.nextElementSibling?.textContent?.length ?? 0;
    const host = document.createElement('span');
    card.append(host);
    host.attachShadow({ mode: 'closed' });
  }
  const took = performance.now() - start;
  if (read === 0) throw new Error('The bare pass read nothing.');
  return took;
}

export const rest = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Waits until the page is drawn, so that no drawing is left for the pass that follows. */
export async function settle(): Promise<void> {
  for (let frames = 0; frames < 3; frames++) await frame();
  await rest(50);
}

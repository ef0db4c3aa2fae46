/**
 * Everything that a page can measure on each of its cards with a marker, as strings that are equal if the page sees no
 * difference. Runs in the page's own world, so it must not use outer variables.
 * @param cards a selector.
 */
export async function measureCards(cards: string): Promise<string[]> {
  const frames = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

  const boxOf = ({ left, top, width, height }: DOMRectReadOnly, from: DOMRectReadOnly): number[] =>
    [left - from.left, top - from.top, width, height].map((value) => Math.round(value * 8) / 8);

  const sizesOf = (element: HTMLElement, from: DOMRectReadOnly): unknown[] => [
    element.localName,
    boxOf(element.getBoundingClientRect(), from),
    element.getClientRects().length,
    [
      element.offsetWidth,
      element.offsetHeight,
      element.offsetLeft,
      element.clientWidth,
      element.clientHeight,
      element.clientLeft,
    ],
    [element.scrollWidth, element.scrollHeight, element.scrollLeft, element.scrollTop],
  ];

  const styleOf = (element: Element, pseudo?: string): string => {
    const style = getComputedStyle(element, pseudo);
    // Leaves out properties that depend on the position of the whole card in the page.
    const place = /^(?:top|bottom|inset-block|inset-inline|left|right|perspective-origin|transform-origin)/u;
    return [...style]
      .filter((name) => !place.test(name))
      .map((name) => `${name}:${style.getPropertyValue(name)}`)
      .join(';');
  };

  const observed = (host: Element, from: () => DOMRectReadOnly): Promise<unknown[]> =>
    Promise.all([
      new Promise((done) => {
        const observer = new IntersectionObserver((entries) => {
          observer.disconnect();
          done(entries.map((entry) => [entry.isIntersecting, entry.intersectionRatio, boxOf(entry.boundingClientRect, from())]));
        });
        observer.observe(host);
      }),
      new Promise((done) => {
        const observer = new ResizeObserver((entries) => {
          observer.disconnect();
          done(
            entries.map(({ contentRect, borderBoxSize }) => [
              contentRect.width,
              contentRect.height,
              borderBoxSize[0]?.inlineSize,
            ]),
          );
        });
        observer.observe(host);
        // An observer is never called for an element without a box.
        void frames()
          .then(frames)
          .then(() => done('nothing'));
      }),
    ]);

  const selectors = [
    ':hover',
    ':focus',
    ':focus-within',
    ':has(*)',
    ':empty',
    ':dir(rtl)',
    ':popover-open',
    ':defined',
    ':root *',
  ];
  const measured: string[] = [];
  for (const card of document.querySelectorAll<HTMLElement>(cards)) {
    card.scrollIntoView({ block: 'center' });
    await frames();
    const at = card.getBoundingClientRect();
    const hosts = [...card.querySelectorAll<HTMLElement>('[data-dogear]')];
    const [host] = hosts;
    if (!host) throw new Error('A card has no marker.');
    const nameOf = (element: Element | null): string =>
      element === null ? '' : element === host ? 'host' : card.contains(element) ? element.localName : 'outside';
    const hits: string[] = [];
    // Tests the surroundings of the marker, further than it ever extended with its content.
    const box = host.getBoundingClientRect();
    for (let y = box.top - 20; y < box.bottom + 20; y += 4) {
      for (let x = box.left - 100; x < box.right + 100; x += 4) {
        if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
        const stack = document.elementsFromPoint(x, y);
        if (!stack.includes(host)) continue;
        const caret = document.caretRangeFromPoint(x, y);
        hits.push(
          `${x - at.left},${y - at.top}:${stack
            .slice(0, stack.indexOf(host) + 1)
            .map(nameOf)
            .join('>')}:${caret?.startContainer.nodeName}`,
        );
      }
    }
    const range = document.createRange();
    range.selectNodeContents(card);
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    const selected = [
      selection?.toString().replace(/\d{5}/gu, ''),
      range.getClientRects().length,
      boxOf(range.getBoundingClientRect(), at),
    ];
    selection?.removeAllRanges();
    measured.push(
      JSON.stringify({
        hosts: hosts.map((each) => each.outerHTML),
        inside: [host.shadowRoot, host.childNodes.length, host.textContent, host.title, host.ariaLabel, host.tabIndex],
        names: host.getAttributeNames(),
        sizes: [host, card, ...card.querySelectorAll<HTMLElement>('*')].map((element) => sizesOf(element, at)),
        style: [styleOf(host), styleOf(host, '::before'), styleOf(host, '::after'), getComputedStyle(card).width],
        matches: selectors.map((selector) => host.matches(selector)),
        visible: host.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
        animations: host.getAnimations({ subtree: true }).length,
        hits,
        selected,
        observed: await observed(host, () => card.getBoundingClientRect()),
      }),
    );
  }
  return measured;
}

/** Searches for the visible texts of any mark. @returns those that were found. */
export function findMarks(): string[] {
  const find = (window as unknown as { find(text: string, ...options: boolean[]): boolean }).find;
  const words = ['✓', '½', '…', '–', '★', '☆', '#', '1000', 'tag', 'note', 'Star', 'reading', 'skipped', 'read', 'Dogear'];
  getSelection()?.removeAllRanges();
  const found = words.filter((word) => find.call(window, word, false, false, true, false, false, false));
  document.execCommand('selectAll');
  // biome-ignore lint/performance/useDomNodeTextContent: A page can read the visible text.
  const all = `${getSelection()} ${document.body.innerText}`;
  getSelection()?.removeAllRanges();
  return [...found, ...words.filter((word) => all.includes(word))];
}

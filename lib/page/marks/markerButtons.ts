import { hostAttribute } from '~/lib/page/markerAttributes';
import { create } from '~/lib/page/pageDom';

/** The elements of a marker. */
export interface Inside {
  bar: HTMLElement;
  star: HTMLButtonElement;
  edit: HTMLButtonElement;
  skip: HTMLButtonElement;
  /** Elements for the signs of the status, the tags, their number and the note, in this order. */
  signs: HTMLElement[];
}

let made: HTMLElement | undefined;

/** @returns the elements of a new marker. Only the button that `Roving` chooses is a stop of the Tab key. */
export function copyButtons(): Inside {
  made ??= skeleton();
  const bar = made.cloneNode(true) as HTMLElement;
  const [star, edit, skip] = bar.children as unknown as [HTMLButtonElement, HTMLButtonElement, HTMLButtonElement];
  return { bar, star, edit, skip, signs: [...(edit.firstElementChild?.children ?? [])] as HTMLElement[] };
}

function skeleton(): HTMLElement {
  const bar = create('div');
  bar.className = 'bar';
  for (const name of ['star', 'edit', 'skip']) {
    const button = create('button');
    button.type = 'button';
    button.className = name;
    button.tabIndex = -1;
    if (name === 'edit') button.setAttribute('aria-haspopup', 'dialog');
    else button.setAttribute('aria-pressed', 'false');
    const tile = create('b');
    if (name === 'edit') tile.append(create('i'), create('i'), create('i'), create('i'));
    button.append(tile);
    bar.append(button);
  }
  return bar;
}

const hostTemplate = create('span');
hostTemplate.setAttribute(hostAttribute, '');
hostTemplate.style.cssText = 'display:none!important';

/**
 * @returns a marker's host. It has no box until it has its buttons: thousands of positioned boxes cost the page seconds of style,
 *   layout and layers.
 */
export const newHost = (): HTMLElement => hostTemplate.cloneNode() as HTMLElement;

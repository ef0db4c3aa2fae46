import { childrenOf, contentOf } from '~/lib/sites/kit/dom';

/** Elements that head what follows them. */
export const headingNames = /^(?:h[1-6]|dt|summary)$/;

/** Whether an element is a heading, or wraps one together with its link to itself. */
export const isHeading = (element: Element): boolean => {
  if (headingNames.test(element.localName)) return true;
  const [first, ...rest] = childrenOf(element);
  return (
    first !== undefined &&
    /^h[1-6]$/.test(first.localName) &&
    rest.length < 3 &&
    contentOf(element).trim().length < contentOf(first).trim().length + 10
  );
};

import { markdownOfHtml } from './markdownOfHtml';

/** Elements that notes have; `<x>` may be the person's own words. */
const element = /<\/?(?:p|div|span|br|b|i|u|em|strong|ul|ol|li|h[1-6]|a|blockquote|table|sub|sup|pre|code)(?:\s[^<>]*)?\/?>/i;

/** Mendeley's elements `m:note`, `m:bold` and the like go. A note of a format without mark-up, into which some programs put HTML: this becomes Markdown, other text stays as it is. */
export const noteText = (written: string): string => {
  const text = written.replace(/<\/?m:[a-z]{1,20}>/gi, '');
  return element.test(text) ? markdownOfHtml(text) : text;
};

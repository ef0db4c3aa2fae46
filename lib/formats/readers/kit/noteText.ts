import { markdownOfHtml } from './markdownOfHtml';

/** Elements that notes have; `<x>` may be the person's own words. */
const element =
  /<\/?(?:p|div|span|br|b|i|u|em|strong|ul|ol|li|h[1-6]|a|blockquote|table|sub|sup|pre|code)(?:\s[^<>]{0,2000})?\/?>/i;

/** A note of a format without mark-up, into which some programs put HTML: this becomes Markdown, other text stays as it is. */
export const noteText = (text: string): string => (element.test(text) ? markdownOfHtml(text) : text);

/** Longest template, in UTF-16 units. */
export const longestTemplate = 20_000;

type Token = { text: string } | { name: string; kind: '' | '#' | '/' };

/**
 * Fills in a template: `{{title}}` is a value, and what stands between `{{#note}}` and `{{/note}}` is there only if the value is not
 * empty, as in Mustache (https://mustache.github.io/mustache.5.html, 2021). Unknown names and braces stay as they are; a block that
 * is not closed ends with the template. Values are put in as they are, and are not filled in themselves.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  const known = (name: string): boolean => Object.hasOwn(values, name);
  let filled = '';
  /** Names of the open blocks, and whether each is shown. */
  const open: { name: string; shown: boolean }[] = [];
  for (const token of tokensOf(template.slice(0, longestTemplate))) {
    const shown = open.at(-1)?.shown ?? true;
    if ('text' in token) filled += shown ? token.text : '';
    else if (!known(token.name)) filled += shown ? `{{${token.kind}${token.name}}}` : '';
    else if (token.kind === '#') open.push({ name: token.name, shown: shown && values[token.name] !== '' });
    else if (token.kind === '') filled += shown ? values[token.name] : '';
    else if (open.at(-1)?.name === token.name) open.pop();
  }
  return filled;
}

/** Even pieces are text, odd ones the inside of braces. */
const tokensOf = (template: string): Token[] =>
  template.split(/\{\{([#/]?[a-z]{1,30})\}\}/).map((piece, index): Token => {
    if (index % 2 === 0) return { text: piece };
    const kind = piece[0] === '#' || piece[0] === '/' ? piece[0] : '';
    return { name: piece.slice(kind.length), kind };
  });

/**
 * Reads single fields of one BibTeX entry that another format carries in a text. For fields without braces in them; whole files
 * of BibTeX have a reader of their own.
 */
const field =
  /\b(doi|journal|booktitle|volume|number|pages|publisher|url|title|author|year|eprint)\s{0,20}=\s{0,20}[{"]([^{}"]{1,2000})[}"]/gi;

interface BibtexFields {
  /** In lower case: `inproceedings`. */
  type: string;
  get: (name: string) => string;
}

export function bibtexFields(text: string): BibtexFields {
  const start = text.slice(0, 20_000);
  // Braces within a value protect capitals: `{IEEE} Conference`.
  const plain = start.replace(/\{([^{}=]{1,100})\}(?!\s*[,}\n])/g, '$1');
  const fields = new Map([...plain.matchAll(field)].map(([, name = '', value = '']) => [name.toLowerCase(), value] as const));
  return { type: /@([a-z]{1,30})\s*\{/i.exec(start)?.[1]?.toLowerCase() ?? '', get: (name) => fields.get(name) ?? '' };
}

/** The names of what can be copied, apart from the code that writes it: preferences and messages need only the names. */

export const citationStyles = ['apa', 'mla', 'chicago', 'harvard', 'ieee', 'nature', 'vancouver', 'acm'] as const;
export type CitationStyle = (typeof citationStyles)[number];

/** `key` is the citation key, `latex` is `\cite{key}`, `pandoc` is `[@key]`, `address` the title and the address. */
export const copyKinds = [...citationStyles, ...(['bibtex', 'key', 'latex', 'pandoc', 'markdown', 'address'] as const)] as const;
export type CopyKind = (typeof copyKinds)[number];

/** Whether the citation key is in what is copied. */
export const usesKeys = (kind: CopyKind): boolean => ['bibtex', 'key', 'latex', 'pandoc'].includes(kind);

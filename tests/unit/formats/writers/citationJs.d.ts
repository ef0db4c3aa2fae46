declare module '@citation-js/core' {
  export class Cite {
    constructor(input: string, options?: object);
    data: import('./parsers').CslItem[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-csl';

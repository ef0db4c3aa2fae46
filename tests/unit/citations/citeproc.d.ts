/** The part of citeproc-js that the tests use (https://citeproc-js.readthedocs.io, 2025). */
declare module 'citeproc' {
  interface Engine {
    opt: { development_extensions: Record<string, boolean> };
    fun: { flipflopper: object };
    updateItems(ids: string[]): void;
    makeBibliography(): [unknown, string[]];
  }
  const CSL: {
    Util: { FlipFlopper: new (engine: Engine) => object };
    Engine: new (
      system: { retrieveLocale: () => string; retrieveItem: (id: string) => unknown },
      style: string,
      language: string,
      forceLanguage: boolean,
    ) => Engine;
  };
  export default CSL;
}

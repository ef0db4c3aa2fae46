import { loadMathFonts } from './loadMathFonts';

type RenderFormula = typeof import('./renderFormula').renderFormula;

let loading: Promise<RenderFormula> | undefined;

/** Loads KaTeX and its fonts from the extension's own files when the first formula is shown. The next call retries a failed load. */
export function loadKatex(): Promise<RenderFormula> {
  loading ??= import('./renderFormula').then(
    async (module) => {
      await loadMathFonts();
      return module.renderFormula;
    },
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

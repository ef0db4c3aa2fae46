type RenderFormula = typeof import('./renderFormula').renderFormula;

let loading: Promise<RenderFormula> | undefined;

/** Fetches KaTeX from the extension itself, the first time a formula is shown. A failed load is tried again next time. */
export function loadKatex(): Promise<RenderFormula> {
  loading ??= import('./renderFormula').then(
    (module) => module.renderFormula,
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

/** What most formulas need, in the syntax of CSS `font`: letters and digits, variables, large signs, symbols. */
const faces = ['KaTeX_Main', 'KaTeX_Size1', 'KaTeX_Size2', 'KaTeX_AMS'].map((family) => `1em ${family}`);
faces.push('italic 1em KaTeX_Math', 'bold 1em KaTeX_Main');

let loading: Promise<unknown> | undefined;

/**
 * Loads the fonts of formulas, so that a formula is not drawn as a gap until they are there. KaTeX's style sheet must be in the page.
 * Never rejects: without a font, the browser takes another one.
 */
export function loadMathFonts(): Promise<unknown> {
  loading ??= Promise.allSettled(faces.map((face) => document.fonts.load(face)));
  return loading;
}

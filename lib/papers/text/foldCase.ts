/** Folds case for comparison: to upper case first, so that `ß` equals `SS` and a final sigma equals any other. Accents stay. */
export const foldCase = (text: string): string =>
  text.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFC').replaceAll('ς', 'σ');

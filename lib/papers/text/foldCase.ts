/** Case folding for equality: upper case first, so that `ß`/`SS` and final sigma meet. Accents stay. */
export const foldCase = (text: string): string =>
  text.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFC').replaceAll('ς', 'σ');

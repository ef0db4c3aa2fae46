/** @returns whether an address is a PDF's by its look; browsers show those in a viewer into which no script can look. */
export const isPdfAddress = (url: string): boolean => /\.pdf(?:[?#]|$)|\/pdf[/?]/i.test(url);

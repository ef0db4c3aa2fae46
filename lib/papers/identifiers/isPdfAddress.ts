/** @returns whether an address looks like that of a PDF. Browsers show PDFs in a viewer that no content script can read. */
export const isPdfAddress = (url: string): boolean => /\.pdf(?:[?#]|$)|\/pdf[/?]/i.test(url);

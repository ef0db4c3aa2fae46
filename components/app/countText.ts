import { i18n } from '#i18n';

// Making one takes far longer than using it.
const format = new Intl.NumberFormat();

/** `46`, `10,000`: as the reader's language writes numbers. */
export const numberText = (count: number): string => format.format(count);

/** `1 paper`, `10,000 papers`. */
export const papersText = (count: number): string => i18n.t('library.papers', count, [numberText(count)]);

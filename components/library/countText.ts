import { i18n } from '#i18n';

/** `46`, `10,000`: as the reader's language writes numbers. */
export const numberText = (count: number): string => count.toLocaleString();

/** `1 paper`, `10,000 papers`. */
export const papersText = (count: number): string => i18n.t('library.papers', count, [numberText(count)]);

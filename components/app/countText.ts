import { i18n } from '#i18n';

// Created once: creating a formatter takes far longer than using it.
const format = new Intl.NumberFormat();

/** A number in the browser's locale: `46`, `10,000`. */
export const numberText = (count: number): string => format.format(count);

/** A number of papers as text: `1 paper`, `10,000 papers`. */
export const papersText = (count: number): string => i18n.t('library.papers', count, [numberText(count)]);

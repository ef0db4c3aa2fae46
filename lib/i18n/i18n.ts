/** `#i18n` of the built extension: as WXT generates it, and with the memory of `rememberMessages`. */
import { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '#i18n';
import { rememberMessages } from './rememberMessages';

const { t } = createI18n<GeneratedI18nStructure>();

export const i18n = { t: rememberMessages(t as Parameters<typeof rememberMessages>[0]) as typeof t };

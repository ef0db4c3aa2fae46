import { i18n } from '#i18n';
import { asFailure } from '~/lib/library/database/libraryError';

/** Why a preference was not stored: a full disk is said, anything else can only be tried again. */
export const notSavedText = (error: unknown): string =>
  asFailure(error).code === 'quota' ? i18n.t('failure.quota') : i18n.t('settings.notSaved');

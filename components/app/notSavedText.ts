import { i18n } from '#i18n';
import { asFailure } from '~/lib/library/database/libraryError';

/** Message for a preference that could not be stored. It names a full disk; all other failures share one text. */
export const notSavedText = (error: unknown): string =>
  asFailure(error).code === 'quota' ? i18n.t('failure.quota') : i18n.t('settings.notSaved');

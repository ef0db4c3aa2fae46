import { i18n } from '#i18n';
import type { ErrorCode } from '~/lib/papers/result';

/** What a failure means for the reader: what happened, and what to do next. */
export function failureText(code: ErrorCode): string {
  return code === 'not-found' ? i18n.t('failure.notFound') : i18n.t(`failure.${code}`);
}

/** Why an undo did not happen: `invalid` then means that the same thing was changed again. */
export const undoFailureText = (code: ErrorCode): string => (code === 'invalid' ? i18n.t('failure.undo') : failureText(code));

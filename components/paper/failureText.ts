import { i18n } from '#i18n';
import type { ErrorCode } from '~/lib/papers/result';

/** Message for a failure: what happened, and what the user can do next. */
export function failureText(code: ErrorCode): string {
  return code === 'not-found' ? i18n.t('failure.notFound') : i18n.t(`failure.${code}`);
}

/** Message for a failed undo, where `invalid` means that the same data was changed again since. */
export const undoFailureText = (code: ErrorCode): string => (code === 'invalid' ? i18n.t('failure.undo') : failureText(code));

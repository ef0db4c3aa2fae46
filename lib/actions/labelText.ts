import { i18n } from '#i18n';
import type { Label } from './action';

/** The text of an action's label. The cast names one key, because the compiler takes minutes to look at all of them as a union. */
export const labelText = (label: Label): string => i18n.t(label as 'commandOpenPopup');

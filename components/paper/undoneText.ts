import { i18n } from '#i18n';

/** Says that something was undone. @param done the message that reported it. */
export const undoneText = (done: string): string => i18n.t('agree.undo.done', [done.replace(/\.$/u, '')]);

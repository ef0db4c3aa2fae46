import { i18n } from '#i18n';
import { defaultTemplate } from '~/lib/formats/obsidian/defaultTemplate';
import type { Preferences } from '~/lib/settings/parsePreferences';

/** The template of notes for Obsidian: the reader's, or else Dogear's own. */
export const noteTemplate = ({ obsidianTemplate }: Pick<Preferences, 'obsidianTemplate'>): string =>
  obsidianTemplate || defaultTemplate({ abstract: i18n.t('paper.abstract'), note: i18n.t('note.label') });

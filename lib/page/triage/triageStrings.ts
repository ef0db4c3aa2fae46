/** The strings of triage, read once at the start like those of the markers. */
import { i18n } from '#i18n';
import { cardActions } from '~/lib/actions/cardActions';
import type { CardAction } from '~/lib/actions/cardKeys';
import { labelText } from '~/lib/actions/labelText';
import { changedSince, noTags } from './decisionQueue';

/** Placeholders for values; they occur in no message. */
const one: [string] = ['\u0001'];
const two: [string, string] = ['\u0001', '\u0002'];
const three: [string, string, string] = ['\u0001', '\u0002', '\u0003'];

/** Fills the values into a string that was read with placeholders. */
export const fill = (text: string, ...values: (string | number)[]): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the placeholders.
  text.replace(/[\u0001-\u0003]/gu, (slot) => String(values[slot.charCodeAt(0) - 1] ?? ''));

export function readTriageStrings() {
  const labels = {} as Record<CardAction, string>;
  for (const action in cardActions) labels[action as CardAction] = labelText(cardActions[action as CardAction].label);
  return {
    labels,
    told: {
      star: i18n.t('triage.told.star'),
      unstar: i18n.t('triage.told.unstar'),
      skip: i18n.t('triage.told.skip'),
      toRead: i18n.t('triage.told.toRead'),
      read: i18n.t('triage.told.read'),
      undecided: i18n.t('triage.told.undecided'),
      again: i18n.t('triage.told.again'),
    },
    start: i18n.t('triage.start', one),
    stop: i18n.t('triage.stop'),
    name: i18n.t('triage.name', one),
    left: i18n.t('triage.left', one),
    done: i18n.t('triage.done'),
    since: i18n.t('triage.since', two),
    starred: i18n.t('triage.starred', one),
    skipped: i18n.t('triage.skipped', one),
    toRead: i18n.t('triage.toRead', one),
    hidden: i18n.t('triage.hidden', one),
    startHint: i18n.t('triage.startHint', one),
    hint: i18n.t('triage.hint', one),
    options: i18n.t('triage.options'),
    show: i18n.t('triage.show'),
    dim: i18n.t('triage.dim'),
    hide: i18n.t('triage.hide'),
    before: i18n.t('triage.before'),
    hideNote: i18n.t('triage.hideNote'),
    skipRest: i18n.t('triage.skipRest'),
    undoAll: i18n.t('triage.undoAll'),
    auto: i18n.t('triage.auto'),
    keys: i18n.t('triage.keys'),
    keysOff: i18n.t('triage.keysOff'),
    covered: i18n.t('triage.covered'),
    undone: i18n.t('triage.undone', one),
    nothing: i18n.t('triage.nothing'),
    copied: i18n.t('triage.copied'),
    notCopied: i18n.t('triage.notCopied'),
    noAbstract: i18n.t('triage.noAbstract'),
    /** By the message of the failure. */
    failures: { [noTags]: i18n.t('triage.noTags'), [changedSince]: i18n.t('triage.changedSince') } as Record<string, string>,
    place: i18n.t('triage.place', three),
    failed: i18n.t('triage.failed', two),
  };
}

export type TriageStrings = ReturnType<typeof readTriageStrings>;

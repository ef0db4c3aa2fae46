import type { cardKeys } from '~/lib/actions/cardKeys';
import { keyText } from '~/lib/actions/keyText';
import type { TriageSettings } from '~/lib/messaging/protocol';
import { dayOf, dayText } from './dayText';
import type { PillCommand, PillState } from './pill';
import type { Standing } from './standing';
import { fill, type TriageStrings } from './triageStrings';

interface Situation {
  counts: Record<Standing, number>;
  /** How many papers stand where a decision since the page was opened put them. */
  decided: Record<Standing, number>;
  isOn: boolean;
  settings: TriageSettings;
  keyboard: boolean;
  /** Whether a decision of this page can be taken back. */
  canUndo: boolean;
  /** Number of papers that are taken out of the page. */
  hidden: number;
  /** How many papers each watched search matches, by its name. */
  watched: ReadonlyMap<string, number>;
}

/** What the pill says in a situation. */
export function pillState(
  { counts, decided: visit, isOn, settings: { veil, on, lastSeenDay }, keyboard, canUndo, hidden, watched }: Situation,
  keys: typeof cardKeys,
  words: TriageStrings,
): PillState {
  const left = counts.new + (veil === 'show' ? counts.seen : 0);
  // In triage only what "Undo all" takes back; before it, all that was ever decided.
  const tally = isOn ? visit : counts;
  const kinds = ['starred', 'skipped', 'toRead'] as const;
  const decided = kinds.flatMap((of) => (tally[of] ? fill(words[of], tally[of]) : [])).join(', ');
  const isDone = isOn && left === 0;
  const keyFor = (wanted: 'help' | 'triage'): string | false => {
    const key = keyboard && Object.keys(keys).find((each) => keys[each] === wanted);
    return key ? keyText(key) : false;
  };
  const helpKey = keyFor('help');
  const startKey = keyFor('triage');
  const news = lastSeenDay !== undefined && fill(words.since, counts.new, dayText(lastSeenDay, dayOf(Date.now())));
  const gone = hidden > 0 && fill(words.hidden, hidden);
  const matches = [...watched].map(([name, count]) => `${count} ${name}`);
  const hint = isOn ? helpKey && fill(words.hint, helpKey) : startKey && fill(words.startHint, startKey);
  const second = (!isOn && [news, ...matches, gone].filter(Boolean).join(' · ')) || decided || hint;
  const pressed = new Set<PillCommand>([veil]);
  if (on) pressed.add('auto');
  if (keyboard) pressed.add('keys');
  return {
    first: isDone ? decided || words.done : left === 0 ? words.done : fill(isOn ? words.left : words.name, left),
    second: isDone ? '' : second || '',
    does: fill(isOn ? words.stop : words.start, left) + (startKey ? ` (${startKey})` : ''),
    canUndoAll: isDone && canUndo,
    pressed,
  };
}

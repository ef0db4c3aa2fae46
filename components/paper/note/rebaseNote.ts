import { mergeNotes } from '~/lib/papers/mergeNotes';
import { carryCaret } from './carryCaret';

/**
 * Brings what was typed since a save into the text that the save came back with.
 * @param sent what was saved. @param stored what is stored now. @param typed what the field holds by now.
 */
export function rebaseNote(sent: string, stored: string, typed: string): string {
  if (stored === sent) return typed;
  if (typed === sent) return stored;
  // Typing is one change at one place: where that place still stands as it was, the change is made there.
  const shorter = Math.min(sent.length, typed.length);
  let from = 0;
  while (from < shorter && sent[from] === typed[from]) from++;
  let tail = 0;
  while (tail < shorter - from && sent[sent.length - 1 - tail] === typed[typed.length - 1 - tail]) tail++;
  // At the start of a line, what was typed belongs to the words behind it; elsewhere to those before it.
  const atLineStart = from === 0 || sent[from - 1] === '\n';
  const side = atLineStart && from < sent.length && sent[from] !== '\n' ? 'right' : 'left';
  const start = carryCaret(sent, stored, from, side);
  const end = carryCaret(sent, stored, sent.length - tail, side);
  if (stored.slice(start, end) === sent.slice(from, sent.length - tail)) {
    return stored.slice(0, start) + typed.slice(from, typed.length - tail) + stored.slice(end);
  }
  return mergeNotes(sent, stored, typed);
}

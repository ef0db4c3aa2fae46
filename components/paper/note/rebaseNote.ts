import { mergeNotes } from '~/lib/papers/merging/mergeNotes';
import { carryCaret } from './carryCaret';

/**
 * Applies what was typed since a save to the text that the save returned.
 * @param sent the text that was sent. @param stored the text that is stored now. @param typed the field's text now.
 */
export function rebaseNote(sent: string, stored: string, typed: string): string {
  if (stored === sent) return typed;
  if (typed === sent) return stored;
  // Typing is one change at one place: if that place is the same in the stored text, the change is applied there.
  const shorter = Math.min(sent.length, typed.length);
  let from = 0;
  while (from < shorter && sent[from] === typed[from]) from++;
  let tail = 0;
  while (tail < shorter - from && sent[sent.length - 1 - tail] === typed[typed.length - 1 - tail]) tail++;
  // At the start of a line, typed text belongs to the words after it; elsewhere, to the words before it.
  const atLineStart = from === 0 || sent[from - 1] === '\n';
  const side = atLineStart && from < sent.length && sent[from] !== '\n' ? 'right' : 'left';
  const start = carryCaret(sent, stored, from, side);
  const end = carryCaret(sent, stored, sent.length - tail, side);
  if (stored.slice(start, end) === sent.slice(from, sent.length - tail)) {
    return stored.slice(0, start) + typed.slice(from, typed.length - tail) + stored.slice(end);
  }
  return mergeNotes(sent, stored, typed);
}

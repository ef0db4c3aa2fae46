const scripts = [
  /[\p{Script=Latin}]/gu,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  /\p{Script=Hangul}/gu,
  /\p{Script=Cyrillic}/gu,
  /\p{Script=Arabic}/gu,
  /\p{Script=Hebrew}/gu,
  /\p{Script=Greek}/gu,
  /\p{Script=Devanagari}/gu,
  /\p{Script=Thai}/gu,
] as const;

/** UTF-16 units that are read. */
const enough = 300;

/** @returns the script of most letters of a text, as a number only for comparison; -1 where none has more than half. */
export function scriptOf(text: string): number {
  const start = text.slice(0, enough);
  const counts = scripts.map((script) => start.match(script)?.length ?? 0);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.findIndex((count) => count * 2 > all);
}

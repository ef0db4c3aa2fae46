/** The lower quartile, close to the time on an idle machine. */
export const lowerQuartile = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 4)] ?? 0;

/** Lower quartiles of several tasks, run in turns, so that other load on the machine affects all of them alike. */
export async function inTurns<K extends string>(
  rounds: number,
  works: Record<K, (round: number) => Promise<unknown>>,
): Promise<Record<K, number>> {
  const names = Object.keys(works) as K[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = -5; round < rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      await works[name](round);
      if (round >= 0) times[name].push(performance.now() - start);
    }
  }
  return Object.fromEntries(names.map((name) => [name, lowerQuartile(times[name])])) as Record<K, number>;
}

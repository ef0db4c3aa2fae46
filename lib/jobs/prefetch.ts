/** The same values; so many are asked for while one is worked on. */
export async function* prefetch<T>(source: AsyncGenerator<T>, count: number): AsyncGenerator<T> {
  const pending: Promise<IteratorResult<T>>[] = [];
  const ask = () => {
    const next = source.next();
    // Whoever stops half-way does not hear how the others end.
    next.catch(() => undefined);
    pending.push(next);
  };
  for (let more = 0; more < count; more++) ask();
  for (;;) {
    const next = await pending.shift();
    if (!next || next.done) return;
    ask();
    yield next.value;
  }
}

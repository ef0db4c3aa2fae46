/** The same values, each asked for while the one before it is worked on. */
export async function* ahead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = source.next();
  for (;;) {
    const { done, value } = await next;
    if (done) return;
    next = source.next();
    // Whoever stops half-way does not hear how the next one ends.
    next.catch(() => undefined);
    yield value;
  }
}

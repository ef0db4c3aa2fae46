/** Yields the same values as `source`. Requests `count` of them ahead while the consumer works on one. */
export async function* prefetch<T>(source: AsyncGenerator<T>, count: number): AsyncGenerator<T> {
  const pending: Promise<IteratorResult<T>>[] = [];
  const request = () => {
    const next = source.next();
    // Ignore rejections of prefetched values that the consumer never awaits.
    next.catch(() => undefined);
    pending.push(next);
  };
  for (let more = 0; more < count; more++) request();
  for (;;) {
    const next = await pending.shift();
    if (!next || next.done) return;
    request();
    yield next.value;
  }
}

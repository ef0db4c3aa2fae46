/** The door to the net, with a net and a clock that the tests move. */
import { describe, expect, it } from 'vitest';
import type { Question } from '~/lib/network/door';
import { RequestError } from '~/lib/network/requestError';
import { serviceIds, services } from '~/lib/network/service';
import { parsePreferences } from '~/lib/settings/parsePreferences';
import { json, testDoor, xml } from './testDoor';

const question = (change: Partial<Question> = {}): Question => ({
  service: 'crossref',
  purpose: 'details',
  path: '/works/10.1000/1',
  format: 'json',
  sent: 'doi:10.1000/1',
  ...change,
});
const signal = new AbortController().signal;
const asText = (text: string): string => text;
const codeOf = (asking: Promise<unknown>): Promise<string> =>
  asking.then(
    () => 'answered',
    (error: unknown) => (error instanceof RequestError ? error.code : String(error)),
  );

describe('the door', () => {
  it('is closed at first: no service is switched on, and none is asked', async () => {
    expect(parsePreferences(undefined).services).toEqual([]);
    const { door, on, sent, log } = testDoor(() => json({}));
    on.clear();
    for (const service of serviceIds) expect(await codeOf(door.ask(question({ service }), { signal }, asText))).toBe('off');
    expect([sent, log]).toEqual([[], []]);
  });

  it('asks no host without permission', async () => {
    const { door, allowed, sent, log } = testDoor(() => json({}));
    allowed.delete('crossref');
    expect(await codeOf(door.ask(question(), { signal }, asText))).toBe('notAllowed');
    expect([sent, log]).toEqual([[], []]);
  });

  it('sends the question to the host of the service and nothing about the user, and logs it', async () => {
    const { door, sent, log } = testDoor(() => json({ a: 1 }));
    expect(await door.ask(question(), { signal }, asText)).toBe('{"a":1}');
    expect(sent[0]).toMatchObject({
      url: 'https://api.crossref.org/works/10.1000/1',
      init: { method: 'GET', credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual' },
    });
    expect(log).toMatchObject([{ question: { sent: 'doi:10.1000/1' }, result: 'done', status: 200 }]);
  });

  it.each(serviceIds)('keeps the pace of %s, also among pages', async (service) => {
    const { door, another, clock, sent } = testDoor((url) => (url.includes('x=') ? json({}) : json({})));
    const pages = [door, another(), door, another()];
    const asking = Promise.all(
      pages.map((page, index) => page.ask(question({ service, path: `/?x=${index}` }), { signal }, asText)),
    );
    await clock.runUntil(asking);
    const gaps = sent.slice(1).map(({ at }, index) => at - sent[index]!.at);
    expect(gaps).toHaveLength(3);
    expect(gaps.every((gap) => gap >= services[service].pace)).toBe(true);
  });

  it('has one request to a service at a time', async () => {
    let open = 0;
    let most = 0;
    const { door, clock } = testDoor(async () => {
      most = Math.max(most, ++open);
      await clock.wait(10_000, signal);
      open -= 1;
      return json({});
    });
    await clock.runUntil(Promise.all([1, 2, 3].map((x) => door.ask(question({ path: `/?x=${x}` }), { signal }, asText))));
    expect(most).toBe(1);
  });

  it.each([429, 503])('waits as long as an answer %i says, and asks again', async (status) => {
    const waits: number[] = [];
    const { door, clock, sent, log } = testDoor((_, __, count) =>
      count === 1 ? json({}, { status, headers: { 'retry-after': '17' } }) : json({ done: true }),
    );
    const from = clock.now();
    const text = await clock.runUntil(door.ask(question(), { signal, onWait: (_, until) => waits.push(until - from) }, asText));
    expect(text).toBe('{"done":true}');
    expect(sent[1]!.at - sent[0]!.at).toBe(17_000);
    expect(waits).toEqual([17_000]);
    expect(log.map(({ result }) => result)).toEqual(['busy', 'done']);
  });

  it('reads a date in Retry-After', async () => {
    const { door, clock, sent } = testDoor((_, __, count) =>
      count === 1
        ? json({}, { status: 429, headers: { 'retry-after': new Date(clock.now() + 30_000).toUTCString() } })
        : json({}),
    );
    await clock.runUntil(door.ask(question(), { signal }, asText));
    const gap = sent[1]!.at - sent[0]!.at;
    expect(gap).toBeGreaterThan(28_000);
    expect(gap).toBeLessThanOrEqual(30_000);
  });

  it('doubles its pauses where the answer names none, and gives up after four attempts', async () => {
    const { door, clock, sent } = testDoor(() => json({}, { status: 500 }));
    expect(await clock.runUntil(codeOf(door.ask(question(), { signal }, asText)))).toBe('server');
    expect(sent.slice(1).map(({ at }, index) => at - sent[index]!.at)).toEqual([2000, 4000, 8000]);
  });

  it('does not wait for a service that wants to be left alone for hours', async () => {
    const { door, clock, sent } = testDoor(() => json({}, { status: 429, headers: { 'retry-after': '7200' } }));
    expect(await clock.runUntil(codeOf(door.ask(question(), { signal }, asText)))).toBe('busy');
    expect(sent).toHaveLength(1);
  });

  it('asks again after a broken connection', async () => {
    const { door, clock } = testDoor((_, __, count) => {
      if (count < 3) throw new TypeError('Failed to fetch');
      return json({ done: true });
    });
    expect(await clock.runUntil(door.ask(question(), { signal }, asText))).toBe('{"done":true}');
  });

  const page = '<!DOCTYPE html><title>Log in</title>';
  it.each<[string, () => Response]>([
    ['redirected', () => new Response(null, { status: 302, headers: { location: 'https://evil.example/' } })],
    ['wrongType', () => new Response(page, { headers: { 'content-type': 'text/html' } })],
    ['wrongType', () => new Response(page, { headers: { 'content-type': 'application/json' } })],
    ['wrongType', () => new Response('{}', { headers: {} })],
    ['tooLarge', () => json({}, { headers: { 'content-length': '90000000' } })],
    ['tooLarge', () => json('x'.repeat(8_000_001))],
    ['notFound', () => json({}, { status: 404 })],
    ['refused', () => json({}, { status: 403 })],
  ])('refuses at once, as %s', async (code, reply) => {
    const { door, clock, sent, log } = testDoor(reply);
    expect(await clock.runUntil(codeOf(door.ask(question(), { signal }, asText)))).toBe(code);
    expect(sent).toHaveLength(1);
    expect(log[0]!.result).toBe(code);
  });

  it('refuses HTML in place of XML', async () => {
    const { door, clock } = testDoor(() => xml('  <html><body>Down for maintenance</body></html>'));
    expect(await clock.runUntil(codeOf(door.ask(question({ service: 'arxiv', format: 'xml' }), { signal }, asText)))).toBe(
      'wrongType',
    );
  });

  it('ends an answer that never ends', async () => {
    const stalled = (): ReadableStream =>
      new ReadableStream({ start: (to) => to.enqueue(new Uint8Array([123])), pull: () => new Promise(() => undefined) });
    const endless = () => new Response(stalled(), { headers: { 'content-type': 'application/json' } });
    const { door, clock, log } = testDoor(endless);
    expect(await clock.runUntil(codeOf(door.ask(question(), { signal }, asText)))).toBe('timeout');
    expect(log.map(({ result }) => result)).toEqual(['timeout', 'timeout', 'timeout', 'timeout']);
  });

  it('stops when it is cancelled, while it waits and while it is answered', async () => {
    const waiting = new AbortController();
    const first = testDoor(() => json({}, { status: 429, headers: { 'retry-after': '60' } }));
    const cancelled = first.door.ask(question(), { signal: waiting.signal, onWait: () => waiting.abort() }, asText);
    expect(await first.clock.runUntil(codeOf(cancelled))).toBe('cancelled');
    expect(first.sent).toHaveLength(1);

    const answering = new AbortController();
    const second = testDoor(() => {
      answering.abort();
      return new Promise<Response>(() => undefined);
    });
    expect(await second.clock.runUntil(codeOf(second.door.ask(question(), { signal: answering.signal }, asText)))).toBe(
      'cancelled',
    );
    expect(second.log.map(({ result }) => result)).toEqual(['cancelled']);
  });

  it('does not ask again what it knows, and does not keep a refusal', async () => {
    const { door, clock, sent } = testDoor((_, __, count) => (count === 1 ? json({}, { status: 404 }) : json({ a: count })));
    expect(await codeOf(door.ask(question(), { signal }, asText))).toBe('notFound');
    expect(await clock.runUntil(door.ask(question(), { signal }, asText))).toBe('{"a":2}');
    expect(await door.ask(question(), { signal }, asText)).toBe('{"a":2}');
    expect(sent).toHaveLength(2);
  });

  it.each([new RequestError('invalid'), new TypeError('x is undefined')])(
    'refuses and does not keep an answer that cannot be read',
    async (error) => {
      const { door, clock, sent, log } = testDoor(() => json({}));
      const read = (): never => {
        throw error;
      };
      expect(await clock.runUntil(codeOf(door.ask(question(), { signal }, read)))).toBe('invalid');
      expect(log.map(({ result }) => result)).toEqual(['invalid']);
      expect(await clock.runUntil(door.ask(question(), { signal }, asText))).toBe('{}');
      expect(sent).toHaveLength(2);
    },
  );

  it('is closed when the user switches the service off while it waits', async () => {
    const { door, clock, on, sent } = testDoor(() => json({}, { status: 429 }));
    const asking = codeOf(door.ask(question(), { signal, onWait: () => on.delete('crossref') }, asText));
    expect(await clock.runUntil(asking)).toBe('off');
    expect(sent).toHaveLength(1);
  });
});

import { RequestError } from './requestError';

/** What a service is asked to answer with. */
export type AnswerFormat = 'json' | 'xml';

const types: Record<AnswerFormat, RegExp> = {
  json: /^\s*application\/(?:[\w.-]{1,60}\+)?json\s*(?:;|$)/iu,
  xml: /^\s*(?:application|text)\/(?:[\w.-]{1,60}\+)?xml\s*(?:;|$)/iu,
};

/** A page of HTML, whatever its type says: what a portal that wants a login sends in place of the answer. */
const html = /^\s*(?:<!doctype html|<html[\s>])/iu;

/**
 * Reads the text of an answer.
 * @param most bytes, after decompression.
 * @throws RequestError `redirected`, `wrongType`, `tooLarge`. What reading the body throws.
 */
export async function readAnswer(response: Response, format: AnswerFormat, most: number): Promise<string> {
  refuseElsewhere(response);
  if (!types[format].test(response.headers.get('content-type') ?? '')) throw await refused(response, 'wrongType');
  const length = Number(response.headers.get('content-length') ?? 0);
  if (length > most) throw await refused(response, 'tooLarge');
  const text = await textOf(response, most);
  if (html.test(text.slice(0, 1000))) throw new RequestError('wrongType', response.status);
  return text;
}

/** @throws RequestError `redirected` for an answer that is elsewhere. Nothing is asked there. */
export function refuseElsewhere(response: Response): void {
  const isElsewhere =
    response.type === 'opaqueredirect' || response.redirected || (response.status >= 300 && response.status < 400);
  if (isElsewhere) throw new RequestError('redirected', response.status || undefined);
}

/** Ends the connection of an answer that is not read. */
export async function refused(response: Response, code: RequestError['code']): Promise<RequestError> {
  await response.body?.cancel().catch(() => undefined);
  return new RequestError(code, response.status);
}

async function textOf({ body, status }: Response, most: number): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > most) {
      await reader.cancel().catch(() => undefined);
      throw new RequestError('tooLarge', status);
    }
    parts.push(decoder.decode(value, { stream: true }));
  }
  return parts.join('') + decoder.decode();
}

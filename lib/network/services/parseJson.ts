import '~/lib/papers/zodSetup';
import type { z } from 'zod';
import { RequestError } from '~/lib/network/requestError';

/** @throws RequestError `invalid` for text that is no JSON, or has another shape than the schema. */
export function parseJson<T>(text: string, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new RequestError('invalid');
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new RequestError('invalid');
  return parsed.data;
}

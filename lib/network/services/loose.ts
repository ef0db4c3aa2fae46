/** Parts of the schemas of answers: a field with another type than documented counts as absent. */
import '~/lib/papers/zodSetup';
import { z } from 'zod';

export const looseText = z.string().optional().catch(undefined);
export const looseTexts = z
  .array(z.unknown())
  .transform((all) => all.filter((each) => typeof each === 'string'))
  .optional()
  .catch(undefined);
export const looseNumber = z.number().optional().catch(undefined);

/** A list of objects, without those that have another shape. */
export const looseList = <T>(item: z.ZodType<T>) =>
  z
    .array(z.unknown())
    .transform((all) =>
      all.flatMap((each) => {
        const parsed = item.safeParse(each);
        return parsed.success ? [parsed.data] : [];
      }),
    )
    .optional()
    .catch(undefined);

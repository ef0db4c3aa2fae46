import type { Author } from '~/lib/papers/paper';
import { namesIn } from './declareLayout';

/** MEDLINE's way of writing names, the family first and initials after it: `Chatzisarantis NL, van der Berg J Jr.` */
export const medlineNames = (text: string): Author[] =>
  namesIn(text.trim().replace(/\.$/, '')).map(({ name }) => {
    const [, family, given, suffix = ''] = /^(.*\p{Ll}.*)\s(\p{Lu}{1,4})((?:\s(?:Jr|Sr|2nd|3rd|I{2,3}))?)$/u.exec(name) ?? [];
    return family && given ? { name, family: family + suffix, given } : { name };
  });

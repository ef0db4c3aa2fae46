import { destinationOf } from '~/lib/papers/identifiers/destinationOf';
import { addressOf } from '~/lib/sites/kit/dom';

/**
 * The absolute address that a link leads to, http(s) only; empty for none. Redirects are left out, because those of mail programs
 * hold the address of the reader, which must not get into the library or into a reading list.
 */
export const targetOf = (link: Element | null): string => destinationOf(addressOf(link));

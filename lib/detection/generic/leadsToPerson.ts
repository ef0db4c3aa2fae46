import { attributeOf } from '~/lib/sites/kit/dom';

const people =
  /\/(?:authors?|people|persons?|profiles?|users?|pid|pers|scholar|researchers?)\/|[?&](?:author|user|authuser|searchtype=author)|\/~|@|orcid\.org|citations\?user/i;

/** Whether a link's address is that of a person's page, by the words in it. */
export const leadsToPerson = (link: Element): boolean => people.test(attributeOf(link, 'href'));

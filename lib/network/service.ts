/** The services that Dogear can ask about papers, each only after the user switched it on. */
import { serviceHosts } from '~/lib/platform/hostAccess';

export type ServiceId = keyof typeof serviceHosts;

interface Service {
  /** As people know it. */
  name: string;
  host: string;
  /** Its match pattern, for the permission. */
  pattern: string;
  /** Milliseconds between the beginnings of two requests. Requests to one service never overlap. */
  pace: number;
  /** Most papers in one request. */
  most: number;
}

const service = (id: ServiceId, name: string, pace: number, most: number): Service => ({
  name,
  host: serviceHosts[id].split('/')[2] ?? '',
  pattern: serviceHosts[id],
  pace,
  most,
});

export const services: Record<ServiceId, Service> = {
  /** One request every three seconds, one connection: https://info.arxiv.org/help/api/tou.html (2026). Calls of 50 ids are answered fast. */
  arxiv: service('arxiv', 'arXiv', 3000, 50),
  /** The public pool has 5 requests a second for one record, 1 a second for a search: https://www.crossref.org/documentation/retrieve-metadata/rest-api/ (2026). */
  crossref: service('crossref', 'Crossref', 1000, 1),
  /** 100 requests in 5 minutes without a key, shared by all who have none: https://www.semanticscholar.org/product/api (2026). A batch may name 500 papers. */
  semanticScholar: service('semanticScholar', 'Semantic Scholar', 3000, 100),
  huggingface: service('huggingface', 'Hugging Face', 500, 1),
};

export const serviceIds = Object.keys(services) as ServiceId[];

export const isServiceId = (text: string): text is ServiceId => Object.hasOwn(services, text);

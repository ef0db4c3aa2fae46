/**
 * Every site that Dogear knows. Those of `coreSites` it runs on at install; each other one is turned on by the reader,
 * where it is met.
 */
import { coreSites } from './coreSites';
import type { Site } from './site';

export const sites: readonly Site[] = [...coreSites];

/**
 * Imported before any schema is made: zod otherwise tries `new Function` to see whether it may compile, and the
 * extension's content security policy reports that as a violation.
 */
import { z } from 'zod';

z.config({ jitless: true });

/**
 * Configures zod; to be imported before any schema is created. Otherwise zod calls `new Function` to test whether it may
 * compile, and the extension's content security policy reports that as a violation.
 */
import { z } from 'zod';

z.config({ jitless: true });

/**
 * Maximum waiting times of tests. Waits end with the event they wait for; these limits only end a test that would hang,
 * so they are long enough for a slow machine that is busy with other work.
 */

/** Milliseconds to wait for one event: an element, a message, a row. */
export const patience = 120_000;

/** Milliseconds for a whole test, a hook, or the start of a browser. */
export const testPatience = 600_000;

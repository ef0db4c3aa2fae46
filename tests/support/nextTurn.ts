/** Lets everything run that is already queued: reactions of promises, and messages that were sent before. */
export const nextTurn = (): Promise<void> => new Promise((done) => setTimeout(done));

/** Lets everything run that is due already: what promises lead to, and messages that were sent before. */
export const nextTurn = (): Promise<void> => new Promise((done) => setTimeout(done));

import { Budget } from '~/lib/detection/budget';

/** A budget whose clock stands still: what a test finds does not depend on how busy the machine is. */
export const noHurry = (): Budget => new Budget(() => 0);

/** Increased when `lib/ranking` makes other features or another model of the same paper: what was stored before is then dropped. */
export const featuresVersion = 1;

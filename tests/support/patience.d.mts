export const patience: number;
export const testPatience: number;

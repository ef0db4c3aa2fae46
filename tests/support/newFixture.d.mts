export function readReport(text: string): { address?: string; cards?: number; detector?: string; layouts?: string[] };
export function publicAddress(address: string): string;

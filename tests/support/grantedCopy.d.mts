export function grantedCopy(hosts: string[]): Promise<{ folder: string; remove: () => Promise<void> }>;

export function runJourney(options?: { folder?: string; updateScreenshot?: boolean }): Promise<boolean>;

import type { Page } from '@playwright/test';

export declare function fillLibrary(page: Page, count: number, seed?: number): Promise<{ reading: number; importing: number }>;

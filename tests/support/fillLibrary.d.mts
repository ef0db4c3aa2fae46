import type { Page } from '@playwright/test';

export declare function fillLibrary(page: Page, count: number): Promise<{ reading: number; importing: number }>;

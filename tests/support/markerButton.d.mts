import type { Page } from '@playwright/test';

export interface MarkerButton {
  label: string;
  description: string;
  pressed: boolean;
  pending: boolean;
  backendNodeId: number;
}
export declare function buttons(page: Page, name: RegExp): Promise<MarkerButton[]>;
export declare function shownTexts(page: Page): Promise<string[]>;
export declare function clickButton(page: Page, name: RegExp): Promise<void>;
export declare function waitForStar(page: Page, title: RegExp, pressed: boolean): Promise<void>;
export declare function focusedLabel(page: Page): Promise<string | undefined>;
export declare function elementsOfMarkers(page: Page, className: string): Promise<{ backendNodeId: number }[]>;

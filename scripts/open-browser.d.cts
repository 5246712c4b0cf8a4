import type { Browser } from 'playwright-core';

export declare function openBrowser(): Promise<Browser>;

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { apiUrl } from '@moim/testing/api';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const pictures = join(import.meta.dirname, '../../../.local/screenshots/web');

const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };

export interface Visit {
  /** English by default. */
  locale?: 'ko-KR';
  size?: keyof typeof sizes;
  colorScheme?: 'light' | 'dark';
  /** Whether the test answers requests itself that the service worker would send. */
  hasNoWorker?: boolean;
  /** Signs in without the screens. */
  refreshToken?: string;
}

/** Somebody with a browser of their own. */
export interface Visitor {
  page: Page;
  context: BrowserContext;
  /** What the browser's console reports as errors, without the answers in `expected`. */
  errors: string[];
  goTo(path: string): Promise<void>;
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Chromium reports every answer of 400 or more. These are part of the story: a person without a profile yet, services that
 * hear of a profile or a file a moment later, and a lost connection.
 */
const expected = [
  /404 .*\/v1\/users\/me\)$/,
  /409 .*\/(?:candidates|messages|posts|users\/me)\)$/,
  /ERR_INTERNET_DISCONNECTED/,
  // What the service worker could not fetch, either.
  /ERR_FAILED .*\/assets\//,
];

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
}

export async function newVisitor(browser: Browser, visit: Visit = {}): Promise<Visitor> {
  const { locale, size = 'phone', colorScheme = 'light', refreshToken, hasNoWorker = false } = visit;
  const context = await browser.newContext({
    viewport: sizes[size],
    colorScheme,
    serviceWorkers: hasNoWorker ? 'block' : 'allow',
    baseURL: apiUrl,
    ...(locale && { locale }),
  });
  if (refreshToken !== undefined)
    await context.addInitScript(`localStorage.setItem('moim.refreshToken', ${JSON.stringify(refreshToken)})`);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const errors: string[] = [];
  page.on('console', (message) => {
    const line = `${message.text()} (${message.location().url})`;
    if (message.type() === 'error' && !expected.some((one) => one.test(line))) errors.push(line);
  });
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  return {
    page,
    context,
    errors,
    goTo: async (path) => {
      await page.goto(path);
    },
    screenshot: async (name) => {
      await mkdir(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
    },
    close: () => context.close(),
  };
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@moim/local-aws/core';
import { apiUrl } from '@moim/testing/api';
import { pageFunctions } from 'lighthouse/core/lib/page-functions.js';
import { chromium } from 'playwright-core';

/** A browser that Lighthouse can use. */
export interface Phone {
  /** Where it takes the commands of its developer tools. */
  port: number;
  /** Empties its caches and storage; what comes next is a first visit, by the person with the refresh token, if any. */
  forget(refreshToken?: string): Promise<void>;
  /** How many times slower than this machine a phone is: 4 on a fast and idle one, less on any other. */
  slowdown(): Promise<number>;
  stop(): Promise<void>;
}

/** Lighthouse's benchmark of a fast desktop computer, which it takes for four times as fast as a phone. */
const fastComputer = 1500;
const ofPhone = 4;

export async function startPhone(): Promise<Phone> {
  const profile = mkdtempSync(join(tmpdir(), 'moim-lighthouse-'));
  const port = await freePort();
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
  });
  return {
    port,
    forget: async (refreshToken) => {
      const page = await browser.newPage();
      // A page of the app's origin that does not start the app.
      await page.goto(`${apiUrl}/robots.txt`);
      const devtools = await browser.newCDPSession(page);
      await devtools.send('Storage.clearDataForOrigin', { origin: apiUrl, storageTypes: 'all' });
      await devtools.send('Network.clearBrowserCache');
      if (refreshToken !== undefined)
        await page.evaluate(`localStorage.setItem('moim.refreshToken', ${JSON.stringify(refreshToken)})`);
      await page.close();
    },
    slowdown: async () => {
      const page = await browser.newPage();
      const index = Number(await page.evaluate(`(${pageFunctions.computeBenchmarkIndex})()`));
      await page.close();
      return Math.min(ofPhone, Math.max(1, (ofPhone * index) / fastComputer));
    },
    stop: async () => {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { apiUrl } from '@moim/testing/api';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

/** The folder of screenshots, for people to look at. */
const pictures = join(import.meta.dirname, '../../.local/screenshots');

/** What an operation is executed with; a body or parameter that is left out stays as Swagger UI prefills it. */
interface Input {
  body?: object;
  parameters?: Readonly<Record<string, string | undefined>>;
}

/** What Swagger UI shows after an operation was executed. */
interface Execution {
  status: number;
  /** The JSON of the response; `{}` when it has no body. */
  body: Record<string, string>;
  /** The body that Swagger UI had prefilled; undefined for an operation without one. */
  prefilled: string | undefined;
  /** The parameters that Swagger UI had prefilled, by name. */
  prefilledParameters: Readonly<Record<string, string>>;
}

/** Swagger UI in Chromium, as a person uses it. */
export interface SwaggerPage {
  page: Page;
  /** What the browser's console reports as errors. */
  consoleErrors: readonly string[];
  open(): Promise<void>;
  /** Fills in the input, presses Execute, and reads the response. */
  execute(tag: string, operationId: string, input?: Input): Promise<Execution>;
  /** Enters an access token in the dialog "Authorize". */
  authorize(accessToken: string): Promise<void>;
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** What a field is prefilled with, a moment after it is there; empty if it stays so for five seconds. */
async function filledIn(field: Locator): Promise<string> {
  await field.waitFor();
  for (let left = 50; left > 0; left -= 1) {
    const text = await field.inputValue();
    if (text !== '') return text;
    await sleep(100);
  }
  return '';
}

/** Starts Chromium. Nothing is loaded before {@link SwaggerPage.open}. */
export async function startSwaggerPage(): Promise<SwaggerPage> {
  await mkdir(pictures, { recursive: true });
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  const consoleErrors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') consoleErrors.push(message.text());
  });
  page.on('pageerror', (error) => consoleErrors.push(error.message));
  const screenshot = async (name: string): Promise<void> => {
    await page.screenshot({ path: join(pictures, `${name}.png`) });
  };

  async function open(): Promise<void> {
    await page.goto(`${apiUrl}/docs`);
    await page.locator('.opblock').first().waitFor();
  }

  async function execute(tag: string, operationId: string, { body, parameters = {} }: Input = {}) {
    const operation = page.locator(`#operations-${tag}-${operationId}`);
    await operation.locator('.opblock-summary-control').click();
    await operation.locator('button.execute').waitFor();
    const prefilledParameters: Record<string, string> = {};
    for (const [name, value] of Object.entries(parameters)) {
      const field = operation.locator(`tr[data-param-name="${name}"] input`);
      prefilledParameters[name] = await field.inputValue();
      if (value !== undefined) await field.fill(value);
    }
    const text = operation.locator('textarea.body-param__text');
    const takesBody = (await operation.locator('.opblock-section-request-body').count()) > 0;
    const prefilled = takesBody ? await filledIn(text) : undefined;
    if (body) await text.fill(JSON.stringify(body, null, 2));
    await operation.locator('button.execute').click();
    const response = operation.locator('.live-responses-table');
    await response.waitFor();
    const shown = await response.locator('tr.response td.response-col_status').first().textContent();
    const status = Number(shown?.trim().slice(0, 3));
    const json = status === 204 ? '{}' : await response.locator('.highlight-code code').first().textContent();
    // Otherwise the next call of this operation would read this response.
    await operation.locator('button.btn-clear').click();
    await operation.locator('.opblock-summary-control').click();
    const parsed: Record<string, string> = JSON.parse(json ?? '{}');
    return { status, body: parsed, prefilled, prefilledParameters };
  }

  async function authorize(accessToken: string): Promise<void> {
    await page.locator('.auth-wrapper button.authorize').first().click();
    await page.locator('.modal-ux input').fill(accessToken);
    await page.locator('.modal-ux button.authorize').click();
    await screenshot('authorize');
    await page.locator('.modal-ux button.btn-done').click();
  }

  return { page, consoleErrors, open, execute, authorize, screenshot, close: () => browser.close() };
}

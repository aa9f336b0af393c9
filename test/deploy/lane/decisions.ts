import { existsSync, readFileSync } from 'node:fs';
import { requiredSetting } from '@moim/common/settings';

/** What was asked of the emulator's IAM, and its answer. */
export interface Decision {
  principal: string;
  action: string;
  resource: string;
  decision: string;
}

function isDecision(value: unknown): value is Decision {
  return typeof value === 'object' && value !== null && 'principal' in value && 'decision' in value;
}

function readAll(): string {
  const file = requiredSetting('DEPLOY_DECISIONS');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function decisionsIn(text: string): Decision[] {
  const values: unknown[] = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return values.filter(isDecision);
}

/** All decisions since the emulator was started. */
export const allDecisions = (): Decision[] => decisionsIn(readAll());

/** The decisions that were made while something ran. */
export async function decisionsDuring(work: () => Promise<unknown>): Promise<Decision[]> {
  const { length } = readAll();
  await work();
  return decisionsIn(readAll().slice(length));
}

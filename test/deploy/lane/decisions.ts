import { existsSync, readFileSync } from 'node:fs';
import { requiredSetting } from '@moim/common/settings';

/** A request to the emulator's IAM and its decision. */
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

/** Returns all decisions since the emulator was started. */
export const allDecisions = (): Decision[] => decisionsIn(readAll());

/** Returns the decisions that were made while a job ran. */
export async function decisionsDuring(work: () => Promise<unknown>): Promise<Decision[]> {
  const { length } = readAll();
  await work();
  return decisionsIn(readAll().slice(length));
}

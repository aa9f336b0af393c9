import { Refusal } from './refusal.ts';
import { runServerless } from './run-serverless.ts';
import type { Target } from './target.ts';

/** Removes a service's stack, its artifacts included. */
export async function removeService(service: string, target: Target): Promise<void> {
  const { code, output } = await runServerless(service, target, ['remove']);
  if (code !== 0) throw new Refusal('failed', `${service} could not be removed:\n${output.trim()}`);
  console.log(`${service}: removed`);
}

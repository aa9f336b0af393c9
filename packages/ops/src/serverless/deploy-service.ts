import { describeFailure } from '../cloudformation/describe-failure.ts';
import type { Target } from '../cloudformation/target.ts';
import { Refusal } from '../terminal/refusal.ts';
import { secondsSince } from '../terminal/seconds-since.ts';
import { packageFolder } from './package-service.ts';
import { runServerless } from './run-serverless.ts';

/**
 * Deploys a service from its package folder. It passes `--force` because the plan has already compared the package with
 * the deployed template; the framework would compare it with the latest upload, which a rollback makes wrong.
 */
export async function deployService(service: string, target: Target): Promise<void> {
  console.error(`${service}: deploying`);
  const start = performance.now();
  const { code, output } = await runServerless(service, target, [
    'deploy',
    '--force',
    '--package',
    packageFolder(service),
  ]);
  if (code !== 0) {
    throw new Refusal(
      'failed',
      `${service} could not be deployed: ${output}\n${await describeFailure(service, target)}`,
    );
  }
  console.log(`${service}: deployed in ${secondsSince(start)} s`);
}

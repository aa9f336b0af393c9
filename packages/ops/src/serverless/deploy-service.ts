import { describeFailed } from '../cloudformation/describe-failed.ts';
import { supersedeDeployed } from '../cloudformation/supersede-deployed.ts';
import type { Target } from '../cloudformation/target.ts';
import { Refusal } from '../terminal/refusal.ts';
import { secondsSince } from '../terminal/seconds-since.ts';
import { packageFolder } from './package-service.ts';
import { runServerless } from './run-serverless.ts';

/**
 * Deploys what was packaged before. `--force`, because whether there is anything to deploy was decided against what
 * is deployed; the framework would compare with what was uploaded last, which a rollback leaves behind.
 */
export async function deployService(service: string, target: Target): Promise<void> {
  console.error(`${service}: deploying`);
  const start = performance.now();
  await supersedeDeployed(service, target);
  const { code, output } = await runServerless(service, target, [
    'deploy',
    '--force',
    '--package',
    packageFolder(service),
  ]);
  if (code !== 0) {
    throw new Refusal(
      'failed',
      `${service} could not be deployed: ${output}\n${await describeFailed(service, target)}`,
    );
  }
  console.log(`${service}: deployed in ${secondsSince(start)} s`);
}

import { packageFolder } from './package-service.ts';
import { Refusal } from './refusal.ts';
import { runServerless } from './run-serverless.ts';
import type { Target } from './target.ts';

/**
 * Deploys what was packaged before. `--force`, because whether there is anything to deploy was decided against what
 * is deployed; the framework would compare with what was uploaded last, which a rollback leaves behind.
 */
export async function deployService(service: string, target: Target): Promise<void> {
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
      `${service} could not be deployed; CloudFormation put back what was there:\n${output.trim()}`,
    );
  }
  console.log(`${service}: deployed in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

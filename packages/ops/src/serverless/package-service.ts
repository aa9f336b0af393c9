import { join } from 'node:path';
import type { Target } from '../cloudformation/target.ts';
import { readTemplate, type Template } from '../plan/template.ts';
import { folderOf } from '../services.ts';
import { Refusal } from '../terminal/refusal.ts';
import { secondsSince } from '../terminal/seconds-since.ts';
import { buildService } from './build-service.ts';
import { runServerless } from './run-serverless.ts';

/** Returns the folder that packaging writes a service's template and artifacts to. */
export const packageFolder = (service: string): string => join(folderOf(service), '.serverless');

/** The template of a service's latest package. */
const packagedTemplate = (service: string): Template =>
  readTemplate(join(packageFolder(service), 'cloudformation-template-update-stack.json'));

/**
 * Builds and packages a service for a target and returns its template; works without network access. `atOnce` leaves out canaries.
 */
export async function packageService(
  service: string,
  target: Target,
  { atOnce = false }: { atOnce?: boolean } = {},
): Promise<Template> {
  const start = performance.now();
  await buildService(service);
  const { code, output } = await runServerless(
    service,
    target,
    ['package'],
    // packages/serverless-plugin leaves out the canaries.
    atOnce ? { MOIM_AT_ONCE: 'true' } : {},
  );
  if (code !== 0) throw new Refusal('failed', `${service} cannot be packaged:\n${output}`);
  console.error(`${service}: packaged in ${secondsSince(start)} s`);
  return packagedTemplate(service);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stackName } from '../cloudformation/target.ts';
import type { Json } from '../plan/template.ts';
import { root } from '../services.ts';

/** The policies that docs/deploy.md describes. */
export type PolicyName = 'deploy-policy' | 'domain-policy' | 'permissions-boundary';

/** CloudFormation cuts a stack's name to 24 characters or more in the names that it generates. */
const cutLength = 24;

const isGenerated = (resource: string): boolean => /^arn:aws:(s3|iam|events):/.test(resource);

/** What CloudFormation leaves of a stack's name that is too long; any service with a name of that length has the same one. */
function cutName(service: string, stage: string): string | undefined {
  const name = stackName(service, { stage, region: '' });
  if (name.length <= cutLength) return undefined;
  const cut = name.slice(0, cutLength);
  const stageStart = name.length - stage.length;
  // With little of the stage left, only the service's name tells the stack from those of others.
  if (cutLength - stageStart < 3) return cut;
  const serviceStart = stageStart - service.length - 1;
  return `${cut.slice(0, serviceStart)}${'?'.repeat(service.length)}${cut.slice(stageStart - 1)}`;
}

/** Adds the names that CloudFormation cuts, for services whose stack has a long name. */
function withCutNames(resource: string, stage: string, services: readonly string[]): string[] {
  const pattern = `moim-*-${stage}-`;
  if (!isGenerated(resource) || !resource.includes(pattern)) return [resource];
  const cut = new Set(services.flatMap((service) => cutName(service, stage) ?? []));
  return [resource, ...[...cut].map((name) => resource.replace(pattern, `${name}*-`))];
}

function forStage(value: Json, stage: string, services: readonly string[]): Json {
  if (Array.isArray(value)) return value.map((one) => forStage(one, stage, services));
  if (typeof value === 'string') return value.replaceAll(`\${stage}`, stage);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]): [string, Json] => {
    const own = forStage(inner, stage, services);
    if (key !== 'Resource') return [key, own];
    const resources = (Array.isArray(own) ? own : [own]).flatMap((one) =>
      typeof one === 'string' ? withCutNames(one, stage, services) : [],
    );
    return [key, resources];
  });
  return Object.fromEntries(entries);
}

/** The names of a stage on the internet, as far as a policy tells them apart. */
export interface PolicyNames {
  api?: string;
  hostedZone?: string;
}

/**
 * Returns one of the documented policies for a stage, for the services whose stacks it has to cover, and for the stage's names:
 * any if it has none.
 */
export function policyOfStage(
  name: PolicyName,
  stage: string,
  services: readonly string[],
  { api = '*', hostedZone = '*' }: PolicyNames = {},
): Json {
  const text = readFileSync(join(root, 'docs', `${name}.json`), 'utf8');
  const named = text.replaceAll(`\${api}`, api).replaceAll(`\${hostedZone}`, hostedZone);
  return forStage(JSON.parse(named), stage, services);
}

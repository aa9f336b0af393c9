import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../services.ts';
import { Refusal } from '../terminal/refusal.ts';

/** Where a command works: one stage in one region. */
export interface Target {
  stage: string;
  region: string;
}

const stagesFolder = join(root, 'stages');

function knownStages(): string[] {
  const files = existsSync(stagesFolder) ? readdirSync(stagesFolder) : [];
  return files
    .filter((file) => file.endsWith('.yml'))
    .map((file) => basename(file, '.yml'))
    .sort();
}

/** The target that a command line names; a stage is known when it has a file under stages/. */
export function requireTarget({ stage, region }: { stage: string; region?: string | undefined }): Target {
  const known = knownStages();
  if (!known.includes(stage)) {
    throw new Refusal(
      'wrongUse',
      `There is no stage "${stage}". Known: ${known.join(', ')}. A stage of your own is a file: stages/<name>.yml.`,
    );
  }
  if (!/^[a-z][a-z0-9-]{0,19}$/.test(stage)) {
    throw new Refusal(
      'wrongUse',
      `"${stage}" cannot name a stage: it is in the names of buckets, so small letters, digits and hyphens, 20 at most.`,
    );
  }
  const chosen = region ?? process.env.AWS_REGION ?? 'ap-northeast-2';
  if (!/^[a-z]{2}(-[a-z]+)+-\d$/.test(chosen)) {
    throw new Refusal('wrongUse', `"${chosen}" is not a region. A region looks like ap-northeast-2.`);
  }
  return { stage, region: chosen };
}

/** The name of a service's stack. */
export const stackName = (service: string, { stage }: Target): string => `moim-${service}-${stage}`;

import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../services.ts';
import { Refusal } from '../terminal/refusal.ts';

/** The stage and the region that a command works on. */
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

/** Validates the stage and the region of a command line; a stage exists if it has a file under stages/. */
export function requireTarget({ stage, region }: { stage: string; region?: string | undefined }): Target {
  const known = knownStages();
  if (!known.includes(stage)) {
    throw new Refusal(
      'wrong-use',
      `There is no stage "${stage}". Known: ${known.join(', ')}. To add a stage, create stages/<name>.yml.`,
    );
  }
  if (!/^[a-z][a-z0-9-]{0,19}$/.test(stage)) {
    throw new Refusal(
      'wrong-use',
      `"${stage}" cannot name a stage: use at most 20 lowercase letters, digits and hyphens, starting with a letter.`,
    );
  }
  const chosen = region ?? process.env.AWS_REGION ?? 'ap-northeast-2';
  if (!/^[a-z]{2}(-[a-z]+)+-\d$/.test(chosen)) {
    throw new Refusal('wrong-use', `"${chosen}" is not a region. A region looks like ap-northeast-2.`);
  }
  return { stage, region: chosen };
}

/** Returns the name of a service's stack. */
export const stackName = (service: string, { stage }: Target): string => `moim-${service}-${stage}`;

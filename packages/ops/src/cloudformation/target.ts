import { readStage } from '@moim/serverless-plugin/stages';
import { root } from '../services.ts';
import { Refusal } from '../terminal/refusal.ts';

/** The stage and the region that a command works on. */
export interface Target {
  stage: string;
  region: string;
  /** The account that the stage's file names; any account will do without it. */
  expectedAccount?: string;
}

/** A target together with the account id of the credentials. */
export interface AccountTarget extends Target {
  account: string;
}

const defaultRegion = (): string => process.env.AWS_REGION ?? 'ap-northeast-2';

function accountOf(stage: string): string {
  try {
    return readStage(root, stage).account;
  } catch (error) {
    throw new Refusal('wrong-use', error instanceof Error ? error.message : String(error), error);
  }
}

/** Validates the stage, with its file under stages/, and the region of a command line. */
export function requireTarget({ stage, region }: { stage: string; region?: string | undefined }): Target {
  const expectedAccount = accountOf(stage);
  if (!/^[a-z][a-z0-9-]{0,19}$/.test(stage)) {
    throw new Refusal(
      'wrong-use',
      `"${stage}" cannot name a stage: use at most 20 lowercase letters, digits and hyphens, starting with a letter.`,
    );
  }
  const chosen = region ?? defaultRegion();
  if (!/^[a-z]{2}(-[a-z]+)+-\d$/.test(chosen)) {
    throw new Refusal('wrong-use', `"${chosen}" is not a region. A region looks like ap-northeast-2.`);
  }
  return { stage, region: chosen, ...(expectedAccount !== '' && { expectedAccount }) };
}

/** Returns the name of a service's stack. */
export const stackName = (service: string, { stage }: Target): string => `moim-${service}-${stage}`;

/** Describes a target in a prompt: `dev in ap-northeast-2, account 123456789012`. */
export const describeTarget = ({ stage, region, account }: AccountTarget): string =>
  `${stage} in ${region}, account ${account}`;

/**
 * Returns a command line to type next: `scripts/deploy.sh users --stage dev`. It names the region unless the command
 * would use the same one without it.
 */
export function commandLine(script: string, services: readonly string[], { stage, region }: Target): string {
  const words = [`scripts/${script}`, ...services, '--stage', stage];
  if (region !== defaultRegion()) words.push('--region', region);
  return words.join(' ');
}

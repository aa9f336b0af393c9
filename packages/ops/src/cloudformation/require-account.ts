import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { Refusal } from '../terminal/refusal.ts';
import type { AccountTarget, Target } from './target.ts';
import { withAwsErrors } from './with-aws-errors.ts';

/** Adds the account of the credentials to a target; refuses an account that the stage's file does not name. */
export async function requireAccount(target: Target): Promise<AccountTarget> {
  const client = new STSClient({ region: target.region, maxAttempts: 2 });
  const { Account: account = '' } = await withAwsErrors(client.send(new GetCallerIdentityCommand({})));
  const { stage, expectedAccount = account } = target;
  if (account !== expectedAccount) {
    throw new Refusal(
      'not-ready',
      `The credentials belong to account ${account}, but stages/${stage}.yml names account ${expectedAccount}. ` +
        'Sign in to that account, then retry: nothing was changed.',
    );
  }
  return { ...target, account };
}

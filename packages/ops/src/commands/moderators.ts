import { resolve } from 'node:path';
import {
  AdminAddUserToGroupCommand,
  AdminRemoveUserFromGroupCommand,
  CognitoIdentityProviderClient,
  paginateListUsersInGroup,
  ResourceNotFoundException,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { readEnvironment, userPoolIdOf } from '@moim/local-aws';
import { requireAccount } from '../cloudformation/require-account.ts';
import { findStack } from '../cloudformation/stacks.ts';
import { requireTarget } from '../cloudformation/target.ts';
import { withAwsErrors } from '../cloudformation/with-aws-errors.ts';
import { parseCommandLine, sharedOptions } from '../terminal/command-line.ts';
import { Refusal } from '../terminal/refusal.ts';
import { runCommand } from '../terminal/run-command.ts';

const usage = `scripts/moderators.sh <command> [options]

  add <email>         make somebody who has signed up a moderator
  remove <email>      end that
  list                list the moderators

  --aws               work on AWS, with the credentials in the environment, rather than on local AWS
  --stage <name>      with --aws: a file under stages/ (dev)
  --region <name>     with --aws (AWS_REGION, or ap-northeast-2)
  --dir <folder>      the data folder of local AWS (.local)

A token names the groups of its owner when it is issued: a new moderator signs in again, and a former one remains a
moderator for up to an hour.

Exit codes: 0 done, 2 wrong use, 4 not ready, 5 failed.`;

const GroupName = 'moderators';

const options = {
  ...sharedOptions,
  aws: { type: 'boolean', default: false },
  dir: { type: 'string', default: process.env.LOCAL_AWS_DIR || '.local' },
} as const;

interface Pool {
  client: CognitoIdentityProviderClient;
  UserPoolId: string;
}

await runCommand(async () => {
  const { values, positionals } = parseCommandLine(usage, options, process.argv.slice(2));
  const [command, email, ...more] = positionals;
  const isList = command === 'list' && email === undefined;
  const isChange = (command === 'add' || command === 'remove') && email !== undefined && more.length === 0;
  if (!isList && !isChange)
    throw new Refusal('wrong-use', 'Say add or remove with an e-mail, or list. See --help.');
  const pool = values.aws ? await poolOnAws(values) : localPool(values.dir);
  if (email === undefined) await list(pool);
  else await change(pool, command === 'add' ? 'add' : 'remove', email);
});

function localPool(directory: string): Pool {
  const environment = readEnvironment(resolve(directory));
  if (!environment) {
    throw new Refusal(
      'not-ready',
      `Local AWS is not running with its data in ${directory}. Run npm start, or pass --aws.`,
    );
  }
  Object.assign(process.env, environment);
  return {
    client: new CognitoIdentityProviderClient({}),
    UserPoolId: userPoolIdOf(environment.AWS_REGION ?? ''),
  };
}

async function poolOnAws(given: { stage: string; region?: string | undefined }): Promise<Pool> {
  const target = await requireAccount(requireTarget(given));
  const { Outputs = [] } = (await findStack('platform', target)) ?? {};
  const UserPoolId = Outputs.find(({ OutputKey }) => OutputKey === 'UserPoolId')?.OutputValue;
  if (UserPoolId === undefined) {
    throw new Refusal('not-ready', `The stage ${target.stage} has no user pool: platform is not deployed.`);
  }
  return { client: new CognitoIdentityProviderClient({ region: target.region }), UserPoolId };
}

async function list({ client, UserPoolId }: Pool): Promise<void> {
  const emails: string[] = [];
  const pages = paginateListUsersInGroup({ client }, { UserPoolId, GroupName });
  await explained(async () => {
    for await (const { Users = [] } of pages)
      for (const { Attributes = [], Username } of Users)
        emails.push(Attributes.find(({ Name }) => Name === 'email')?.Value ?? Username ?? '');
  });
  console.log(emails.sort().join('\n') || 'There are no moderators.');
}

async function change({ client, UserPoolId }: Pool, verb: 'add' | 'remove', email: string): Promise<void> {
  const input = { UserPoolId, Username: email, GroupName };
  await explained(async () => {
    if (verb === 'add') await client.send(new AdminAddUserToGroupCommand(input));
    else await client.send(new AdminRemoveUserFromGroupCommand(input));
  });
  console.log(
    verb === 'add'
      ? `${email} is a moderator from the next sign-in on.`
      : `${email} stays a moderator until their access token ends, within an hour.`,
  );
}

/** Says what an operator can do about a refusal of the user pool. */
async function explained(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof UserNotFoundException) {
      throw new Refusal(
        'not-ready',
        'Nobody has signed up with this e-mail. They have to sign up first.',
        error,
      );
    }
    if (error instanceof ResourceNotFoundException) {
      throw new Refusal(
        'not-ready',
        `The user pool has no group ${GroupName}. Deploy platform first.`,
        error,
      );
    }
    await withAwsErrors(Promise.reject(error));
  }
}

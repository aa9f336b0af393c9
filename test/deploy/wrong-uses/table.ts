import { sharedWrongUses, type WrongUse } from './wrong-use.ts';

const removeFirst = (status: string): RegExp =>
  new RegExp(
    `^moim-docs-dev is in ${status}: its first deployment failed\\. Remove it \\(scripts/remove\\.sh docs`,
    'm',
  );
const waitFor = (status: string): RegExp =>
  new RegExp(`^moim-docs-dev is in ${status}: another operation is changing it\\.`, 'm');

/** At least 20 wrong uses of each script. */
export const wrongUses: Record<string, WrongUse[]> = {
  'deploy.sh': [
    ...sharedWrongUses('docs'),
    ['', 'nobody', 2, /^Deploy what\? Name services, or --all, or --changed\./],
    ['--all docs', 'nobody', 2, /^Pass service names, --all or --changed, and only one of the three\.$/m],
    ['--all --changed', 'nobody', 2, /only one of the three\.$/m],
    ['docs docs', 'nobody', 2, /^docs is given twice\.$/m],
    [
      'docs --diff --yes',
      'nobody',
      2,
      /^--diff deploys nothing, so --yes has no effect\. Pass only one of them\.$/m,
    ],
    ['docs --yes=no', 'nobody', 2, /^Option '--yes' does not take an argument\. See --help\.$/m],
    [
      'docs --yes',
      'nothing deployed',
      4,
      /^docs imports \S+ from platform, which is not deployed to dev\. .* scripts\/deploy\.sh platform --stage dev\.$/m,
    ],
    ['docs', 'stack ROLLBACK_COMPLETE', 4, removeFirst('ROLLBACK_COMPLETE')],
    ['docs', 'stack UPDATE_IN_PROGRESS', 4, waitFor('UPDATE_IN_PROGRESS')],
    ['docs', 'stack IMPORT_ROLLBACK_FAILED', 4, /is in IMPORT_ROLLBACK_FAILED: remove it first/],
    ['docs', 'stack REVIEW_IN_PROGRESS', 4, /it contains only a change set that was never executed/],
    [
      'docs',
      'stack UPDATE_ROLLBACK_FAILED',
      4,
      /continue the rollback with scripts\/rollback\.sh docs --stage dev\./,
    ],
    [
      'docs',
      'stack DELETE_FAILED',
      4,
      /^moim-docs-dev is in DELETE_FAILED: remove it first \(scripts\/remove\.sh docs --stage dev\)\.$/m,
    ],
  ],
  'rollback.sh': [
    ...sharedWrongUses('docs', 'emulator'),
    ['', 'nobody', 2, /^Which service\? scripts\/rollback\.sh <service>$/m],
    ['docs auth', 'nobody', 2, /^One service at a time\./],
    ['--all', 'nobody', 2, /^Unknown option '--all'\. See --help\.$/m],
    ['docs --to yesterday', 'nobody', 2, /^--to yesterday is not a time\. See --list\.$/m],
    ['docs --to 1', 'emulator', 2, /^There is no deployment of 1\. Kept: \d{4}-/],
    ['docs', 'nothing deployed', 4, /^docs is not deployed to dev in ap-northeast-2\.$/m],
    ['docs', 'stack ROLLBACK_COMPLETE', 4, removeFirst('ROLLBACK_COMPLETE')],
    ['docs', 'stack UPDATE_IN_PROGRESS', 4, waitFor('UPDATE_IN_PROGRESS')],
    ['docs', 'stack UPDATE_ROLLBACK_FAILED', 3, /^No answer: nothing was changed\.$/m],
    ['docs --skip Table', 'emulator', 2, /^--skip only applies to a stack in UPDATE_ROLLBACK_FAILED/m],
    [
      'platform',
      'emulator',
      4,
      /^There is nothing to roll back to: the bucket holds no earlier deployment\.$/m,
    ],
  ],
  'remove.sh': [
    ...sharedWrongUses('docs', 'emulator'),
    ['', 'nobody', 2, /^Remove what\? Name services, or --all: one of the two\. See --help\.$/m],
    ['docs --all', 'nobody', 2, /^Remove what\?/],
    ['docs --yes', 'nobody', 2, /^Unknown option '--yes'\. See --help\.$/m],
    [
      'docs --stage prod',
      'nobody',
      3,
      /^Removing from prod needs --allow-data-loss: nothing was changed\.$/m,
    ],
    ['docs', 'nothing deployed', 4, /^docs is not deployed to dev in ap-northeast-2\.$/m],
    ['docs', 'stack UPDATE_IN_PROGRESS', 4, waitFor('UPDATE_IN_PROGRESS')],
    ['docs', 'stack DELETE_IN_PROGRESS', 4, waitFor('DELETE_IN_PROGRESS')],
    [
      'platform',
      'emulator',
      4,
      /^Other services depend on platform\. Remove chats, posts, users, web, then [a-z, ]+ first, or all of them together \(scripts\/remove\.sh chats posts users web [a-z ]+ platform --stage dev\)\.$/m,
    ],
    ['docs', 'emulator', 3, /^No answer: nothing was changed\.$/m],
    ['docs', 'emulator', 3, /^"y" is not the stage's name: nothing was changed\.$/m, 'y\n'],
    ['docs', 'emulator', 3, /^"prod" is not the stage's name: nothing was changed\.$/m, 'prod\n'],
  ],
  'logs.sh': [
    ...sharedWrongUses('docs', 'emulator'),
    ['', 'nobody', 2, /^Which service\? scripts\/logs\.sh <service>$/m],
    ['docs auth', 'nobody', 2, /^One service at a time\./],
    [
      'docs --since yesterday',
      'nobody',
      2,
      /^"yesterday" is not a duration\. A duration looks like 30s, 15m, 2h or 7d\.$/m,
    ],
    ['docs --since 0m', 'nobody', 2, /^"0m" is not a duration\./],
    ['docs --function', 'nobody', 2, /^Option '--function <value>' argument missing\. See --help\.$/m],
    ['docs --function consume', 'emulator', 2, /^docs has no function "consume"\. It has: api\.$/m],
    ['platform --function api', 'emulator', 2, /^platform has no function "api"\. It has none\.$/m],
    ['docs', 'nothing deployed', 4, /^docs is not deployed to dev in ap-northeast-2\.$/m],
  ],
  'status.sh': [
    ...sharedWrongUses('docs', 'emulator'),
    ['docs docs', 'nobody', 2, /^docs is given twice\.$/m],
    ['docs nothing', 'emulator', 2, /^There is no service "nothing"\./],
    ['--all', 'nobody', 2, /^Unknown option '--all'\. See --help\.$/m],
    ['--region', 'nobody', 2, /^Option '--region <value>' argument missing\. See --help\.$/m],
    ['--stage dev --region ap-northeast-2 --region us-east-1', 'nobody', 2, /^--region is given twice\./],
  ],
};

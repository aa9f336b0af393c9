import { sharedWrongUses, type WrongUse } from './wrong-use.ts';

const removeFirst = (status: string): RegExp =>
  new RegExp(
    `^moim-docs-dev is in ${status}: its first deployment failed\\. Remove it \\(scripts/remove\\.sh docs`,
    'm',
  );
const waitFor = (status: string): RegExp =>
  new RegExp(`^moim-docs-dev is in ${status}: somebody changes it right now\\.`, 'm');

/** Wrong uses of each script, at least 20 each. */
export const wrongUses: Record<string, WrongUse[]> = {
  'deploy.sh': [
    ...sharedWrongUses('docs'),
    ['', 'nobody', 2, /^Deploy what\? Name services, or --all, or --changed\./],
    ['--all docs', 'nobody', 2, /^Name services, or --all, or --changed: one of the three\.$/m],
    ['--all --changed', 'nobody', 2, /one of the three\.$/m],
    ['docs docs', 'nobody', 2, /^docs is named twice\.$/m],
    ['docs --diff --yes', 'nobody', 2, /^--diff deploys nothing, so there is nothing to say --yes to\.$/m],
    ['docs --yes=no', 'nobody', 2, /^Option '--yes' does not take an argument\. See --help\.$/m],
    [
      'docs --yes',
      'nothing deployed',
      4,
      /^docs stands on platform, which is not deployed to dev .* scripts\/deploy\.sh platform --stage dev\.$/m,
    ],
    ['docs', 'stack ROLLBACK_COMPLETE', 4, removeFirst('ROLLBACK_COMPLETE')],
    ['docs', 'stack UPDATE_IN_PROGRESS', 4, waitFor('UPDATE_IN_PROGRESS')],
    ['docs', 'stack IMPORT_ROLLBACK_FAILED', 4, /is in IMPORT_ROLLBACK_FAILED: remove it first/],
    ['docs', 'stack REVIEW_IN_PROGRESS', 4, /it holds nothing but a change set/],
    ['docs', 'stack UPDATE_ROLLBACK_FAILED', 4, /then scripts\/rollback\.sh docs --stage dev: it goes on\./],
    [
      'docs',
      'stack DELETE_FAILED',
      4,
      /^moim-docs-dev is in DELETE_FAILED: remove it first \(scripts\/remove\.sh docs --stage dev\)\.$/m,
    ],
  ],
  'rollback.sh': [
    ...sharedWrongUses('docs'),
    ['', 'nobody', 2, /^Which service\? scripts\/rollback\.sh <service>$/m],
    ['docs auth', 'nobody', 2, /^One service at a time\./],
    ['--all', 'nobody', 2, /^Unknown option '--all'\. See --help\.$/m],
    ['docs --to yesterday', 'nobody', 2, /^--to yesterday is not a time\. See --list\.$/m],
    ['docs --to 1', 'emulator', 2, /^There is no deployment of 1\. Kept: \d{4}-/],
    ['docs', 'nothing deployed', 4, /^docs is not deployed to dev in ap-northeast-2\.$/m],
    ['docs', 'stack ROLLBACK_COMPLETE', 4, removeFirst('ROLLBACK_COMPLETE')],
    ['docs', 'stack UPDATE_IN_PROGRESS', 4, waitFor('UPDATE_IN_PROGRESS')],
    ['docs', 'stack UPDATE_ROLLBACK_FAILED', 3, /^Nobody answered: nothing was changed\.$/m],
    ['docs --skip Table', 'emulator', 2, /^--skip is for a stack that failed to go back/m],
    ['platform', 'emulator', 4, /^There is nothing to roll back to: no earlier deployment is kept\.$/m],
  ],
  'remove.sh': [
    ...sharedWrongUses('docs'),
    ['', 'nobody', 2, /^Remove what\? Name services, or --all: one of the two\. See --help\.$/m],
    ['docs --all', 'nobody', 2, /^Remove what\?/],
    ['docs --yes', 'nobody', 2, /^Unknown option '--yes'\. See --help\.$/m],
    ['docs --stage prod', 'nobody', 3, /^Removing from prod needs --allow-data-loss: nothing was changed\.$/m],
    ['docs', 'nothing deployed', 4, /^docs is not deployed to dev in ap-northeast-2\.$/m],
    ['docs', 'stack UPDATE_IN_PROGRESS', 4, waitFor('UPDATE_IN_PROGRESS')],
    ['docs', 'stack DELETE_IN_PROGRESS', 4, waitFor('DELETE_IN_PROGRESS')],
    [
      'platform',
      'emulator',
      4,
      /^Others stand on platform: remove users, then auth, docs, files first, or all at once \(scripts\/remove\.sh users auth docs files platform --stage dev\)\.$/m,
    ],
    ['docs', 'emulator', 3, /^Nobody answered: nothing was changed\.$/m],
    ['docs', 'emulator', 3, /^"y" is not the stage's name: nothing was changed\.$/m, 'y\n'],
    ['docs', 'emulator', 3, /^"prod" is not the stage's name: nothing was changed\.$/m, 'prod\n'],
  ],
  'logs.sh': [
    ...sharedWrongUses('docs'),
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
    ...sharedWrongUses('docs'),
    ['docs docs', 'nobody', 2, /^docs is named twice\.$/m],
    ['docs nothing', 'nobody', 2, /^There is no service "nothing"\./],
    ['--all', 'nobody', 2, /^Unknown option '--all'\. See --help\.$/m],
    ['--region', 'nobody', 2, /^Option '--region <value>' argument missing\. See --help\.$/m],
    ['--stage dev --region ap-northeast-2 --region us-east-1', 'nobody', 2, /^--region is given twice\./],
  ],
};

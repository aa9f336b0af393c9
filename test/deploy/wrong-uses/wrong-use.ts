/** The AWS that a script runs against. */
export type Meets =
  | 'nobody'
  | 'no credentials'
  | 'expired session'
  | 'unknown key'
  | 'denied'
  | 'nothing deployed'
  | 'emulator'
  | `stack ${string}`;

/** A wrong use of a script: its arguments, the AWS it runs against, the expected exit code and message, and the input. */
export type WrongUse = [args: string, meets: Meets, exitCode: number, message: RegExp, input?: string];

/**
 * Wrong uses that every script refuses with the same message; `first` holds valid arguments that precede each. A script that also
 * works on services which only AWS knows asks it about unknown names.
 */
export function sharedWrongUses(first: string, unknownMeets: Meets = 'nobody'): WrongUse[] {
  return [
    [`${first} --stage nowhere`, 'nobody', 2, /^There is no stage "nowhere"\. Known: dev, prod\./],
    [`${first} --stage DEV`, 'nobody', 2, /^There is no stage "DEV"\./],
    [`${first} --stage ../dev`, 'nobody', 2, /^There is no stage "\.\.\/dev"\./],
    [`${first} --stage=`, 'nobody', 2, /^There is no stage ""\./],
    [`${first} --stage`, 'nobody', 2, /^Option '--stage <value>' argument missing\. See --help\.$/m],
    [`${first} --stage dev --stage prod`, 'nobody', 2, /^--stage is given twice\. See --help\.$/m],
    [
      `${first} --region Seoul`,
      'nobody',
      2,
      /^"Seoul" is not a region\. A region looks like ap-northeast-2\.$/m,
    ],
    [`${first} --region ap-northeast`, 'nobody', 2, /^"ap-northeast" is not a region\./],
    [`${first} --force`, 'nobody', 2, /^Unknown option '--force'\. See --help\.$/m],
    [`${first} -x`, 'nobody', 2, /^Unknown option '-x'\. See --help\.$/m],
    ['user', unknownMeets, 2, /^There is no service "user"\. Known: [a-z, ]+\.$/m],
    ['../users', 'nobody', 2, /^There is no service "\.\.\/users"\./],
    [first, 'nobody', 4, /^http:\/\/127\.0\.0\.1:\d+ cannot be reached \(ECONNREFUSED\)\.$/m],
    [first, 'no credentials', 4, /^No usable AWS credentials: set AWS_PROFILE, or AWS_ACCESS_KEY_ID/],
    [first, 'unknown key', 4, /^No usable AWS credentials:/],
    [first, 'expired session', 4, /^The AWS session has expired\. Sign in again/],
    [
      first,
      'denied',
      4,
      /^AWS denied the request: User is not authorized\. docs\/deploy\.md lists the permissions you need\.$/m,
    ],
  ];
}

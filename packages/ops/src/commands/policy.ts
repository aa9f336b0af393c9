import { requireTarget } from '../cloudformation/target.ts';
import { policyOfStage } from '../policy/policy-of-stage.ts';
import { knownServices } from '../services.ts';
import { parseCommandLine, sharedOptions } from '../terminal/command-line.ts';
import { Refusal } from '../terminal/refusal.ts';
import { runCommand } from '../terminal/run-command.ts';

const usage = `scripts/policy.sh deploy-policy | permissions-boundary [options]

Prints the IAM policy of the role that deploys a stage, or the permissions boundary of its roles. Calls nothing.

  --stage <name>      a file under stages/ (dev)`;

await runCommand(async () => {
  const { values, positionals } = parseCommandLine(usage, sharedOptions, process.argv.slice(2));
  const [name, ...others] = positionals;
  if ((name !== 'deploy-policy' && name !== 'permissions-boundary') || others.length > 0) {
    throw new Refusal('wrong-use', 'Which policy? Pass deploy-policy or permissions-boundary. See --help.');
  }
  const { stage } = requireTarget(values);
  console.log(JSON.stringify(policyOfStage(name, stage, knownServices()), undefined, 2));
});

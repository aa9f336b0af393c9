import { requireTarget } from '../cloudformation/target.ts';
import { stageSettings } from '../edge/edge-stacks.ts';
import { type PolicyName, type PolicyNames, policyOfStage } from '../policy/policy-of-stage.ts';
import { knownServices } from '../services.ts';
import { parseCommandLine, sharedOptions } from '../terminal/command-line.ts';
import { Refusal } from '../terminal/refusal.ts';
import { runCommand } from '../terminal/run-command.ts';

const usage = `scripts/policy.sh deploy-policy | domain-policy | permissions-boundary [options]

Prints the IAM policy of the role that deploys a stage, what it needs besides for a stage with a domain or a WAF, or the
permissions boundary of the stage's roles. Calls nothing.

  --stage <name>      a file under stages/ (dev)`;

const policyNames = ['deploy-policy', 'domain-policy', 'permissions-boundary'] as const;
const isPolicyName = (name: string | undefined): name is PolicyName =>
  policyNames.some((known) => known === name);

/** What a policy says of a stage's `domain`, which has been checked. */
const namesOf = (domain: unknown): PolicyNames =>
  Object.fromEntries(
    Object.entries(typeof domain === 'object' && domain !== null ? domain : {}).filter(
      ([name]) => name === 'api' || name === 'hostedZone',
    ),
  );

await runCommand(async () => {
  const { values, positionals } = parseCommandLine(usage, sharedOptions, process.argv.slice(2));
  const [name, ...others] = positionals;
  if (!isPolicyName(name) || others.length > 0) {
    throw new Refusal('wrong-use', `Which policy? Pass ${policyNames.join(' or ')}. See --help.`);
  }
  const target = requireTarget(values);
  const { domain } = stageSettings(target);
  const policy = policyOfStage(name, target.stage, knownServices(), namesOf(domain));
  console.log(JSON.stringify(policy, undefined, 2));
});

import { deployedTemplates } from '../cloudformation/deployed-templates.ts';
import { removeStack } from '../cloudformation/remove-stack.ts';
import { requireAccount } from '../cloudformation/require-account.ts';
import { refuseUndeployed } from '../cloudformation/require-deployed.ts';
import { requireIdle } from '../cloudformation/stack-state.ts';
import { deployedStacks } from '../cloudformation/stacks.ts';
import { commandLine, describeTarget, requireTarget, stackName } from '../cloudformation/target.ts';
import { hasEdge, removeEdge } from '../edge/remove-edge.ts';
import { dependenciesOf, dependentsOf, wavesOf } from '../plan/dependencies.ts';
import { refuseForeignImports } from '../plan/exports-in-use.ts';
import { requireKnown, requireServiceNames } from '../services.ts';
import { closePrompt, requireTyped } from '../terminal/ask.ts';
import { parseCommandLine, sharedOptions } from '../terminal/command-line.ts';
import { Refusal } from '../terminal/refusal.ts';
import { runCommand } from '../terminal/run-command.ts';

const usage = `scripts/remove.sh <service…> | --all [options]

Removes services from a stage, dependents first. You always have to type the stage's name. Tables, buckets and user
pools are retained if the stage says so (dataDeletionPolicy); deploy.sh imports them again.

  --all               every service that is deployed, also those that the working copy does not have
  --stage <name>      a file under stages/ (dev)
  --region <name>     (AWS_REGION, or ap-northeast-2)
  --allow-data-loss   required on prod`;

const options = {
  ...sharedOptions,
  all: { type: 'boolean', default: false },
  'allow-data-loss': { type: 'boolean', default: false },
} as const;

await runCommand(async () => {
  const { values, positionals } = parseCommandLine(usage, options, process.argv.slice(2));
  if (positionals.length > 0 === values.all) {
    throw new Refusal('wrong-use', 'Remove what? Name services, or --all: one of the two. See --help.');
  }
  const named = requireServiceNames(positionals);
  const given = requireTarget(values);
  if (given.stage === 'prod' && !values['allow-data-loss']) {
    throw new Refusal('not-confirmed', 'Removing from prod needs --allow-data-loss: nothing was changed.');
  }
  const target = await requireAccount(given);
  const stacks = await deployedStacks(target);
  await requireKnown(named, async () => stacks);
  const wanted = values.all ? [...stacks.keys()] : named;
  // A first deployment of the web app may have ended after that of its name.
  const isWebWanted = values.all || named.includes('web');
  const hasOnlyEdge = isWebWanted && !stacks.has('web') && (await hasEdge(target));
  if (values.all && hasOnlyEdge) wanted.push('web');
  for (const service of wanted.filter((one) => one !== 'web' || !hasOnlyEdge))
    requireIdle(service, stacks.get(service) ?? refuseUndeployed(service, target));
  if (wanted.length === 0) return console.log(`Nothing is deployed to ${target.stage}.`);

  const templates = await deployedTemplates(target, stacks);
  const parametersOf = (service: string) => ({ ...target, stackName: stackName(service, target) });
  const dependencies = dependenciesOf(templates, parametersOf);
  const dependents = dependentsOf(wanted, dependencies);
  if (dependents.length > 0) {
    const order = dependents.map((wave) => wave.join(', ')).join(', then ');
    throw new Refusal(
      'not-ready',
      `Other services depend on ${wanted.join(', ')}. Remove ${order} first, or all of them together ` +
        `(${commandLine('remove.sh', [...dependents.flat(), ...wanted], target)}).`,
    );
  }
  await refuseForeignImports(wanted, templates, target);

  await requireTyped(target.stage, `This removes ${wanted.join(', ')} from ${describeTarget(target)}.`);
  closePrompt();
  const waves = wavesOf(dependencies) ?? [[...dependencies.keys()]];
  // One at a time: the HTTP API refuses to lose routes to two stacks at the same time.
  for (const service of waves.reverse().flat()) {
    const stack = stacks.get(service);
    if (stack && wanted.includes(service)) await removeStack(service, stack, target);
    if (service === 'web' && wanted.includes(service)) await removeEdge(target);
  }
  if (hasOnlyEdge) await removeEdge(target);
});

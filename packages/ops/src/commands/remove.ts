import { deployedTemplates } from '../cloudformation/deployed-templates.ts';
import { requireDeployed } from '../cloudformation/require-deployed.ts';
import { requireIdle } from '../cloudformation/stack-state.ts';
import { requireTarget } from '../cloudformation/target.ts';
import { requireCaller } from '../cloudformation/with-aws-errors.ts';
import { mapConcurrently } from '../map-concurrently.ts';
import { dependenciesOf, dependentsOf, wavesOf } from '../plan/dependencies.ts';
import { removeService } from '../serverless/remove-service.ts';
import { requireServices } from '../services.ts';
import { closePrompt, requireTyped } from '../terminal/ask.ts';
import { parseCommandLine, sharedOptions } from '../terminal/command-line.ts';
import { Refusal } from '../terminal/refusal.ts';
import { runCommand } from '../terminal/run-command.ts';

const usage = `scripts/remove.sh <service…> | --all [options]

Removes services from a stage, dependents first. You always have to type the stage's name. Tables, buckets and user
pools are retained if the stage says so (dataDeletionPolicy); deploy.sh imports them again.

  --all               every service that is deployed
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
  const named = requireServices(positionals);
  const target = requireTarget(values);
  if (target.stage === 'prod' && !values['allow-data-loss']) {
    throw new Refusal('not-confirmed', 'Removing from prod needs --allow-data-loss: nothing was changed.');
  }
  await requireCaller(target);
  for (const service of named) requireIdle(service, await requireDeployed(service, target));

  const templates = await deployedTemplates(target);
  const wanted = values.all ? [...templates.keys()] : named;
  if (wanted.length === 0) return console.log(`Nothing is deployed to ${target.stage}.`);
  const dependencies = dependenciesOf(templates);
  const dependents = dependentsOf(wanted, dependencies);
  if (dependents.length > 0) {
    const order = dependents.map((wave) => wave.join(', ')).join(', then ');
    throw new Refusal(
      'not-ready',
      `Other services depend on ${wanted.join(', ')}. Remove ${order} first, or all of them together ` +
        `(scripts/remove.sh ${[...dependents.flat(), ...wanted].join(' ')} --stage ${target.stage}).`,
    );
  }

  await requireTyped(
    target.stage,
    `This removes ${wanted.join(', ')} from ${target.stage} in ${target.region}.`,
  );
  closePrompt();
  for (const wave of wavesOf(dependencies).reverse()) {
    const services = wave.filter((name) => wanted.includes(name));
    await mapConcurrently(services, (service) => removeService(service, target));
  }
});

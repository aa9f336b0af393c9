import { requireCaller } from '../cloudformation/caller.ts';
import { deployedTemplates } from '../cloudformation/deployed-templates.ts';
import { requireDeployed } from '../cloudformation/require-deployed.ts';
import { requireIdle } from '../cloudformation/stack-state.ts';
import { requireTarget } from '../cloudformation/target.ts';
import { mapConcurrently } from '../map-concurrently.ts';
import { dependenciesOf, dependentsOf, wavesOf } from '../plan/dependencies.ts';
import { removeService } from '../serverless/remove-service.ts';
import { requireServices } from '../services.ts';
import { requireTyped, stopAsking } from '../terminal/ask.ts';
import { parseCommandLine, sharedOptions } from '../terminal/command-line.ts';
import { Refusal } from '../terminal/refusal.ts';
import { runCommand } from '../terminal/run-command.ts';

const usage = `scripts/remove.sh <service…> | --all [options]

Removes services from a stage, in the order opposite to deploying. Always has the stage's name typed. Tables, buckets
and user pools stay where the stage says so (dataDeletionPolicy): deploy.sh takes them back.

  --all               every service that is deployed
  --stage <name>      a file under stages/ (dev)
  --region <name>     (AWS_REGION, or ap-northeast-2)
  --allow-data-loss   needed on prod`;

const options = {
  ...sharedOptions,
  all: { type: 'boolean', default: false },
  'allow-data-loss': { type: 'boolean', default: false },
} as const;

await runCommand(async () => {
  const { values, positionals } = parseCommandLine(usage, options, process.argv.slice(2));
  if (positionals.length > 0 === values.all) {
    throw new Refusal('wrongUse', 'Remove what? Name services, or --all: one of the two. See --help.');
  }
  const named = requireServices(positionals);
  const target = requireTarget(values);
  if (target.stage === 'prod' && !values['allow-data-loss']) {
    throw new Refusal('notAgreed', 'Removing from prod needs --allow-data-loss: nothing was done.');
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
      'notReady',
      `Others stand on ${wanted.join(', ')}: remove ${order} first, or all at once ` +
        `(scripts/remove.sh ${[...dependents.flat(), ...wanted].join(' ')} --stage ${target.stage}).`,
    );
  }

  await requireTyped(
    target.stage,
    `This removes ${wanted.join(', ')} from ${target.stage} in ${target.region}.`,
  );
  stopAsking();
  for (const wave of wavesOf(dependencies).reverse()) {
    const services = wave.filter((name) => wanted.includes(name));
    await mapConcurrently(services, (service) => removeService(service, target));
  }
});

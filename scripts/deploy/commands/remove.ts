import { requireTyped, stopAsking } from '../ask.ts';
import { requireCaller } from '../caller.ts';
import { parseCommandLine, sharedOptions } from '../command-line.ts';
import { dependenciesOf, dependentsOf, wavesOf } from '../dependencies.ts';
import { deployedTemplates } from '../deployed-templates.ts';
import { Refusal } from '../refusal.ts';
import { removeService } from '../remove-service.ts';
import { requireDeployed } from '../require-deployed.ts';
import { runCommand } from '../run-command.ts';
import { requireServices } from '../services.ts';
import { sideBySide } from '../side-by-side.ts';
import { requireIdle } from '../stack-state.ts';
import { requireTarget } from '../target.ts';

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
    await sideBySide(services, (service) => removeService(service, target));
  }
});

import { continueRollback, isRollbackStuck } from '../cloudformation/continue-rollback.ts';
import { type Deployment, deploymentsOf } from '../cloudformation/deployments.ts';
import { describeFailure } from '../cloudformation/describe-failure.ts';
import { requireDeployed } from '../cloudformation/require-deployed.ts';
import { requireUpdatable } from '../cloudformation/stack-state.ts';
import { deployedTemplate } from '../cloudformation/stacks.ts';
import { requireTarget } from '../cloudformation/target.ts';
import { requireCaller } from '../cloudformation/with-aws-errors.ts';
import { changesBetween } from '../plan/changes.ts';
import { describePlan } from '../plan/describe-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { currentDeployment, namedDeployment, previousDeployment } from '../plan/rollback-target.ts';
import type { Template } from '../plan/template.ts';
import { runServerless } from '../serverless/run-serverless.ts';
import { requireOneService } from '../services.ts';
import { closePrompt } from '../terminal/ask.ts';
import { parseCommandLine, sharedOptions } from '../terminal/command-line.ts';
import { confirmationOptions, confirmationUsage, confirmPlans } from '../terminal/confirm.ts';
import { Refusal } from '../terminal/refusal.ts';
import { runCommand } from '../terminal/run-command.ts';

const usage = `scripts/rollback.sh <service> [options]

Rolls a service back to its previous deployment, code and resources. If the stack is in UPDATE_ROLLBACK_FAILED,
continues that rollback instead.

  --to <time>         the deployment of that time: ISO 8601, or milliseconds since 1970
  --list              only list the deployments that are kept
  --skip <id,…>       resources to skip when continuing a failed rollback
  --stage <name>      a file under stages/ (dev)
  --region <name>     (AWS_REGION, or ap-northeast-2)
${confirmationUsage}`;

const options = {
  ...sharedOptions,
  to: { type: 'string' },
  list: { type: 'boolean', default: false },
  skip: { type: 'string' },
  ...confirmationOptions,
} as const;

async function listDeployments(deployments: readonly Deployment[], deployed: Template): Promise<void> {
  const current = await currentDeployment(deployments, deployed);
  for (const deployment of deployments) {
    const notes = deployment.superseded ? '' : '  failed or rolled back';
    const note = deployment === current ? '  deployed now' : notes;
    console.log(`${new Date(deployment.timestamp).toISOString()}${note}`);
  }
}

await runCommand(async () => {
  const { values, positionals } = parseCommandLine(usage, options, process.argv.slice(2));
  const service = requireOneService(positionals, 'scripts/rollback.sh <service>');
  const target = requireTarget(values);
  if (values.to !== undefined && Number.isNaN(Date.parse(values.to)) && !/^\d+$/.test(values.to)) {
    throw new Refusal('wrong-use', `--to ${values.to} is not a time. See --list.`);
  }
  await requireCaller(target);
  const stack = await requireDeployed(service, target);
  const skip = values.skip?.split(',').filter(Boolean) ?? [];
  if (isRollbackStuck(stack) && !values.list)
    return continueRollback(service, stack, { ...values, skip }, target);
  if (skip.length > 0) {
    throw new Refusal(
      'wrong-use',
      `--skip only applies to a stack in UPDATE_ROLLBACK_FAILED; ${stack.StackName} is in ${stack.StackStatus}.`,
    );
  }
  requireUpdatable(service, stack, target);
  const deployments = await deploymentsOf(service, target);
  const deployed = await deployedTemplate(service, target);
  if (values.list) return listDeployments(deployments, deployed);

  const { timestamp, template } =
    values.to === undefined
      ? await previousDeployment(deployments, deployed)
      : await namedDeployment(deployments, values.to);
  const plan: Plan = { service, kind: 'update', changes: changesBetween(deployed, template) };
  const time = new Date(timestamp).toISOString();
  console.log(`Rolling back to the deployment of ${time}\n${describePlan(plan)}`);
  if (values.diff) return;

  await confirmPlans([plan], target, values);
  closePrompt();
  const { code, output } = await runServerless(service, target, [
    'rollback',
    '--timestamp',
    String(timestamp),
  ]);
  if (code !== 0)
    throw new Refusal(
      'failed',
      `${service} could not be rolled back: ${output}\n${await describeFailure(service, target)}`,
    );
  console.log(`${service}: rolled back to the deployment of ${time}`);
});

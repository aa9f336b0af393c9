import { requireRelease } from '../app-files/require-release.ts';
import { checkDeployed } from '../check-deployed.ts';
import { applyIndexSteps } from '../cloudformation/apply-index-steps.ts';
import { continueRollback, isRollbackStuck } from '../cloudformation/continue-rollback.ts';
import { type Deployment, deploymentsOf } from '../cloudformation/deployments.ts';
import { requireAccount } from '../cloudformation/require-account.ts';
import { requireDeployed } from '../cloudformation/require-deployed.ts';
import { requireUpdatable } from '../cloudformation/stack-state.ts';
import { apiAddress, deployedStacks, deployedTemplate } from '../cloudformation/stacks.ts';
import { requireTarget } from '../cloudformation/target.ts';
import { updateStack } from '../cloudformation/update-stack.ts';
import { templateUrl, withUploadedTemplate } from '../cloudformation/upload-template.ts';
import { describePlan } from '../plan/describe-plan.ts';
import { refuseReplacedIndexes } from '../plan/index-changes.ts';
import { describeIndexChanges, stepsBeforeRollback } from '../plan/index-steps.ts';
import { planBetween } from '../plan/plan.ts';
import { currentDeployment, namedDeployment, previousDeployment } from '../plan/rollback-target.ts';
import { type Template, withoutCanaries } from '../plan/template.ts';
import { requireKnown, requireOneService } from '../services.ts';
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
  --at-once           move all calls to that version immediately, without a canary: CodeDeploy stops while an alarm is on
  --skip <id,…>       resources to skip when continuing a failed rollback
  --stage <name>      a file under stages/ (dev)
  --region <name>     (AWS_REGION, or ap-northeast-2)
  --skip-health-check do not call the service's health operation, and its other functions, afterwards
${confirmationUsage}`;

const options = {
  ...sharedOptions,
  to: { type: 'string' },
  list: { type: 'boolean', default: false },
  skip: { type: 'string' },
  'at-once': { type: 'boolean', default: false },
  'skip-health-check': { type: 'boolean', default: false },
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
  const named = requireTarget(values);
  if (values.to !== undefined && Number.isNaN(Date.parse(values.to)) && !/^\d+$/.test(values.to)) {
    throw new Refusal('wrong-use', `--to ${values.to} is not a time. See --list.`);
  }
  const target = await requireAccount(named);
  await requireKnown([service], () => deployedStacks(target));
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

  const { deployment, template: uploaded } =
    values.to === undefined
      ? await previousDeployment(deployments, deployed)
      : await namedDeployment(deployments, values.to);
  const template = values['at-once'] ? withoutCanaries(uploaded) : uploaded;
  const plan = planBetween(service, deployed, template);
  const time = new Date(deployment.timestamp).toISOString();
  const lines = [describePlan(plan), ...describeIndexChanges(plan, template)];
  console.log(`Rolling back to the deployment of ${time}\n${lines.join('\n')}`);
  refuseReplacedIndexes(plan, template);
  await requireRelease(service, template, target);
  if (values.diff) return;

  await confirmPlans([plan], target, values);
  closePrompt();
  await applyIndexSteps(service, stepsBeforeRollback(plan, template), target);
  if (values['at-once'])
    await withUploadedTemplate(service, template, target, (url) => updateStack(service, url, target));
  else await updateStack(service, templateUrl(deployment.bucket, deployment.key, target), target);
  console.log(`${service}: rolled back to the deployment of ${time}`);
  const api = await apiAddress(target);
  if (!values['skip-health-check']) await checkDeployed([plan], new Map([[service, template]]), api, target);
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import type { Finding } from './finding.ts';

interface Report {
  pluginReports: {
    pluginName: string;
    violations: {
      ruleName: string;
      description: string;
      violatingConstructs: { constructPath?: string }[];
    }[];
  }[];
}

function isReport(value: unknown): value is Report {
  return typeof value === 'object' && value !== null && 'pluginReports' in value;
}

function readReport(folder: string): Report {
  const value: unknown = JSON.parse(readFileSync(join(folder, 'validation-report.json'), 'utf8'));
  if (!isReport(value)) throw new Error('The CDK report has an unexpected format.');
  return value;
}

// The CDK prints every finding and throws if there is one; the report contains all of them.
function synthesize(app: App): void {
  const { error } = console;
  console.error = () => undefined;
  try {
    app.synth();
  } catch (thrown) {
    if (!(thrown instanceof Error && thrown.message.includes('validation-report.json'))) throw thrown;
  } finally {
    console.error = error;
  }
}

/** Returns the findings of AWS's CloudFormation validator and of cdk-nag's AwsSolutions and Serverless packs on a template. */
export function cdkFindings(service: string, templateFile: string): Finding[] {
  const folder = mkdtempSync(join(tmpdir(), 'moim-cdk-'));
  const app = new App({ outdir: folder, analyticsReporting: false });
  const stack = new Stack(app, service);
  new CfnInclude(stack, 'Template', { templateFile });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  synthesize(app);
  const { pluginReports } = readReport(folder);
  rmSync(folder, { recursive: true });
  return pluginReports.flatMap(({ pluginName, violations }) =>
    violations.flatMap(({ ruleName, description, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath = '' }) => ({
        service,
        rule: `${pluginName}/${ruleName}`,
        resource: basename(constructPath).replace(/ .*/, ''),
        message: description,
      })),
    ),
  );
}

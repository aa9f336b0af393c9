import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { valuesIn } from '@moim/ops';
import { artifactsOf, services, templateOf } from './packaged.ts';
import { ofType } from './rules/rule.ts';

/** A function that a queue or a stream invokes: its handler, artifact and literal environment variables. */
interface Consumer {
  service: string;
  handler: string;
  artifact: string;
  environment: Record<string, string>;
}

const textOf = (value: unknown, key: string): string => {
  const found = [...valuesIn(value)].find((one) => typeof one === 'object' && one !== null && key in one);
  return String(Object(found)[key] ?? '');
};

/** Keeps literal values; imports from other stacks are unknown here. */
const variablesOf = (environment: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(Object(Object(environment).Variables)).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : 'imported',
    ]),
  );

function consumersOf(service: string): Consumer[] {
  const template = templateOf(service);
  const called = ofType(template, 'AWS::Lambda::EventSourceMapping').flatMap(([, { Properties }]) => [
    ...valuesIn(Properties?.FunctionName),
  ]);
  return ofType(template, 'AWS::Lambda::Function')
    .filter(([id, { Properties }]) => called.includes(id) && Properties?.Layers === undefined)
    .map(([, { Properties = {} }]) => ({
      service,
      handler: String(Properties.Handler),
      artifact: artifactsOf(service).get(basename(textOf(Properties.Code, 'S3Key'))) ?? 'missing',
      environment: variablesOf(Properties.Environment),
    }));
}

const invoke = (handler: string): string => {
  const [module, name] = handler.split('.');
  return `
    const { ${name}: handle } = await import('./${module}.mjs');
    const result = await handle({ Records: [] }, { getRemainingTimeInMillis: () => 1000 });
    process.stdout.write('\\n' + JSON.stringify(result));
  `;
};

const consumers = services.flatMap(consumersOf);

test('several services have consumers', () => {
  expect(new Set(consumers.map(({ service }) => service)).size).toBeGreaterThan(2);
});

// layer.static.ts covers functions with layers.
test.each(consumers)(
  '$handler of $service handles an empty batch when run alone in an empty folder',
  (consumer) => {
    const folder = mkdtempSync(join(tmpdir(), 'moim-bundle-'));
    execFileSync('python3', ['-m', 'zipfile', '-e', consumer.artifact, folder]);
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', invoke(consumer.handler)], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...consumer.environment, AWS_REGION: 'ap-northeast-2', POWERTOOLS_LOG_LEVEL: 'SILENT' },
    });
    rmSync(folder, { recursive: true });
    expect(output.trim().split('\n').at(-1)).toBe('{"batchItemFailures":[]}');
  },
);

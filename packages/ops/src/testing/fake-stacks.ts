import { parseTemplate } from '../plan/template.ts';
import { type FakeQueryApi, startFakeQueryApi } from './fake-query-api.ts';

interface FakeStack {
  status: string;
  template: string;
  isProtected: boolean;
}

/** A fake CloudFormation that carries out changes at once. */
export interface FakeStacks extends FakeQueryApi {
  /** By region and name: `us-east-1 moim-web-edge-dev`. */
  readonly stacks: Map<string, FakeStack>;
  /** What changed, in order: `CreateStack us-east-1 moim-web-edge-dev`, with the ids in its template. */
  readonly changes: string[];
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const idsIn = (template: string): string => Object.keys(parseTemplate(template).Resources).join(', ');

/** The value of an output is `arn of <its key>`, or what the template has as text. */
function outputsXml(template: string): string {
  const outputs = Object.entries(parseTemplate(template).Outputs ?? {}).map(([key, { Value }]) => {
    const value = typeof Value === 'string' ? Value : `arn of ${key}`;
    return `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`;
  });
  return `<Outputs>${outputs.join('')}</Outputs>`;
}

export async function startFakeStacks(): Promise<FakeStacks> {
  const stacks = new Map<string, FakeStack>();
  const changes: string[] = [];
  const place = (parameters: URLSearchParams, region: string) => `${region} ${parameters.get('StackName')}`;
  const put = (verb: string, status: string) => (parameters: URLSearchParams, region: string) => {
    const [where, template] = [place(parameters, region), parameters.get('TemplateBody') ?? ''];
    changes.push(`${verb} ${where}: ${idsIn(template)}`);
    const isProtected = parameters.get('EnableTerminationProtection') === 'true';
    stacks.set(where, {
      status,
      template,
      isProtected: isProtected || stacks.get(where)?.isProtected === true,
    });
    return '<StackId>id</StackId>';
  };
  const api = await startFakeQueryApi({
    DescribeStacks: (parameters, region) => {
      const stack = stacks.get(place(parameters, region));
      return (
        stack &&
        `<Stacks><member><StackName>${parameters.get('StackName')}</StackName><StackStatus>${stack.status}</StackStatus>` +
          `<EnableTerminationProtection>${stack.isProtected}</EnableTerminationProtection>` +
          `<CreationTime>2026-01-01T00:00:00Z</CreationTime>${outputsXml(stack.template)}</member></Stacks>`
      );
    },
    GetTemplate: (parameters, region) => {
      const stack = stacks.get(place(parameters, region));
      return stack && `<TemplateBody>${escaped(stack.template)}</TemplateBody>`;
    },
    CreateStack: put('CreateStack', 'CREATE_COMPLETE'),
    UpdateStack: put('UpdateStack', 'UPDATE_COMPLETE'),
    UpdateTerminationProtection: (parameters, region) => {
      const stack = stacks.get(place(parameters, region));
      if (stack) stack.isProtected = parameters.get('EnableTerminationProtection') === 'true';
      return '<StackId>id</StackId>';
    },
    DeleteStack: (parameters, region) => {
      const where = place(parameters, region);
      if (stacks.get(where)?.isProtected) return { error: 'ValidationError', message: 'It is protected' };
      changes.push(`DeleteStack ${where}`);
      stacks.delete(where);
      return '<StackId>id</StackId>';
    },
  });
  return { ...api, stacks, changes };
}

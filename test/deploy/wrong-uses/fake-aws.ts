import type { ServerResponse } from 'node:http';
import { type Listener, listen } from '../lane/listen.ts';

const xml = (operation: string, result: string): string =>
  `<${operation}Response><${operation}Result>${result}</${operation}Result></${operation}Response>`;

function refuse(response: ServerResponse, code: string, message: string): void {
  response.writeHead(code === 'ValidationError' ? 400 : 403, { 'content-type': 'text/xml' });
  response.end(
    `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
  );
}

/** The state of a fake AWS: an error for every caller, or the status of every stack. */
export interface FakeAws {
  callerError?: [code: string, message: string];
  /** Without it, no stack exists. */
  stackStatus?: string;
}

const describeStacks = (name: string, status: string): string =>
  xml(
    'DescribeStacks',
    `<Stacks><member><StackName>${name}</StackName><StackStatus>${status}</StackStatus>` +
      '<CreationTime>2026-01-01T00:00:00Z</CreationTime></member></Stacks>',
  );

const summary = (status: string): string =>
  `<member><StackName>moim-docs-dev</StackName><StackStatus>${status}</StackStatus></member>`;

/** Starts a fake AWS in a state that no emulator can be brought into. It answers read-only calls only. */
export function startFakeAws({ callerError, stackStatus }: FakeAws): Promise<Listener> {
  return listen((_request, body, response) => {
    const form = new URLSearchParams(body.toString());
    const [operation, stack] = [form.get('Action') ?? '', form.get('StackName') ?? ''];
    if (callerError) return refuse(response, ...callerError);
    const answers: Record<string, () => string> = {
      GetCallerIdentity: () => xml(operation, '<Account>000000000000</Account>'),
      ListExports: () => xml(operation, '<Exports/>'),
      ListStacks: () =>
        xml(operation, `<StackSummaries>${stackStatus ? summary(stackStatus) : ''}</StackSummaries>`),
      // By hand, not by deploy.sh.
      ListChangeSets: () =>
        xml(operation, `<Summaries><member><ChangeSetName>by-hand</ChangeSetName></member></Summaries>`),
      GetTemplate: () => xml(operation, '<TemplateBody>{"Resources":{}}</TemplateBody>'),
      ...(stackStatus !== undefined && { DescribeStacks: () => describeStacks(stack, stackStatus) }),
    };
    const answer = answers[operation];
    if (!answer) return refuse(response, 'ValidationError', `Stack with id ${stack} does not exist`);
    response.writeHead(200, { 'content-type': 'text/xml' });
    response.end(answer());
  });
}

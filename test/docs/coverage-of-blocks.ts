/** The code blocks that a test runs, by page and language, with the test. */
export const run: Readonly<Record<string, string>> = {
  'README.md bash': 'shell-examples.docs.ts',
  'docs/chats.md bash': 'shell-examples.docs.ts',
  'docs/files.md bash': 'shell-examples.docs.ts',
  'docs/dynamodb.md ts': 'common/dynamodb/test/documentation.test.ts',
  'clients/typescript/README.md ts': 'typescript-examples.docs.ts',
  'docs/storage.md ts': 'typescript-examples.docs.ts',
  'docs/websockets.md ts': 'typescript-examples.docs.ts',
  'docs/events.md ts': 'typescript-examples.docs.ts',
  'docs/safety.md ts': 'typescript-examples.docs.ts',
  'docs/add-an-operation.md ts': 'add-an-operation.docs.ts',
};

const installs = 'installs packages or starts everything, which the tests of the repository do themselves';
const needsAws = 'needs an AWS account: the scripts and options that it names are looked up';
const fragment = 'is a fragment: it parses, and the files that it names exist';

/** The code blocks that are compiled, parsed or looked up, but not run, with the reason. */
export const onlyChecked: Readonly<Record<string, string>> = {
  'README.md sh': installs,
  'docs/local-aws.md sh': installs,
  'packages/local-aws/README.md sh': installs,
  'clients/typescript/README.md sh': 'builds an app outside the repository, as the lane `client` does',
  'docs/add-a-service.md bash': 'changes the repository; the tests of the generator run it elsewhere',
  'docs/add-an-operation.md bash': 'changes the repository; the tests of the generator run it elsewhere',
  'docs/chats.md ts': 'is a part of the example of the client, which is run: it compiles',
  'docs/deploy.md sh': needsAws,
  'docs/deploy.md yaml': fragment,
  'docs/runbooks/cursor-secret.md sh': needsAws,
  'docs/runbooks/origin-secret.md sh': needsAws,
  'docs/events.md sh': 'works on the stack of `npm start`: the scripts that it names are looked up',
  'docs/events.md yaml': fragment,
  'docs/serverless-config.md yaml': fragment,
  'docs/api.md json': 'is a response: it parses',
  'docs/events.md json': 'is an event: it parses',
  'docs/notifications.md yaml': fragment,
  'docs/privacy.md json': 'is an export: it parses',
  'docs/safety.md sh': 'works on the stack of `npm start`: the scripts that it names are looked up',
  'docs/web.md sh': 'works on the stack of `npm start`: the scripts that it names are looked up',
  'docs/websockets.md json': 'is a message: it parses',
  'docs/websockets.md yaml': fragment,
  'docs/events-catalogue.md json': 'is generated, from examples that their schemas accept',
  'packages/local-aws/README.md ts': 'is a configuration file: it compiles',
  'packages/local-aws/README.md js': 'is a plug-in, or a fragment: it parses',
  'packages/local-aws/README.md yaml': fragment,
  'packages/testing/README.md ts': 'imports only: it compiles',
};

import { startTestStack, type TestStack } from './stack.ts';

let stack: TestStack | undefined;

/** Starts the local AWS that all tests of a run share. They find it by environment variables, as functions do. */
export default async function setUp(): Promise<void> {
  stack = await startTestStack();
  Object.assign(process.env, stack.environment);
}

export const stopStack = async (): Promise<void> => stack?.stop();

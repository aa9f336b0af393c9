export { FunctionError, type FunctionErrorCode } from './function-error.ts';
export { invokeFunction } from './invoke.ts';
export { InvalidPayload, invokedHandler } from './invoked-handler.ts';

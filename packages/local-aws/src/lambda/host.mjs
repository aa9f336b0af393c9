// serverless-offline loads TypeScript through tsx. Node's own type stripping, which loads this import, is faster.
export { invoke } from './function-host.ts';

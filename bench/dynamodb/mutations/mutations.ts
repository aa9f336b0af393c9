import type { Mutation } from './mutation.ts';
import { readingMutations } from './reading.ts';
import { writingMutations } from './writing.ts';

/** One mistake for each guarantee. A mistake that no test notices is a guarantee that nobody keeps. */
export const mutations: readonly Mutation[] = [...readingMutations, ...writingMutations];

import { cognito } from './cognito.ts';
import { dynamodb } from './dynamodb.ts';
import type { Part } from './part.ts';
import { secretsManager } from './secrets.ts';

/** The parts of the local AWS. */
export const parts: Part[] = [dynamodb, cognito, secretsManager];

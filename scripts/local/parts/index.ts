import { cognito } from './cognito.ts';
import { dynamodb } from './dynamodb.ts';
import { eventbridge } from './eventbridge.ts';
import type { Part } from './part.ts';
import { s3 } from './s3.ts';
import { secretsManager } from './secrets.ts';
import { sns } from './sns.ts';
import { sqs } from './sqs.ts';

/** The parts of the local AWS. */
export const parts: Part[] = [dynamodb, cognito, secretsManager, sqs, sns, eventbridge, s3];

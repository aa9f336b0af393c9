import { cognito } from './cognito/emulator.ts';
import { dynamodb } from './dynamodb/emulator.ts';
import type { Emulator } from './emulator.ts';
import { eventbridge } from './eventbridge/emulator.ts';
import { s3 } from './s3/emulator.ts';
import { secretsManager } from './secretsmanager/emulator.ts';
import { sns } from './sns/emulator.ts';
import { sqs } from './sqs/emulator.ts';

/** All emulators of the local AWS. */
export const emulators: Emulator[] = [dynamodb, cognito, secretsManager, sqs, sns, eventbridge, s3];

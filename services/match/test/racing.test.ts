import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import { shuffled, useTestTable } from '@moim/testing';
import { entities } from '../src/models/index.ts';
import { matches } from '../src/models/match.ts';
import { pairKey, pairs } from '../src/models/pair.ts';
import { people } from '../src/models/person.ts';
import { relations } from '../src/models/relation.ts';
import { like, pass, unmatch, withdrawLike } from '../src/services/decisions.ts';
import { forgetPerson } from '../src/services/leaving.ts';

beforeAll(() => useTestTable(...entities));

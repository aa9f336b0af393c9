import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { analyseChanges } from '../changes/analyse.ts';
import { applyChanges } from '../changes/apply.ts';
import {
  add,
  append,
  type Changes,
  configureCursors,
  DynamoDBError,
  exclude,
  include,
  remove,
} from '../index.ts';
import { type Account, accounts, useOwnTable } from './accounts.ts';

// Random sequences of operations must have the same results as on a map in memory.

const sequences = { numRuns: Number(process.env.MODEL_RUNS ?? 20), endOnFailure: true };

beforeAll(async () => {
  await useOwnTable();
  configureCursors({ key: async () => new Uint8Array(32).fill(1) });
});

type Fields = Omit<Account, 'version' | 'createdAt' | 'updatedAt'>;
type Operation =
  | { verb: 'create' | 'put'; fields: Fields; version?: number | undefined }
  | {
      verb: 'update' | 'upsert';
      id: number;
      changes: Changes<Omit<Fields, 'team' | 'id'>>;
      version?: number | undefined;
    }
  | { verb: 'delete'; id: number; version?: number | undefined };

const id = fc.integer({ min: 1, max: 3 });
const email = fc.constantFrom('a', 'b', 'c', 'd');
const version = fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined, freq: 4 });
const fields = fc.record<Fields>(
  {
    team: fc.constant('T'),
    id,
    email,
    phone: fc.constantFrom('1', '2'),
    name: fc.string({ minLength: 1, unit: 'binary', maxLength: 3 }),
    score: fc.integer({ min: -9999, max: 9999 }).map((n) => n / 100 + 0),
    status: fc.constantFrom('open', 'closed'),
    tags: fc.array(fc.string(), { maxLength: 3 }),
    labels: fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 3 }).map((labels) => new Set(labels)),
  },
  { requiredKeys: ['team', 'id', 'email', 'name', 'score', 'status'] },
);
const changes = fc.record(
  {
    email: email,
    phone: fc.oneof(fc.constantFrom('1', '2'), fc.constant(remove())),
    score: fc.integer({ min: -500, max: 500 }).map((n) => add(n / 100)),
    tags: fc.array(fc.string(), { maxLength: 2 }).map((tags) => append(...tags)),
    labels: fc
      .tuple(fc.boolean(), fc.array(fc.string(), { maxLength: 2 }))
      .map(([more, labels]) => (more ? include(...labels) : exclude(...labels))),
    status: fc.constantFrom<'open' | 'closed'>('open', 'closed'),
  },
  { requiredKeys: [] },
);
const operation = fc.oneof<fc.Arbitrary<Operation>[]>(
  fc.record({ verb: fc.constantFrom<'create' | 'put'>('create', 'put'), fields, version }),
  fc.record({ verb: fc.constant<'update'>('update'), id, changes, version }),
  fc.record({
    verb: fc.constant<'upsert'>('upsert'),
    id,
    changes: fields.map(({ team: _, id: __, ...rest }) => rest),
  }),
  fc.record({ verb: fc.constant<'delete'>('delete'), id, version }),
);

type Stored = Fields & { version: number };

/** The expected result: the new state, or the code of the error. */
function expected(state: Map<number, Stored>, operation: Operation): string | Map<number, Stored> {
  const key = 'fields' in operation ? operation.fields.id : operation.id;
  const before = state.get(key);
  const insisted = operation.verb === 'create' ? undefined : operation.version;
  if (operation.verb === 'create' && before) return taken(state, key, operation.fields) ?? 'already-exists';
  if (before === undefined && (operation.verb === 'update' || insisted !== undefined)) return 'not-found';
  if (before && insisted !== undefined && before.version !== insisted) return 'version-conflict';
  if (operation.verb === 'delete') return new Map([...state].filter(([other]) => other !== key));
  const after =
    'fields' in operation
      ? operation.fields
      : applyChanges(before ?? { team: 'T', id: key }, analyseChanges(operation.changes).changes);
  const conflict = taken(state, key, after);
  if (conflict) return conflict;
  const nothing = operation.verb === 'update' && isNothing(analyseChanges(operation.changes).changes);
  const count = (before?.version ?? 0) + (nothing ? 0 : 1);
  return new Map(state).set(key, { ...pick(after), version: count });
}

const isNothing = (changed: object) =>
  Object.values(changed).every(
    (change) => typeof change === 'object' && isEmpty(Reflect.get(change, 'operand')),
  );
const isEmpty = (operand: unknown) =>
  (Array.isArray(operand) && operand.length === 0) || (operand instanceof Set && operand.size === 0);

function taken(
  state: Map<number, Stored>,
  key: number,
  item: { email?: string; phone?: string },
): string | undefined {
  const others = [...state].filter(([other]) => other !== key).map(([, other]) => other);
  return others.some((other) => other.email === item.email || (other.phone && other.phone === item.phone))
    ? 'unique-taken'
    : undefined;
}

function pick({ createdAt: _, updatedAt: __, ...item }: ReturnType<typeof applyChanges>): Stored {
  return {
    team: item.team,
    id: item.id,
    email: item.email,
    name: item.name,
    score: item.score,
    status: item.status,
    ...item,
    version: item.version,
  };
}

function run(operation: Operation): Promise<unknown> {
  const options =
    'version' in operation && operation.version !== undefined ? { version: operation.version } : {};
  switch (operation.verb) {
    case 'create':
      return accounts.create(operation.fields);
    case 'put':
      return accounts.put(operation.fields, options);
    case 'update':
      return accounts.update({ team: 'T', id: operation.id }, operation.changes, options);
    case 'upsert':
      return accounts.upsert(
        { team: 'T', id: operation.id },
        { email: '', name: '', score: 0, status: 'open', ...operation.changes },
      );
    case 'delete':
      return accounts.delete({ team: 'T', id: operation.id }, options);
  }
}

test('random sequences of operations agree with a map in memory', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 5, maxLength: 25 }), async (operations) => {
      let state = new Map<number, Stored>();
      for (const each of operations) {
        const expectation = expected(state, each);
        const code = await run(each).then(
          () => 'done',
          (error: unknown) => (error instanceof DynamoDBError ? error.code : String(error)),
        );
        // If both the key exists and a value is taken, either error is correct.
        if (typeof expectation === 'string')
          expect([
            expectation,
            ...(each.verb === 'create' ? ['already-exists', 'unique-taken'] : []),
          ]).toContain(code);
        else expect(code).toBe('done');
        if (typeof expectation !== 'string') state = expectation;
      }
      const { items } = await accounts.find.ofTeam({ team: 'T' }, { consistent: true });
      const stored = new Map(items.map((item) => [item.id, pick({ ...item })]));
      expect(new Map([...stored].sort())).toEqual(new Map([...state].sort()));
      await accounts.deleteMany(items);
    }),
    sequences,
  );
}, 600_000);

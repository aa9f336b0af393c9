import { expect, test } from '@jest/globals';
import { readable } from './readable-line.ts';

const id = '3d32cd8c-aaaa-4bbb-8ccc-ddddddddeeee';
const line = (entry: object): string =>
  JSON.stringify({ level: 'ERROR', timestamp: '2026-11-25T10:20:30.000Z', service: 'notes', ...entry });

test('a log line shows an id once, shortened, and no colour codes unless asked', () => {
  const entry = line({ message: 'stored', requestId: id, correlationId: id, noteId: 'n1' });
  expect(readable('notes', entry, false)).toBe('10:20:30 notes    ERROR stored requestId=3d32cd8c noteId=n1');
  expect(readable('notes', entry, true)).toContain('\u001b[31mERROR');
});

test('an error shows its innermost cause first, with the lines of the source', () => {
  const cause = {
    name: 'TypeError',
    message: 'x is undefined',
    stack: `TypeError: x is undefined
    at findNote (file://${process.cwd()}/services/notes/src/models/note.ts:12:5)
    at node:internal/process/task_queues:95:5`,
  };
  const error = { name: 'Problem', message: 'failed', stack: 'Problem: failed', cause };
  expect(readable('notes', line({ message: 'Request failed', error }), false).split('\n')).toEqual([
    '10:20:30 notes    ERROR Request failed',
    '    TypeError: x is undefined',
    '      at findNote (services/notes/src/models/note.ts:12:5)',
    '    which caused Problem: failed',
  ]);
});

test('a line that is not JSON is shown as it is', () => {
  expect(readable('notes', 'plain text', false)).toBe('notes    plain text');
});

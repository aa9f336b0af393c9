import type { Json, JsonObject } from '../core/json.ts';

/** Names under which the query protocol puts elements of lists and maps: `Entries.member.1.Id=a`. */
const listNames = new Set(['member', 'entry']);

type Tree = Map<string, Tree | string>;

/** Parses a request of the AWS query protocol into lists, objects and strings. */
export function readQueryForm(form: string): JsonObject {
  const root: Tree = new Map();
  for (const [name, value] of new URLSearchParams(form)) {
    const path = name.split('.');
    const last = path.pop() ?? '';
    let tree = root;
    for (const step of path) {
      const next = tree.get(step);
      const branch: Tree = next instanceof Map ? next : new Map();
      tree.set(step, branch);
      tree = branch;
    }
    tree.set(last, value);
  }
  return Object.fromEntries([...root].map(([name, value]) => [name, jsonOf(value)]));
}

function jsonOf(tree: Tree | string): Json {
  if (typeof tree === 'string') return tree;
  const [[name = '', elements] = []] = tree;
  if (tree.size === 1 && listNames.has(name) && elements instanceof Map) {
    const values = [...elements].sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value);
    return name === 'member' ? values.map(jsonOf) : Object.fromEntries(values.map(entryOf));
  }
  return Object.fromEntries([...tree].map(([key, value]) => [key, jsonOf(value)]));
}

/** Map entries are called `Name` and `Value` in some operations, `key` and `value` in others. */
function entryOf(entry: Tree | string): [string, Json] {
  if (typeof entry === 'string') return ['', entry];
  const [key, value] = [entry.get('key') ?? entry.get('Name'), entry.get('value') ?? entry.get('Value')];
  return [typeof key === 'string' ? key : '', jsonOf(value ?? '')];
}

/** Builds a request of the AWS query protocol. */
export function queryForm(action: string, input: JsonObject): URLSearchParams {
  const form = new URLSearchParams({ Action: action });
  const write = (name: string, value: Json | undefined): void => {
    if (value === undefined || value === null) return;
    if (typeof value !== 'object') form.append(name, String(value));
    else if (Array.isArray(value)) {
      for (const [index, one] of value.entries()) write(`${name}.member.${index + 1}`, one);
    } else {
      for (const [index, [key, one]] of Object.entries(value).entries()) {
        write(`${name}.entry.${index + 1}.key`, key);
        write(`${name}.entry.${index + 1}.value`, one);
      }
    }
  };
  for (const [name, value] of Object.entries(input)) write(name, value);
  return form;
}

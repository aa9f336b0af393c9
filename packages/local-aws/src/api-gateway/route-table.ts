import type { LocalFunction } from '../lambda/local-function.ts';
import type { RouteEvent } from '../serverless-config/service.ts';

export interface Route extends RouteEvent {
  routeKey: string;
  function: LocalFunction;
}

export interface Match {
  route: Route;
  pathParameters: Record<string, string>;
}

interface Template {
  segments: string[];
  greedy: boolean;
  /** Sorts templates by API Gateway's preference: static before `{parameter}` before `{greedy+}`. */
  rank: string;
  methods: Map<string, Route>;
}

const isParameter = (segment: string): boolean => segment.startsWith('{');
const isGreedy = (segment: string): boolean => segment.endsWith('+}');

/** The `$default` route, `*` in serverless.yml: matches any path that no other route matches. */
const defaultTemplate = (): Template => ({
  segments: ['{proxy+}'],
  greedy: true,
  rank: '3',
  methods: new Map(),
});

function templateOf(path: string): Template {
  if (path === '*') return defaultTemplate();
  const segments = path.split('/').slice(1);
  const greedy = isGreedy(segments.at(-1) ?? '');
  const rank = segments
    .map((segment) => (isGreedy(segment) ? '2' : isParameter(segment) ? '1' : '0'))
    .join('');
  return { segments, greedy, rank: greedy ? `2${rank}` : `0${rank}`, methods: new Map() };
}

function fits({ segments, greedy }: Template, given: string[]): boolean {
  if (greedy ? given.length < segments.length : given.length !== segments.length) return false;
  // A greedy parameter matches the rest of the path, which is empty after a trailing slash.
  return segments.every((segment, index) =>
    isParameter(segment) ? isGreedy(segment) || given[index] !== '' : segment === given[index],
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function parametersOf({ segments }: Template, given: string[]): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    if (!isParameter(segment)) continue;
    const rest = isGreedy(segment) ? given.slice(index).join('/') : (given[index] ?? '');
    parameters[segment.replace(/[{}+]/g, '')] = decoded(rest);
  }
  return parameters;
}

/** Finds a request's route: the most specific path first, and for that path the method before `ANY`. */
export function routeTable(routes: Route[]): (method: string, path: string) => Match | undefined {
  const templates = new Map<string, Template>();
  for (const route of routes) {
    const template = templates.get(route.path) ?? templateOf(route.path);
    template.methods.set(route.method, route);
    templates.set(route.path, template);
  }
  const ordered = [...templates.values()].sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
  return (method, path) => {
    const given = path.split('/').slice(1);
    for (const template of ordered) {
      if (!fits(template, given)) continue;
      const route = template.methods.get(method) ?? template.methods.get('ANY');
      if (route) return { route, pathParameters: parametersOf(template, given) };
    }
    return undefined;
  };
}

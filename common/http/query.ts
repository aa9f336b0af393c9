import { isUtf8 } from 'node:buffer';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { invalidRequest } from './validation.ts';

type QueryEvent = Pick<APIGatewayProxyEventV2, 'queryStringParameters' | 'rawQueryString'>;

/**
 * Reads the query parameters of an API Gateway event. Throws `invalid-request` for one that is not UTF-8, because API
 * Gateway has already replaced its bytes, and for a repeated one, because API Gateway has joined its values.
 */
export function readQuery({ queryStringParameters, rawQueryString }: QueryEvent): Record<string, string> {
  const pairs = (rawQueryString ?? '').split('&');
  const errors = [
    ...pairs
      .filter((pair) => !isEncodedUtf8(pair))
      .map((pair) => ({ path: nameOf(pair), message: 'Must be UTF-8' })),
    ...repeatedNames(rawQueryString ?? '').map((path) => ({ path, message: 'Must be sent only once' })),
  ];
  if (errors.length > 0) throw invalidRequest(errors);
  return definedValues(queryStringParameters);
}

/** Drops absent values, for which some emulators of API Gateway pass `null`. */
export function definedValues(
  values: Readonly<Record<string, string | undefined>> | null | undefined,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** Checks each run of encoded bytes on its own: the ASCII around a run cannot complete a character. */
function isEncodedUtf8(text: string): boolean {
  const runs = text.match(/(?:%[\da-f]{2})+/gi) ?? [];
  return runs.every((run) => isUtf8(Buffer.from(run.replaceAll('%', ''), 'hex')));
}

function repeatedNames(rawQuery: string): string[] {
  const names = [...new URLSearchParams(rawQuery).keys()];
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

const nameOf = (pair: string): string => [...new URLSearchParams(pair).keys()].join();

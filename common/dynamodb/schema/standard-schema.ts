/**
 * The part of the Standard Schema interface (zod, valibot, arktype, …) that the layer uses.
 *
 * @see https://standardschema.dev
 */
export interface StandardSchema<Output> {
  readonly '~standard': {
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>;
    readonly types?: { readonly output: Output } | undefined;
  };
}

/** The result of a validation. */
export type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] };

interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** The path of the first issue, and the number of issues. Omits its message, which may quote the value. */
export function firstProblem(issues: readonly SchemaIssue[]): { path: string; problem: string } {
  const path = (issues[0]?.path ?? [])
    .map((step) => String(typeof step === 'object' ? step.key : step))
    .join('.');
  const others = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  return { path, problem: `does not match the schema${others}` };
}

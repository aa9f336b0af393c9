/**
 * The part of the Standard Schema interface (zod, valibot, arktype, …) that the layer uses.
 * @see https://standardschema.dev
 */
export interface StandardSchema<Output> {
  readonly '~standard': {
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>;
    readonly types?: { readonly output: Output } | undefined;
  };
}

/** What a check gives. */
export type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] };

interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** FieldConditions the first problem that a schema found is, and how many there are. Its message may quote the value: left out. */
export function firstProblem(issues: readonly SchemaIssue[]): { path: string; problem: string } {
  const path = (issues[0]?.path ?? [])
    .map((step) => String(typeof step === 'object' ? step.key : step))
    .join('.');
  const others = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  return { path, problem: `does not fit its schema${others}` };
}

/** Repeats what a service refuses until it has heard of what happened in another one. */
export async function eventually<Data>(
  request: () => Promise<{ data?: Data; error?: unknown }>,
): Promise<Data> {
  let refusal: unknown;
  for (let attempt = 1; attempt <= 50; attempt += 1) {
    const { data, error } = await request();
    if (data !== undefined) return data;
    refusal = error;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`The API refuses the preparation: ${JSON.stringify(refusal)}`);
}

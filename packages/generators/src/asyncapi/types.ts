import openapiTS, { astToString } from 'openapi-typescript';

/** The TypeScript types of the schemas of an AsyncAPI document. */
export async function socketTypes(document: object): Promise<string> {
  const { components } = { components: {}, ...document };
  const schemas = 'schemas' in components ? components.schemas : {};
  // The generator reads OpenAPI only, whose schemas are the same.
  const described = {
    openapi: '3.1.1',
    info: { title: '', version: '' },
    paths: {},
    components: { schemas },
  };
  return astToString(await openapiTS(JSON.stringify(described)));
}

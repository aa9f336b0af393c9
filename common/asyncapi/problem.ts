import { problemSchema } from '../openapi/problem-components.ts';

/** What answers a message that is refused: a problem as over HTTP, with the action and the client's id. */
export const socketProblemSchema = {
  description: 'A problem (RFC 9457), as over HTTP, that answers a message which was refused.',
  allOf: [
    { $ref: '#/components/schemas/Problem' },
    {
      type: 'object',
      properties: {
        action: {
          type: 'string',
          description: 'The action that was refused. Absent if the message had none.',
        },
        id: { type: 'string', description: 'The id of the message that was refused.' },
        retryAfter: { type: 'integer', description: 'Seconds to wait before you try again.' },
      },
    },
  ],
};

export { problemSchema };

import { expect, test } from '@jest/globals';
import { allowsUploads } from './describe-app.ts';

const filesWith = (...AllowedOrigins: string[]) => ({
  Resources: {
    FilesBucket: {
      Type: 'AWS::S3::Bucket',
      Properties: {
        CorsConfiguration: {
          CorsRules: [{ AllowedOrigins, AllowedMethods: ['PUT'], AllowedHeaders: ['*'] }],
        },
      },
    },
  },
});
const app = 'https://d1.cloudfront.net';

test.each([
  [true, [app]],
  [true, ['*']],
  [true, ['http://localhost:3000', app]],
  [false, ['http://localhost:3000']],
  [false, ['https://d1.cloudfront.net.example.com']],
  [false, []],
])('says %s for the origins %j', (expected, origins) => {
  expect(allowsUploads(filesWith(...origins), app)).toBe(expected);
});

test('a stack without a bucket takes no uploads', () => {
  expect(allowsUploads({ Resources: {} }, app)).toBe(false);
});

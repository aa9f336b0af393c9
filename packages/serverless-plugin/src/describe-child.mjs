// @ts-check
import { describeService } from './describe-service.mjs';

const [folder = '', prefix = ''] = process.argv.slice(2);
try {
  process.send?.({ description: await describeService(folder, prefix) });
} catch (error) {
  process.send?.({ failure: error instanceof Error ? error.stack : String(error) });
}
process.disconnect();

import { generateAsyncApi } from './document.ts';

// Prints the description of the sockets; the local docs service serves it.
process.stdout.write(JSON.stringify(await generateAsyncApi()));

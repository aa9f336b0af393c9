import { generateDocument } from './document.ts';

// Prints the API description; the local docs service serves it.
process.stdout.write(JSON.stringify(await generateDocument()));

// @ts-check
import { pathToFileURL } from 'node:url';

const [file = '', files = '', ...sockets] = process.argv.slice(2);
/** @type {{ securityHeaders(files: string[], sockets: string[]): Record<string, string> }} */
const { securityHeaders } = await import(pathToFileURL(file).href);
console.log(JSON.stringify(securityHeaders([files], sockets)));

import type { ContentType } from '../models/content-types.ts';

/** How many bytes at a file's beginning are checked. */
export const headLength = 4_096;

/** The beginning of a file as text, one character per byte. */
type Head = string;

const ftyp =
  (...brands: string[]) =>
  (head: Head): boolean =>
    head.slice(4, 8) === 'ftyp' && brands.some((brand) => head.slice(8, 64).includes(brand));

const zip = (head: Head): boolean => head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06');

/** A zip whose first entry, stored uncompressed, names its type. */
const openDocument =
  (type: string) =>
  (head: Head): boolean =>
    zip(head) && head.slice(30, 200).startsWith(`mimetypeapplication/vnd.oasis.opendocument.${type}`);

const officeOpenXml =
  (folder: string) =>
  (head: Head): boolean =>
    zip(head) &&
    (head.includes('[Content_Types].xml') || head.includes('_rels/.rels') || head.includes(folder));

/** A frame of MPEG layer III: eleven set bits, a version, the layer, and a valid bit rate and sampling rate. */
const mpegFrame = (head: Head): boolean => {
  const [first, second, third] = [head.charCodeAt(0), head.charCodeAt(1), head.charCodeAt(2)];
  const layer3 = first === 0xff && (second & 0xe6) === 0xe2 && (second & 0x18) !== 0x08;
  return layer3 && third >> 4 !== 0xf && (third & 0x0c) !== 0x0c;
};

/** The beginnings that browsers take for markup, even in content of a text type. */
const markup =
  /^(?:\xef\xbb\xbf)?\s*<(?:!doctype|!--|html|head|body|script|iframe|h1|div|font|table|a|style|title|b|br|p|svg|math|\?xml)[\s>!?/-]/i;

const text = (head: Head): boolean => !markup.test(head);

const json = (head: Head): boolean => /^(?:\xef\xbb\xbf)?\s*(?:[[{"\d-]|true|false|null|$)/.test(head);

/** How each type that is not an image is recognised by its beginning. */
const signatures = new Map<string, (head: Head) => boolean>([
  ['application/pdf', (head) => head.startsWith('%PDF-')],
  ['application/json', json],
  ['application/zip', zip],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', officeOpenXml('word/')],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', officeOpenXml('xl/')],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', officeOpenXml('ppt/')],
  ['application/vnd.oasis.opendocument.text', openDocument('text')],
  ['application/vnd.oasis.opendocument.spreadsheet', openDocument('spreadsheet')],
  ['application/vnd.oasis.opendocument.presentation', openDocument('presentation')],
  ['text/plain', text],
  ['text/csv', text],
  [
    'video/mp4',
    ftyp('isom', 'iso2', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42', 'avc1', 'M4V ', 'dash', 'MSNV', '3gp'),
  ],
  [
    'video/quicktime',
    (head) => ftyp('qt  ')(head) || /^(?:moov|mdat|wide|free|skip|pnot)$/.test(head.slice(4, 8)),
  ],
  ['video/webm', (head) => head.startsWith('\x1a\x45\xdf\xa3') && head.slice(0, 80).includes('webm')],
  ['audio/mpeg', (head) => head.startsWith('ID3') || mpegFrame(head)],
  ['audio/mp4', ftyp('M4A ', 'M4B ', 'mp42', 'mp41', 'isom', 'iso2', 'dash')],
  ['audio/ogg', (head) => head.startsWith('OggS')],
  ['audio/wav', (head) => head.startsWith('RIFF') && head.slice(8, 12) === 'WAVE'],
]);

/** Whether a file that begins with `head` can be of the announced type. */
export function beginsAs(contentType: ContentType, head: Uint8Array): boolean {
  return signatures.get(contentType)?.(Buffer.from(head).toString('latin1')) ?? false;
}

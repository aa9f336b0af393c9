import type { ContentType } from '../models/content-types.ts';
import { utf16Of } from './check-text.ts';

/** How many bytes at a file's beginning are checked. */
export const headLength = 4_096;

/** The beginning of a file as text, one character per byte. */
type Head = string;

/** Brands of images, which share the container of films and sound. */
const imageBrands = /hei[cxms]|hev[cxms]|mif1|msf1|avi[fs]|jp[2xm] |crx /;

/** The container of MP4, QuickTime and 3GPP. Its brands are too many to list, and new ones keep coming. */
const film = (head: Head): boolean => head.slice(4, 8) === 'ftyp' && !imageBrands.test(head.slice(8, 64));

const webm = (head: Head): boolean =>
  head.startsWith('\x1a\x45\xdf\xa3') && head.slice(0, 200).includes('webm');

/** The container of office files before 2007 and of HWP. */
const compoundFile = (head: Head): boolean => head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');

const zip = (head: Head): boolean => head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06');

/** A zip whose first entry, stored uncompressed, names its type. */
const zipOf =
  (type: string) =>
  (head: Head): boolean =>
    zip(head) && head.slice(30, 200).startsWith(`mimetype${type}`);

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
  /^(?:\xef\xbb\xbf|\ufeff)?\s*<(?:!doctype|!--|html|head|body|script|iframe|h1|div|font|table|a|style|title|b|br|p|svg|math|\?xml)[\s>!?/-]/i;

const text = (head: Head): boolean => {
  const encoding = utf16Of(Buffer.from(head.slice(0, 2), 'latin1'));
  return !markup.test(encoding ? new TextDecoder(encoding).decode(Buffer.from(head, 'latin1')) : head);
};

/** Readers look for the header of a PDF in its first 1,024 bytes. What precedes it must not be another kind of file. */
const pdf = (head: Head): boolean =>
  head.slice(0, 1_024).includes('%PDF-') && !markup.test(head) && !/^(?:MZ|\x7fELF|PK|#!)/.test(head);

/** A frame of AAC with an ADTS header: twelve set bits and layer 0. */
const aac = (head: Head): boolean =>
  head.startsWith('ADIF') ||
  head.startsWith('ID3') ||
  (head.charCodeAt(0) === 0xff && (head.charCodeAt(1) & 0xf6) === 0xf0);

const json = (head: Head): boolean => /^(?:\xef\xbb\xbf)?\s*(?:[[{"\d-]|true|false|null|$)/.test(head);

/** How each type that is not an image is recognised by its beginning. */
const signatures = new Map<string, (head: Head) => boolean>([
  ['application/pdf', pdf],
  ['application/msword', compoundFile],
  ['application/vnd.ms-excel', compoundFile],
  ['application/vnd.ms-powerpoint', compoundFile],
  ['application/x-hwp', compoundFile],
  ['application/hwp+zip', zipOf('application/hwp+zip')],
  ['application/json', json],
  ['application/zip', zip],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', officeOpenXml('word/')],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', officeOpenXml('xl/')],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', officeOpenXml('ppt/')],
  ['application/vnd.oasis.opendocument.text', zipOf('application/vnd.oasis.opendocument.text')],
  ['application/vnd.oasis.opendocument.spreadsheet', zipOf('application/vnd.oasis.opendocument.spreadsheet')],
  [
    'application/vnd.oasis.opendocument.presentation',
    zipOf('application/vnd.oasis.opendocument.presentation'),
  ],
  ['text/plain', text],
  ['text/csv', text],
  ['text/markdown', () => true],
  ['video/mp4', film],
  ['video/quicktime', (head) => film(head) || /^(?:moov|mdat|wide|free|skip|pnot)$/.test(head.slice(4, 8))],
  ['video/3gpp', film],
  ['video/webm', webm],
  ['audio/mpeg', (head) => head.startsWith('ID3') || mpegFrame(head)],
  ['audio/mp4', film],
  ['audio/aac', aac],
  ['audio/webm', webm],
  ['audio/ogg', (head) => head.startsWith('OggS')],
  ['audio/wav', (head) => head.startsWith('RIFF') && head.slice(8, 12) === 'WAVE'],
]);

/** Whether a file that begins with `head` can be of the announced type. */
export function beginsAs(contentType: ContentType, head: Uint8Array): boolean {
  return signatures.get(contentType)?.(Buffer.from(head).toString('latin1')) ?? false;
}

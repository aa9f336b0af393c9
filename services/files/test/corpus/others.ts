import type { ContentType } from '../../src/models/content-types.ts';

interface Content {
  contentType: ContentType;
  bytes: Buffer;
}

const of = (contentType: ContentType, content: string): Content => ({
  contentType,
  bytes: Buffer.from(content, 'latin1'),
});

const zip =
  'PK\x03\x04\x14\x00\x00\x00\x08\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00';
const openXml = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';
const box = (brand: string): string => `\0\0\0\x18ftyp${brand}\0\0\0\0${brand}\0\0\0\0`;

const oldOffice = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0';

/** A text in UTF-16 with its byte order mark. */
function utf16(contentType: ContentType, encoding: 'utf16le' | 'utf16be', content: string): Content {
  const bytes = Buffer.from(`\ufeff${content}`, 'utf16le');
  return { contentType, bytes: encoding === 'utf16be' ? bytes.swap16() : bytes };
}

/** The beginning of a file of each type that is not an image, and complete texts. */
export const goodOthers: Content[] = [
  of('application/pdf', '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'),
  of('application/pdf', '\r\n%PDF-1.4\n'),
  of('application/pdf', `${'\0'.repeat(128)}%PDF-1.4\n`),
  of('application/msword', oldOffice),
  of('application/vnd.ms-excel', oldOffice),
  of('application/vnd.ms-powerpoint', oldOffice),
  of('application/x-hwp', oldOffice),
  of('application/hwp+zip', `${zip}\x08\0\0\0mimetypeapplication/hwp+zip`),
  of('application/json', ' {"harbour": [1, true, null]}\n'),
  of('application/zip', `${zip}\x05\0\0\0a.txt`),
  of(`${openXml}.wordprocessingml.document`, `${zip}\x13\0\0\0[Content_Types].xml word/document.xml`),
  of(`${openXml}.wordprocessingml.document`, `${zip}\x0b\0\0\0_rels/.rels`),
  of(`${openXml}.wordprocessingml.document`, `${zip}\x11\0\0\0word/document.xml`),
  of(`${openXml}.spreadsheetml.sheet`, `${zip}\x13\0\0\0[Content_Types].xml xl/workbook.xml`),
  of(`${openXml}.presentationml.presentation`, `${zip}\x13\0\0\0[Content_Types].xml ppt/`),
  of(`${openDocument}.text`, `${zip}\x08\0\0\0mimetype${openDocument}.text`),
  of(`${openDocument}.spreadsheet`, `${zip}\x08\0\0\0mimetype${openDocument}.spreadsheet`),
  of(`${openDocument}.presentation`, `${zip}\x08\0\0\0mimetype${openDocument}.presentation`),
  of('text/plain', 'Tea, caf\xe9 (in Latin-1), and no more.\r\n'),
  of('text/plain', 'A tale that is long.\n'.repeat(1_000)),
  utf16('text/plain', 'utf16le', 'Tea and 사진.\r\n'),
  utf16('text/csv', 'utf16be', 'name\tcity\r\nMina\tBusan\r\n'),
  of('text/markdown', '<p align="center">\n\n# Harbour\n'),
  of('text/csv', 'name;city\r\nMina;Busan\r\n'),
  ...['isom', 'cmfc', 'iso8', 'av01', 'mp42', 'hvc1'].map((brand) => of('video/mp4', box(brand))),
  of('video/3gpp', box('3gp5')),
  of('video/quicktime', box('mp42')),
  of('video/quicktime', box('qt  ')),
  of('video/quicktime', '\0\0\0\x08wide\0\0\0\0mdat'),
  of('video/webm', '\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm'),
  of('audio/mpeg', 'ID3\x04\0\0\0\0\0\0'),
  of('audio/mpeg', '\xff\xfb\x90\x64\0\0\0\0'),
  of('audio/mp4', box('M4A ')),
  of('audio/aac', '\xff\xf1\x50\x80\0\0\0'),
  of('audio/webm', '\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm'),
  of('audio/ogg', 'OggS\0\x02\0\0\0\0'),
  of('audio/wav', 'RIFF\x24\0\0\0WAVEfmt '),
];

/** Files whose content is not of the claimed type. */
export const badOthers: (Content & { name: string })[] = [
  { name: 'a page', ...of('text/plain', '\n<!DOCTYPE html><script>alert(1)</script>') },
  { name: 'SVG', ...of('text/plain', '<svg xmlns="http://www.w3.org/2000/svg"/>') },
  { name: 'a program', ...of('application/pdf', 'MZ\x90\0\x03\0\0\0') },
  { name: 'a program', ...of('text/plain', 'MZ\x90\0\x03\0\0\0') },
  { name: 'a page in UTF-16', ...utf16('text/plain', 'utf16le', '<html><script>alert(1)</script>') },
  { name: 'bytes after a byte order mark', ...of('text/plain', '\xff\xfe\0\0\x01\0\0\xd8') },
  { name: 'a page with a PDF in it', ...of('application/pdf', '<html>%PDF-1.4') },
  { name: 'a zip', ...of('application/x-hwp', `${zip}\x05\0\0\0a.txt`) },
  { name: 'MP3', ...of('audio/aac', '\xff\xfb\x90\x64') },
  { name: 'AVIF', ...of('video/mp4', box('avif')) },
  { name: 'a program of Linux', ...of('application/zip', '\x7fELF\x02\x01\x01') },
  { name: 'a text that ends as bytes', ...of('text/csv', `${'a;b\n'.repeat(20_000)}\0`) },
  { name: 'JSON in Latin-1', ...of('application/json', '{"caf\xe9": 1}') },
  { name: 'a text', ...of('application/json', 'Hello') },
  { name: 'JSON with a zero in it', ...of('application/json', '{"a": "\0"}') },
  { name: 'a zip', ...of(`${openXml}.wordprocessingml.document`, `${zip}\x05\0\0\0a.txt`) },
  { name: 'a picture', ...of('audio/mpeg', '\xff\xd8\xff\xe0') },
  { name: 'a zip', ...of(`${openDocument}.text`, `${zip}\x05\0\0\0a.txt`) },
  { name: 'HEIC', ...of('video/mp4', box('heic')) },
  { name: 'Matroska', ...of('video/webm', '\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x88matroska') },
  { name: 'a picture', ...of('audio/wav', 'RIFF\x24\0\0\0WEBPVP8 ') },
];

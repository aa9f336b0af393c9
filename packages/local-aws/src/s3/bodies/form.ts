import { S3Error } from '../s3-error.ts';
import { byteReader } from './byte-reader.ts';

/** A browser's upload form: fields by lower-case name, then the file. */
export interface Form {
  readonly fields: ReadonlyMap<string, string>;
  readonly fileName: string;
  readonly file: AsyncIterable<Buffer>;
}

const mostFieldBytes = 20 * 1024;

const malformed = (): S3Error =>
  new S3Error(
    'MalformedPOSTRequest',
    'The body of your POST request is not well-formed multipart/form-data.',
  );

const parameterOf = (header: string, name: string): string | undefined =>
  new RegExp(`[;\\s]${name}="((?:[^"\\\\]|\\\\.)*)"`, 'i').exec(header)?.[1];

/** Parses a multipart/form-data body up to its file, which the caller streams. */
export async function readForm(body: AsyncIterable<Buffer>, contentType: string | undefined): Promise<Form> {
  const boundary = /^multipart\/form-data\s*;.*boundary="?([^";]+)"?/i.exec(contentType ?? '')?.[1];
  if (boundary === undefined) throw malformed();
  const reader = byteReader(body);
  const mark = Buffer.from(`\r\n--${boundary}`);
  const fields = new Map<string, string>();
  let bytes = 0;

  const line = async (): Promise<string> => {
    const text = await reader.line(mostFieldBytes);
    if (text === undefined) throw malformed();
    return text;
  };
  const dispositionOfPart = async (): Promise<string> => {
    let disposition = '';
    for (let text = await line(); text !== ''; text = await line()) {
      if (/^content-disposition:/i.test(text)) disposition = text;
    }
    return disposition;
  };

  if ((await line()) !== `--${boundary}`) throw malformed();
  for (;;) {
    const disposition = await dispositionOfPart();
    const name = parameterOf(disposition, 'name')?.toLowerCase();
    if (name === undefined) throw malformed();
    if (name === 'file') {
      return {
        fields,
        fileName: parameterOf(disposition, 'filename') ?? '',
        file: whole(reader.until(mark)),
      };
    }
    const pieces: Buffer[] = [];
    for await (const piece of whole(reader.until(mark))) {
      bytes += piece.length;
      if (bytes > mostFieldBytes) throw malformed();
      pieces.push(piece);
    }
    fields.set(name, Buffer.concat(pieces).toString('utf8'));
    if ((await line()) !== '') {
      throw new S3Error('InvalidArgument', 'POST requires exactly one file upload per request.');
    }
  }
}

/** Fails when a part ends without its boundary. */
async function* whole(part: AsyncGenerator<Buffer, boolean>): AsyncGenerator<Buffer> {
  for (;;) {
    const { done, value } = await part.next();
    if (!done) yield value;
    else if (value) return;
    else throw new S3Error('IncompleteBody', 'The body of the form ends before its boundary.');
  }
}

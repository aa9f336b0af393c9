const fallback = 'file';

/** Characters that encodeURIComponent leaves alone but RFC 8187 requires to be escaped. */
const unescaped = /['()*]/g;

const escaped = (text: string): string =>
  encodeURIComponent(text).replace(unescaped, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * A Content-Disposition for any file name, including quotes, line breaks, other scripts and emoji. Characters that could
 * break out of the header or into another folder become `_`; old clients see an ASCII form of the name.
 *
 * @example contentDisposition('attachment', '사진 "1".jpg')
 * // attachment; filename="__ _1_.jpg"; filename*=UTF-8''%EC%82%AC%EC%A7%84%20%221%22.jpg
 */
export function contentDisposition(kind: 'attachment' | 'inline', fileName: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not get into a header
  const name = fileName.toWellFormed().replace(/[\u0000-\u001f\u007f-\u009f/\\]/g, '_') || fallback;
  const ascii = name.replace(/[^\x20-\x7e]/gu, '_').replace(/["%]/g, '_');
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${escaped(name)}`;
}

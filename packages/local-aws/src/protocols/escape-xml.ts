const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: object keys and messages may contain them
const special = /[&<>"'\u0000-\u001f]/g;

/** Escapes text for XML; control characters, which XML 1.0 forbids, become references. */
export const escapeXml = (text: string): string =>
  text.replace(special, (one) => escapes[one] ?? `&#x${one.charCodeAt(0).toString(16)};`);

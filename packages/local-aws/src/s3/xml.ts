/** What an element holds: text, or elements by name; a list repeats its element. */
export type XmlContent = string | number | boolean | XmlElements;
interface XmlElements {
  [name: string]: XmlContent | readonly XmlContent[] | undefined;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: keys of objects may hold them
const special = /[&<>"'\u0000-\u001f]/g;

const escaped = (text: string): string =>
  text.replace(special, (one) => escapes[one] ?? `&#x${one.charCodeAt(0).toString(16)};`);

function elements(name: string, content: XmlContent, attributes = ''): string {
  const inside =
    typeof content === 'object'
      ? Object.entries(content)
          .flatMap(([child, given]) =>
            given === undefined ? [] : [given].flat().map((one) => elements(child, one)),
          )
          .join('')
      : escaped(String(content));
  return `<${name}${attributes}>${inside}</${name}>`;
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = ' xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';

/** A document as S3 answers with it. */
export const s3Document = (name: string, content: XmlContent): string =>
  declaration + elements(name, content, namespace);

/** The document of an error, which has no namespace. */
export const errorDocument = (content: XmlContent): string => declaration + elements('Error', content);

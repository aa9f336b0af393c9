import { S3Error } from './s3-error.ts';

/** An element of a request's XML. S3's requests use no mixed content and no relevant attributes. */
export interface XmlElement {
  readonly name: string;
  text: string;
  readonly children: XmlElement[];
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, entity: string) => {
    if (!entity.startsWith('#')) return named[entity] ?? whole;
    const hex = entity.startsWith('#x') || entity.startsWith('#X');
    return String.fromCodePoint(Number.parseInt(entity.slice(hex ? 2 : 1), hex ? 16 : 10));
  });

const malformed = (): S3Error =>
  new S3Error(
    'MalformedXML',
    'The XML you provided was not well-formed or did not validate against our published schema',
  );

const token = /<\?[^>]*\?>|<!--[\s\S]*?-->|<(\/?)([\w:.-]+)[^>]*?(\/?)>|([^<]+)/y;

/** Parses a document with the root element `root`. Throws MalformedXML. */
export function readXml(document: string, root: string): XmlElement {
  const top: XmlElement = { name: '', text: '', children: [] };
  const open = [top];
  token.lastIndex = 0;
  while (token.lastIndex < document.length) {
    const found = token.exec(document);
    const within = open.at(-1);
    if (found === null || within === undefined) throw malformed();
    const [, closes = '', name, empty = '', text] = found;
    if (text !== undefined) within.text += unescaped(text);
    else if (name === undefined) continue;
    else if (closes !== '') {
      if (within.name !== name || within === top) throw malformed();
      open.pop();
    } else {
      const element: XmlElement = { name, text: '', children: [] };
      within.children.push(element);
      if (empty === '') open.push(element);
    }
  }
  const [first] = top.children;
  if (open.length !== 1 || top.children.length !== 1 || first?.name !== root) throw malformed();
  return first;
}

/** The text of an element's child with this name. */
export const textIn = ({ children }: XmlElement, name: string): string | undefined =>
  children.find((child) => child.name === name)?.text;

import { escapeXml } from '../protocols/escape-xml.ts';

/** Content of an element: text, or child elements by name; a list repeats its element. */
export type XmlContent = string | number | boolean | XmlElements;
interface XmlElements {
  [name: string]: XmlContent | readonly XmlContent[] | undefined;
}

function elements(name: string, content: XmlContent, attributes = ''): string {
  const inside =
    typeof content === 'object'
      ? Object.entries(content)
          .flatMap(([child, given]) =>
            given === undefined ? [] : [given].flat().map((one) => elements(child, one)),
          )
          .join('')
      : escapeXml(String(content));
  return `<${name}${attributes}>${inside}</${name}>`;
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = ' xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';

/** A response document of S3. */
export const s3Document = (name: string, content: XmlContent): string =>
  declaration + elements(name, content, namespace);

/** An error document, which has no namespace. */
export const errorDocument = (content: XmlContent): string => declaration + elements('Error', content);

// S3's documents have neither attributes nor CDATA, and no element contains one of its own name.

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The contents of each element of this name, as they are in the document. */
export function elementsOf(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}>([^]*?)</${name}>`, 'g'))].map(([, content = '']) => content);
}

/** The text of the first element of this name; undefined if there is none. */
export function textIn(xml: string, name: string): string | undefined {
  const [content] = elementsOf(xml, name);
  return content?.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (entity, hex, decimal, known) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return entities[known] ?? entity;
  });
}

/** Text for a document that is sent. */
export function escapeXml(text: string): string {
  // Parsers turn line ends that are written as themselves into \n.
  return text.replace(/[&<>"'\r\n\u0085\u2028]/g, (one) => `&#x${one.charCodeAt(0).toString(16)};`);
}

import sharp, { type Sharp } from 'sharp';

type Colour = readonly [red: number, green: number, blue: number];

export interface Quarters {
  topLeft: Colour;
  topRight: Colour;
  bottomLeft: Colour;
  bottomRight: Colour;
}

/** The colours of a picture's quarters, which show whether it is upright and its colours are right. */
export const quarters: Quarters = {
  topLeft: [220, 40, 40],
  topRight: [40, 180, 60],
  bottomLeft: [50, 60, 200],
  bottomRight: [240, 240, 240],
};

/** Text in the metadata that must not appear in anything served. */
export const secret = 'SECRET-PLACE';

/** Printable colours, which survive CMYK. */
export const printableQuarters: Quarters = {
  topLeft: [180, 80, 80],
  topRight: [90, 150, 90],
  bottomLeft: [80, 90, 150],
  bottomRight: [230, 230, 230],
};

/** A picture of four quarters. */
export function picture(width = 400, height = 300, colours = quarters): Sharp {
  const size = { width: width / 2, height: height / 2, channels: 3 as const };
  const quarter = ([r, g, b]: Colour, left: number, top: number) => ({
    input: { create: { ...size, background: { r, g, b } } },
    left,
    top,
  });
  return sharp({ create: { width, height, channels: 3, background: 'black' } }).composite([
    quarter(colours.topLeft, 0, 0),
    quarter(colours.topRight, size.width, 0),
    quarter(colours.bottomLeft, 0, size.height),
    quarter(colours.bottomRight, size.width, size.height),
  ]);
}

const place = {
  IFD0: { ImageDescription: secret, Make: secret },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '37/1 33/1 58/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '126/1 58/1 41/1',
  },
};

const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/"
exif:GPSLatitude="${secret}"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

/** Adds EXIF and XMP as phones and programs do: the place of the photo and its orientation. */
export const withMetadata = (image: Sharp, orientation = 1): Sharp =>
  image.withMetadata({ orientation, exif: place }).withXmp(xmp);

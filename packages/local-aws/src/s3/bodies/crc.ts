import { crc32 } from 'node:zlib';

/** An incremental checksum. */
export interface Digest {
  update(bytes: Buffer): void;
  /** The checksum in base64. */
  digest(): string;
}

const base64 = (value: bigint, bytes: number): string =>
  Buffer.from(value.toString(16).padStart(bytes * 2, '0'), 'hex').toString('base64');

export function crc32Digest(): Digest {
  let value = 0;
  return {
    update: (bytes) => {
      value = crc32(bytes, value);
    },
    digest: () => base64(BigInt(value), 4),
  };
}

function tableOf(polynomial: number): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1;
    return value;
  });
}

let castagnoli: Uint32Array | undefined;

export function crc32cDigest(): Digest {
  castagnoli ??= tableOf(0x82f63b78);
  const table = castagnoli;
  let value = 0xffffffff;
  return {
    update: (bytes) => {
      for (const byte of bytes) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
    },
    digest: () => base64(BigInt((value ^ 0xffffffff) >>> 0), 4),
  };
}

const all64 = 0xffffffffffffffffn;
let nvme: bigint[] | undefined;

function table64(): bigint[] {
  return Array.from({ length: 256 }, (_, byte) => {
    let value = BigInt(byte);
    for (let bit = 0; bit < 8; bit++) value = value & 1n ? (value >> 1n) ^ 0x9a6c9329ac4bc9b5n : value >> 1n;
    return value;
  });
}

/** Slow, about 20 MB per second; rarely used by clients. */
export function crc64nvmeDigest(): Digest {
  nvme ??= table64();
  const table = nvme;
  let value = all64;
  return {
    update: (bytes) => {
      for (const byte of bytes) value = (table[Number((value ^ BigInt(byte)) & 0xffn)] ?? 0n) ^ (value >> 8n);
    },
    digest: () => base64(value ^ all64, 8),
  };
}

import { crc32, deflateRawSync } from 'node:zlib'

/** One part of a zip to be written; what is given beside name and data is a lie told for a test. */
export interface WrittenPart {
  readonly name: string | Buffer
  readonly data: string | Buffer
  readonly stored?: boolean
  /** Bytes that are packed already, whose unpacked length and checksum are to be believed. */
  readonly packed?: { readonly bytes: Buffer; readonly length: number; readonly crc: number }
  readonly crc?: number
  readonly length?: number
  /** General purpose flags: 1 says encrypted, 0x800 that the name is UTF-8 (usual). */
  readonly flags?: number
  /** Says that it lies where the first part lies. */
  readonly overFirst?: boolean
}

/** A zip file of these parts, in this order. Small and plain: yauzl only reads. */
export function zipOf(parts: readonly WrittenPart[]): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const { name, header, bytes } = packed(part)
    const start = Buffer.concat([Buffer.from('PK\u0003\u0004\u0014\0', 'latin1'), header, name, bytes])
    local.push(part.overFirst ? Buffer.alloc(0) : start)
    central.push(centralEntry(header, part.overFirst ? 0 : offset), name)
    offset += part.overFirst ? 0 : start.length
  }
  const list = Buffer.concat(central)
  return Buffer.concat([...local, list, endOf(parts.length, list.length, offset)])
}

/** The fields that a part's own header and the list at the end have in common, from the flags on. */
function packed(part: WrittenPart) {
  const name = Buffer.from(part.name)
  const data = Buffer.from(part.data)
  const bytes = part.packed?.bytes ?? (part.stored ? data : deflateRawSync(data))
  const header = Buffer.alloc(24)
  header.writeUInt16LE(part.flags ?? 0x800, 0)
  header.writeUInt16LE(part.stored ? 0 : 8, 2)
  header.writeUInt32LE(part.crc ?? part.packed?.crc ?? crc32(data), 8)
  header.writeUInt32LE(bytes.length, 12)
  header.writeUInt32LE(part.length ?? part.packed?.length ?? data.length, 16)
  header.writeUInt16LE(name.length, 20)
  return { name, header, bytes }
}

function centralEntry(header: Buffer, offset: number): Buffer {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  return Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0\u0014\0', 'latin1'), header, rest])
}

function endOf(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(offset, 16)
  return end
}

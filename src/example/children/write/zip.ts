import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipPart {
  readonly name: string
  readonly data: Buffer
}

/** 1 January 1980, the first day that a zip can name: the same parts give the same bytes on any day. */
const noDay = 0x21
const utf8Name = 0x800
const deflated = 8

/** A zip of these parts, each packed by itself so that no more than one lies in memory unpacked. */
export function zipped(parts: Iterable<ZipPart>): Buffer {
  const [files, list]: [Buffer[], Buffer[]] = [[], []]
  let offset = 0
  for (const part of parts) {
    const [name, packed, fields] = entry(part)
    const file = Buffer.concat([Buffer.from('PK\u0003\u0004\u0014\0', 'latin1'), fields, name, packed])
    files.push(file)
    list.push(listed(fields, offset), name)
    offset += file.length
  }
  const listBytes = Buffer.concat(list)
  return Buffer.concat([...files, listBytes, ending(files.length, listBytes.length, offset)])
}

/** The fields that a part's own header and the list at the end share, from the flags to the length of the name. */
function entry({ name, data }: ZipPart): readonly [name: Buffer, packed: Buffer, fields: Buffer] {
  const [nameBytes, packed, fields] = [Buffer.from(name), deflateRawSync(data), Buffer.alloc(24)]
  fields.writeUInt16LE(utf8Name, 0)
  fields.writeUInt16LE(deflated, 2)
  fields.writeUInt16LE(noDay, 6)
  fields.writeUInt32LE(crc32(data), 8)
  fields.writeUInt32LE(packed.length, 12)
  fields.writeUInt32LE(data.length, 16)
  fields.writeUInt16LE(nameBytes.length, 20)
  return [nameBytes, packed, fields]
}

function listed(fields: Buffer, offset: number): Buffer {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  return Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0\u0014\0', 'latin1'), fields, rest])
}

function ending(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(offset, 16)
  return end
}

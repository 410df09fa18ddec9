/** Bytes of one file: it is kept with every frozen paper. */
export const largestFont = 1_000_000

const starts = ['00010000', '4f54544f', '74727565']
/** Name records: 1 the family, 16 the family of a large one. */
const familyRecords = [1, 16]

interface Table {
  readonly offset: number
  readonly length: number
}

function nameTable(font: Buffer): Table | undefined {
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16)
    if (font.toString('latin1', at, at + 4) === 'name')
      return { offset: font.readUInt32BE(at + 8), length: font.readUInt32BE(at + 12) }
  return undefined
}

const utf16 = (bytes: Buffer): string => {
  const copy = Buffer.from(bytes)
  return copy.swap16().toString('utf16le')
}

function familiesAt(font: Buffer, { offset }: Table): string[] {
  const count = font.readUInt16BE(offset + 2)
  const words = offset + font.readUInt16BE(offset + 4)
  return Array.from({ length: count }, (_, at) => offset + 6 + at * 12).flatMap((record) => {
    const [platform, id] = [font.readUInt16BE(record), font.readUInt16BE(record + 6)]
    if (!familyRecords.includes(id)) return []
    const start = words + font.readUInt16BE(record + 10)
    const bytes = font.subarray(start, start + font.readUInt16BE(record + 8))
    return [platform === 1 ? bytes.toString('latin1') : utf16(bytes)]
  })
}

/** The names of a font's family, as the file itself says; undefined where it is no TrueType or OpenType font. */
export function familiesOf(font: Buffer): readonly string[] | undefined {
  if (font.length < 12 || !starts.includes(font.toString('hex', 0, 4))) return undefined
  try {
    const names = nameTable(font)
    return names && [...new Set(familiesAt(font, names))]
  } catch (error) {
    // Its tables lead out of the file: it is cut off.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

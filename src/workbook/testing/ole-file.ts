const sectorBytes = 512

/** The beginning of a file in the old container format, as far as anybody looks who wants to know what it holds. */
export function oleFile(contents: readonly string[]): Buffer {
  const header = Buffer.alloc(sectorBytes)
  header.write('d0cf11e0a1b11ae1', 'hex')
  header.writeUInt16LE(9, 30)
  header.writeUInt32LE(1, 48)
  const directory = ['Root Entry', ...contents].map((name) => {
    const entry = Buffer.alloc(128)
    entry.write(name, 'utf16le')
    return entry
  })
  return Buffer.concat([header, Buffer.alloc(sectorBytes), ...directory, Buffer.alloc(4 * sectorBytes)])
}

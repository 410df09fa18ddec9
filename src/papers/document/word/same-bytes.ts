import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const properties = 'docProps/core.xml'
const times = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g

/**
 * A Word file without the moment at which it was made: the same paper gives the same bytes, on any day. When a paper was
 * published is said in it.
 */
export function sameBytes(file: Uint8Array): Uint8Array {
  const inside = unzipSync(file)
  const about = inside[properties]
  const without = about && strToU8(strFromU8(about).replace(times, ''))
  return zipSync(
    { ...inside, ...(without ? { [properties]: without } : {}) },
    { mtime: '1980-01-01T12:00:00' },
  )
}

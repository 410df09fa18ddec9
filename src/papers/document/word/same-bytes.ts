import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const properties = 'docProps/core.xml'
const styles = 'word/styles.xml'
const times = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g

/** Ids of links are drawn at random: they are counted instead, in a part and in the list of what it refers to. */
const drawnIds = /\bId="(rId[\w-]{8,})"/g
/** Ids of pictures and shapes go on from one file to the next: they are counted anew. */
const shapeIds = /(<(?:wp:docPr|\w+:cNvPr)\b[^>]*?\bid=")\d+"/g

type Inside = Readonly<Record<string, Uint8Array>>

const relationsOf = (part: string): string => part.replace(/([^/]+)$/, '_rels/$1.rels')

function counted(inside: Inside, part: string): Inside {
  const own = inside[part]
  if (!own) return {}
  let shapes = 0
  const numbered = strFromU8(own).replace(shapeIds, (_, before: string) => `${before}${(shapes += 1)}"`)
  const relations = relationsOf(part)
  const list = strFromU8(inside[relations] ?? new Uint8Array())
  const ids = new Map([...list.matchAll(drawnIds)].map(([, id = ''], at) => [id, `rIdLink${at + 1}`]))
  const renamed = (xml: string): string => xml.replace(/rId[\w-]{8,}/g, (id) => ids.get(id) ?? id)
  return {
    [part]: strToU8(renamed(numbered)),
    ...(list !== '' && { [relations]: strToU8(renamed(list)) }),
  }
}

const countedParts = ['word/document.xml', 'word/footnotes.xml']

/**
 * A Word file without the moment at which it was made and without what was drawn at random: the same paper gives the same
 * bytes, on any day and in any process. When a paper was published is said in it.
 * @param withStyles puts a council's own styles among those of the file.
 */
export function sameBytes(file: Uint8Array, withStyles: (xml: string) => string): Uint8Array {
  const inside = unzipSync(file)
  const about = inside[properties]
  const own = inside[styles]
  const parts: Inside = {
    ...inside,
    ...Object.fromEntries(countedParts.flatMap((part) => Object.entries(counted(inside, part)))),
    ...(about && { [properties]: strToU8(strFromU8(about).replace(times, '')) }),
    ...(own && { [styles]: strToU8(withStyles(strFromU8(own))) }),
  }
  return zipSync(parts, { mtime: '1980-01-01T12:00:00' })
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { pagesOf } from './pdf-pages.ts'
import { loadLibrary } from './pdf-library.ts'
import type { Page } from './positioned.ts'
import { readPages } from './read-pages.ts'
import { perturbations } from './testing/perturbations.ts'
import { absent, reportsFolder } from './testing/real-reports.ts'

interface Held {
  pages: readonly Page[]
  facts: ReturnType<typeof factsOf>
}
const documents = new Map<string, Held>()

beforeAll(async () => {
  const { getDocument } = await loadLibrary()
  for (const file of absent ? [] : readdirSync(reportsFolder)) {
    const data = new Uint8Array(readFileSync(join(reportsFolder, file)))
    const loading = getDocument({ data, disableFontFace: true, useSystemFonts: false, verbosity: 0 })
    const pages = await pagesOf(await loading.promise)
    documents.set(file, { pages, facts: factsOf(pages, file) })
    await loading.destroy()
  }
}, 240_000)

/** All that a user confirms, without pages and doubts. */
function factsOf(pages: readonly Page[], file: string) {
  const read = readPages(pages, file)
  if (!read.ok) return read.sentence
  const { kind, authority, inspectedFrom, inspectedTo, publishedOn, judgements, areas } = read.reading
  return {
    ...{ kind, authority, inspectedFrom, inspectedTo, publishedOn },
    judgements: judgements.map(({ strand, grade }) => [strand, grade]),
    areas: areas.map(({ text, priority, tags }) => [text, priority, tags]),
  }
}

describe.skipIf(absent !== '')(`the real reports and letters read the same${absent}`, () => {
  it.each(perturbations)('%s', { timeout: 180_000 }, (_, change) => {
    expect(documents.size).toBeGreaterThan(70)
    for (const [file, { pages, facts }] of documents)
      expect([file, factsOf(change(pages), file)]).toEqual([file, facts])
  })
})

import { readFileSync } from 'node:fs'
import { SourceMap, type SourceMapPayload } from 'node:module'
import { fileURLToPath } from 'node:url'

const maps = new Map<string, SourceMap | undefined>()

/** Read only once something went wrong: Node would read them all at the start, and keep them. */
function mapOf(address: string): SourceMap | undefined {
  if (!maps.has(address)) maps.set(address, readMap(`${fileURLToPath(address)}.map`))
  return maps.get(address)
}

function readMap(path: string): SourceMap | undefined {
  try {
    const map: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isMap(map) ? new SourceMap(map) : undefined
  } catch {
    return undefined
  }
}

const isMap = (value: unknown): value is SourceMapPayload =>
  typeof value === 'object' && value !== null && 'mappings' in value

/**
 * The frames of an error with their places in our source. Where the program runs from its source, and in libraries, they
 * are as they were.
 */
export const placesInSource = (frames: string): string =>
  frames.replace(
    /(file:\/\/[^\s()]+\.mjs):(\d+):(\d+)/g,
    (place: string, address: string, line: string, column: string) => {
      const found = mapOf(address)?.findEntry(Number(line) - 1, Number(column) - 1)
      if (found === undefined || !('originalSource' in found)) return place
      const { originalSource, originalLine, originalColumn } = found
      return `${new URL(originalSource, address).href}:${originalLine + 1}:${originalColumn + 1}`
    },
  )

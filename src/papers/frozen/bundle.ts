import { createHash } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import { knownOr } from '../model/index.ts'
import { formats } from '../document/formats.ts'
import type { FormatId } from '../document/formats.ts'
import type { Release, Version } from './model.ts'

/** A file of the public edition, as it was made when the version was frozen. */
export interface BundledFile {
  readonly form: FormatId
  readonly fileName: string
  readonly bytes: Uint8Array
}

export interface Bundling {
  readonly council: string
  readonly version: Version
  readonly files: readonly BundledFile[]
  readonly releases: readonly Release[]
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** What a committee system or a website needs to know of the files beside it. */
function metadata({ council, version, files, releases }: Bundling) {
  return {
    publisher: council,
    title: version.title,
    meeting: { body: version.meeting.body, date: knownOr(version.meeting.on, null) },
    version: version.number,
    replaces: version.number > 1 ? { version: version.number - 1, because: version.reason ?? '' } : null,
    frozenOn: version.frozenOn,
    releasedToPublicOn: releases.find(({ inPublic }) => inPublic)?.releasedOn ?? null,
    figuresTellOf: version.asAt,
    language: 'en-GB',
    leavesOutExemptInformation: version.documents.private !== undefined,
    files: files.map(({ form, fileName, bytes }) => ({
      file: fileName,
      form: formats[form].name,
      mediaType: formats[form].mediaType,
      bytes: bytes.length,
      sha256: sha256(bytes),
    })),
  }
}

/**
 * A released version as one archive: the files of its public edition, `metadata.json`, and `SHA256SUMS` as `sha256sum
 * --check` reads it. Only public files are ever handed in. The same version gives the same bytes.
 */
export function bundleOf(bundling: Bundling): Uint8Array {
  const about = strToU8(`${JSON.stringify(metadata(bundling), null, 2)}\n`)
  const inside = [
    ...bundling.files.map(({ fileName, bytes }) => [fileName, bytes] as const),
    ['metadata.json', about] as const,
  ]
  const sums = strToU8(inside.map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join(''))
  // Noon, so that no time zone moves the day.
  const mtime = `${bundling.version.frozenOn}T12:00:00`
  return zipSync(Object.fromEntries([...inside, ['SHA256SUMS', sums] as const]), { mtime })
}

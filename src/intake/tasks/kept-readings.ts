import { isDeepStrictEqual } from 'node:util'
import type { Transcript } from '../../workbook/index.ts'
import type { RememberedMapping } from '../annex-a/index.ts'
import { sha256Of } from '../import/imports.ts'
import type { Received } from '../import/model.ts'
import type { WhatWasSaid } from '../import/what-was-said.ts'

/** A file, and all that its reading follows from besides. */
export interface FileToRead {
  readonly received: Received
  readonly remembered: RememberedMapping
  readonly said: WhatWasSaid
}

/** What was written down when a file was read, and what its reader had been told. */
export interface KeptReading {
  readonly transcript: Transcript
  readonly said: WhatWasSaid
}

/** Everything that a reading follows from, but for the program, which does not change while a server runs. */
type Asked = Pick<FileToRead, 'remembered' | 'said'> & {
  readonly sha256: string
  readonly fileName: string
  readonly asAt: string
}

const keptForMilliseconds = 15 * 60_000

/**
 * The reading of the file that was checked last, in memory, until it is applied or thrown away, rows are removed, or a
 * quarter of an hour has gone: whoever looks at what a file would do, and then applies it, need not wait for it to be read
 * twice. It is given out only where the file would be read the same: the same bytes under the same name, for the same day,
 * with the same headings remembered and the same of the extract before.
 */
export class KeptReadings {
  private readonly keptFor: number
  private kept:
    { readonly importId: number; readonly asked: Asked; readonly transcript: Transcript } | undefined
  private letGo: NodeJS.Timeout | undefined

  constructor(keptFor: number = keptForMilliseconds) {
    this.keptFor = keptFor
  }

  /** Keeps a reading in place of the one before. What was not written down to its end is none. */
  keep(importId: number, file: FileToRead, transcript: Transcript): void {
    if (!transcript.isWhole) return
    this.forget()
    this.kept = { importId, asked: askedOf(file), transcript }
    this.letGo = setTimeout(() => {
      this.forget()
    }, this.keptFor).unref()
  }

  /** The file would probably not be read again. */
  has(importId: number): boolean {
    return this.kept?.importId === importId
  }

  /** Undefined where the file would be read otherwise now. */
  of(importId: number, file: FileToRead): KeptReading | undefined {
    const { kept } = this
    if (kept?.importId !== importId || !isAskedAlike(kept.asked, askedOf(file))) return undefined
    return { transcript: kept.transcript, said: kept.asked.said }
  }

  /** It was applied, or thrown away. */
  doneWith(importId: number): void {
    if (this.has(importId)) this.forget()
  }

  /** Another file is read next: two readings are not held at once. */
  onlyOf(importId: number): void {
    if (!this.has(importId)) this.forget()
  }

  forget(): void {
    clearTimeout(this.letGo)
    this.kept = undefined
  }
}

const askedOf = ({ received, remembered, said }: FileToRead): Asked => {
  const { bytes, fileName, asAt } = received
  return { sha256: sha256Of(bytes), fileName, asAt, remembered, said }
}

/** A reader that was told of no extract before reads the same with whatever salt. */
function isAskedAlike({ said: one, ...besides }: Asked, { said: other, ...besidesOther }: Asked): boolean {
  const isToldAlike =
    one.importId === undefined ? other.importId === undefined : isDeepStrictEqual(one, other)
  return isToldAlike && isDeepStrictEqual(besides, besidesOther)
}

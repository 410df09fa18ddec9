import { formats } from '../document/formats.ts'
import type { FormatId } from '../document/formats.ts'
import type { Edition } from '../exempt/model.ts'

/** '214 kB' */
export const sizeWords = (bytes: number): string => `${Math.ceil(bytes / 1000).toLocaleString('en-GB')} kB`

export const editionWords: Readonly<Record<Edition, string>> = {
  public: 'Public edition',
  private: 'Private edition: not for publication',
}

export const formName = (form: FormatId): string => formats[form].name

/** So much of a hash tells two files apart for a reader. */
export const shortHash = (sha256: string): string => sha256.slice(0, 12)

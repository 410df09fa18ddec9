import type { MeetingId } from '../../governance/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Edition } from '../exempt/model.ts'
import type { FormatId } from '../document/formats.ts'
import type { Known, PaperId } from '../model/index.ts'

export type VersionId = number

/** A paper as it was frozen: nothing of it changes afterwards. */
export interface Version {
  readonly id: VersionId
  readonly paperId: PaperId
  /** The first, second … of this paper. */
  readonly number: number
  readonly title: string
  readonly meeting: { readonly body: string; readonly on: Known<IsoDate>; readonly id: MeetingId | undefined }
  /** Why there is another version; undefined for the first. */
  readonly reason: string | undefined
  readonly frozenOn: IsoDate
  /** The day its figures tell of, and the change of the record up to which they were known. */
  readonly asAt: IsoDate
  readonly knownAt: number
  /** SHA-256 of each edition as data; a paper without exempt parts has no private one. */
  readonly documents: { readonly public: string; readonly private: string | undefined }
  /** What the checker found on that day, worst first. */
  readonly findings: readonly FrozenFinding[]
  /** Whether the paper was meant for the public when it was frozen. */
  readonly forPublic: boolean
}

export interface FrozenFinding {
  /** Private where it quotes what is exempt. */
  readonly edition: Edition
  readonly rule: string
  readonly severity: string
  readonly section: string
  readonly found: string
}

/** A figure of a frozen paper, with all that is needed to find it again. */
export interface FrozenFigure {
  readonly edition: Edition
  /** Of the part it stands in. */
  readonly part: string
  readonly kind: 'fact' | 'picture'
  /** As printed; of a picture, its alternative text. */
  readonly words: string
  readonly area: string
  readonly record: string
  readonly field: string
  /** Of a measure: what it came to, over which rows, by which definition. Null for any other fact. */
  readonly value: unknown
  readonly fingerprint: string | null
  readonly definition: string | null
}

/** One file of a version, as it was made once. */
export interface VersionFile {
  readonly edition: Edition
  readonly form: FormatId
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  readonly madeOn: IsoDate
}

/** A version given to somebody: an event of its own. */
export interface Release {
  readonly edition: Edition
  /** 'the public', 'members of the Improvement Board' */
  readonly audience: string
  readonly inPublic: boolean
  readonly releasedOn: IsoDate
}

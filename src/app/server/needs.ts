import type { Kysely } from 'kysely'
import type { FastifyBaseLogger } from 'fastify'
import type { NoTables, RecordNeeds } from '../../access/index.ts'
import type { Measure } from '../../indicators/index.ts'
import type { IntakeNeeds } from '../../intake/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { HouseStyle, PaperTemplate } from '../../papers/index.ts'

/** What this database holds: a live council's work, or the worked example standing still on one day. */
export interface Council {
  readonly kind: 'live' | 'worked example'
  readonly name: string
  readonly exampleToday: IsoDate | null
}

/** Everything the server stands on, handed in: nothing below looks any of it up. */
export interface ServerNeeds {
  readonly record: RecordNeeds
  /**
   * For forms, on connections of their own: whoever writes may wait for others who do, and nobody who reads waits with
   * them.
   */
  readonly forms: RecordNeeds
  readonly db: Kysely<NoTables>
  readonly council: Council
  readonly publicUrl: string | undefined
  /** Beside those of this machine: whose word is taken for where a request came from. */
  readonly trustedProxies: readonly string[]
  readonly log: FastifyBaseLogger
  readonly assets: string
  /** Ours, and the council's own. */
  readonly measures: readonly Measure[]
  /** Kinds of paper: ours, and the council's own. */
  readonly templates: readonly PaperTemplate[]
  /** The council's own look of papers, where it has set one. */
  readonly style?: HouseStyle | undefined
  /** Carries an approved retention plan out, in a process of its own. */
  readonly runRetention: IntakeNeeds['runRetention']
  /** What goes on beside the server, as a sentence for the top of every page; nothing most of the time. */
  readonly news?: () => string | undefined
}

import type { IsoDate } from '../../kernel/index.ts'
import type { Known } from './known.ts'
import type { Level } from './template.ts'

/** A picture of some months, its words and its table. */
export interface ChartFacts {
  /** Among the paper's pictures. */
  readonly picture: string
  /** What it shows, in sentences. */
  readonly sentence: string
  readonly months: readonly { readonly month: string; readonly value: string; readonly says: string }[]
}

export interface PieceOfEvidenceFacts {
  readonly id: string
  readonly actionId: string
  readonly kind: string
  readonly title: string
  readonly on: IsoDate
  readonly direction: 'supports' | 'contradicts'
  readonly quality: string
}

export interface ScoreRowFacts {
  readonly id: string
  readonly title: string
  readonly figure: string
  readonly note: string
  readonly standing: Known<string>
  readonly against: string
  readonly direction: string
  readonly others: readonly string[]
  readonly said: Known<{
    readonly dataSay: string
    readonly worries: string
    readonly happensNext: string
    readonly post: string
    readonly on: IsoDate
  }>
  readonly chart: Known<ChartFacts>
}

/** The measures as far as the paper's readers may see them. */
export interface ScorecardFacts {
  readonly level: Level
  readonly asAt: Known<IsoDate>
  readonly rows: readonly ScoreRowFacts[]
  /** Where the figures come from, what is held back and why. */
  readonly notes: readonly string[]
  /** Why there are none; the empty text where there are. */
  readonly none: string
}

/** Whether children in like circumstances were dealt with alike: counts of groups, nobody in them. */
export interface LikeCasesFacts {
  readonly rows: Known<
    readonly {
      readonly id: string
      readonly title: string
      readonly groups: number
      readonly differing: number
    }[]
  >
}

export interface EvidenceFacts {
  readonly kinds: readonly {
    readonly kind: string
    readonly supports: number
    readonly contradicts: number
    readonly latest: Known<IsoDate>
  }[]
  readonly pieces: readonly (PieceOfEvidenceFacts & { readonly reference: string })[]
}

/** Formal challenges by theme, as counts; not known to a reader who may not read the log of challenges. */
export interface ChallengeFacts {
  readonly themes: Known<
    readonly {
      readonly theme: string
      readonly raised: number
      readonly open: number
      readonly late: number
    }[]
  >
}

import type { RecordNeeds } from '../../access/index.ts'
import type { Measure } from '../../indicators/index.ts'
import { basesOf } from '../../indicators/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { BasisOf } from './figures.ts'
import type { FrozenFigure, Version } from './model.ts'
import type { StillHolds } from './views/figures-of.tsx'

/** How papers ask for the numbers of the measures: values come from the counting role and are the same for everybody. */
export interface MeasureNeeds {
  readonly record: RecordNeeds
  readonly measures: readonly Measure[]
}

/** What the figures of these measures rest on, on that day, as known now. */
export async function basisReader(
  { record, measures }: MeasureNeeds,
  only: ReadonlySet<string>,
  asAt: IsoDate,
): Promise<BasisOf> {
  const bases = await basesOf(record, measures, only, asAt)
  return (measure) => {
    const basis = bases.get(measure)
    return basis && { value: basis.answer, fingerprint: basis.fingerprint, definition: basis.definition }
  }
}

const measuresOf = (figures: readonly FrozenFigure[]): ReadonlySet<string> =>
  new Set(
    figures.flatMap(({ area, record, fingerprint }) =>
      area === 'measures' && fingerprint !== null ? [record] : [],
    ),
  )

/** Whether the rows behind a frozen figure are still those that were counted. */
export async function stillHolding(
  { record, measures }: MeasureNeeds,
  { asAt }: Pick<Version, 'asAt'>,
  figures: readonly FrozenFigure[],
): Promise<StillHolds> {
  const now = await basesOf(record, measures, measuresOf(figures), asAt)
  return ({ area, record: measure, fingerprint, definition }) => {
    if (area !== 'measures' || fingerprint === null) return undefined
    const basis = now.get(measure)
    if (!basis) return 'not counted any more'
    if (basis.rowsRemoved) return 'rows removed'
    if (basis.definition !== definition) return 'counted otherwise'
    if (basis.fingerprint === fingerprint) return 'holds'
    return basis.rowsPutRight ? 'rows put right' : 'restated'
  }
}

import type { IsoDate } from '../../kernel/index.ts'
import { addDays } from '../../kernel/index.ts'
import type { InspectionKind } from '../frameworks/index.ts'
import type { Draft } from './draft.ts'
import { newArea, noDay } from './draft.ts'
import type { Reading } from './reading.ts'
import { strandRows } from './strand-rows.ts'
import { inBoxes } from './typed-day.ts'

/**
 * The draft that a reading starts. The day of receipt stays empty: no report says it, and a guess would set statutory
 * dates.
 */
export function draftFromReading(reading: Reading): Draft {
  const kind = suggestedKind(reading)
  const judgements = reading.judgements.map(({ strand, grade }) => ({ strand, grade, selfGrade: '' }))
  return {
    kind,
    authority: reading.authority,
    inspectedFrom: inBoxes(reading.inspectedFrom),
    inspectedTo: inBoxes(reading.inspectedTo),
    publishedOn: inBoxes(reading.publishedOn),
    receivedOn: noDay,
    judgements: strandRows(kind, reading.inspectedFrom, judgements),
    areas: reading.areas.map(({ text, priority, tags, page }) => ({
      ...newArea,
      text,
      priority,
      tags: [...tags],
      page: String(page),
    })),
    strengths: [],
    reason: '',
  }
}

/** Reports do not say whether an inspection was standard or short; inspectors of a short one are there for a week. */
export function suggestedKind({
  kind,
  inspectedFrom,
  inspectedTo,
}: Pick<Reading, 'kind' | 'inspectedFrom' | 'inspectedTo'>): InspectionKind | '' {
  if (kind === 'focused visit') return 'focused visit'
  if (!inspectedFrom || !inspectedTo) return ''
  return inspectedTo < oneWeekAfter(inspectedFrom) ? 'short inspection' : 'standard inspection'
}

const oneWeekAfter = (day: IsoDate): IsoDate => addDays(day, 7)

import type { RecordNeeds } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { answerOf } from '../model/answer.ts'
import type { Measure } from '../model/measure.ts'
import type { MeasureShown } from '../model/shown.ts'
import type { Restated } from './restated.ts'
import { statingsOf, whyRestated } from './restated.ts'

/** More than so many restatements of one day are of no help to a reader. */
const mostShown = 5

/** The values that were told of a day before the one that holds, oldest first, each with why the next differs. */
export async function restatedBefore(
  record: RecordNeeds,
  measure: Measure,
  asAt: IsoDate,
  knownOn: IsoDate | undefined,
): Promise<MeasureShown['restated']> {
  const told = (await statingsOf(record, measure, asAt)).filter(
    (each) => knownOn === undefined || each.knownOn <= knownOn,
  )
  const pairs = told.slice(-mostShown - 1).map((each, at, all) => [each, all[at + 1]] as const)
  const shown: MeasureShown['restated'][number][] = []
  for (const [one, next] of pairs) {
    if (!next) continue
    const why = inWords(await whyRestated(record, measure, asAt, [one.knownAt, next.knownAt]))
    const answer = one.known ? answerOf(measure, one.tallies) : { known: false as const }
    shown.push({ knownOn: one.knownOn, answer, why })
  }
  return shown
}

/** `2 rows came in late; 1 row says something else now (extract 14)` */
function inWords({ arrivedLate, takenBack, changed, imports }: Restated): string {
  const rows = (count: number, one: string, many: string) =>
    count === 0 ? [] : [count === 1 ? `1 row ${one}` : `${count} rows ${many}`]
  const parts = [
    ...rows(arrivedLate, 'came in late', 'came in late'),
    ...rows(takenBack, 'is not told of any more', 'are not told of any more'),
    ...rows(changed, 'says something else now', 'say something else now'),
  ]
  if (parts.length === 0) return 'The rows that made the difference are not held any more'
  const from =
    imports.length === 0 ? '' : ` (${imports.length === 1 ? 'extract' : 'extracts'} ${imports.join(', ')})`
  return `${parts.join('; ')}${from}`
}

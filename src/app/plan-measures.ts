import type { RecordNeeds, ViewerTx } from '../access/index.ts'
import { asViewer } from '../access/index.ts'
import { bodies, meetings } from '../governance/index.ts'
import type { Measure } from '../indicators/index.ts'
import {
  figureOf,
  laidBeside,
  lookingAt,
  measureLines,
  monthCharts,
  numberIn,
  unitOf,
} from '../indicators/index.ts'
import type { LibraryMeasure, LibraryReading, PlanNeeds } from '../plan/index.ts'

/** Of one number and with a better way: what an action can be held to. */
const holdsTo = (measure: Measure): readonly (readonly [Measure, LibraryMeasure])[] =>
  measure.better === 'neither' || measure.value === 'breakdown' || measure.value === 'spread'
    ? []
    : [[measure, { id: measure.id, title: measure.title, better: measure.better, unit: unitOf(measure) }]]

const itself = { asking: { kind: 'system', name: 'measures' } } as const

/** Measures stand below the plan and meetings above it: both are handed to it here. */
export function measuresForPlan(
  record: RecordNeeds,
  measures: readonly Measure[],
): Pick<PlanNeeds, 'library' | 'readings' | 'boardDays'> {
  const held = measures.flatMap(holdsTo)
  return {
    library: held.map(([, one]) => one),
    boardDays,
    readings: async (ids, { at, today }) => {
      const asked = held.filter(([{ id }]) => ids.includes(id))
      const only = asked.map(([measure]) => measure)
      const looking = lookingAt(at, today)
      const { baselines } = await asViewer(record, { ...itself, at }, (tx) => laidBeside(tx))
      const beside = ({ id }: Measure) => ({ baselines: baselines.filter(({ measure }) => measure === id) })
      const charts = await monthCharts(record, measures, only, { ...looking, beside })
      const lines = new Map(
        (await measureLines(record, measures, looking)).map((line) => [line.measure.id, line]),
      )
      return new Map(
        asked.map(([measure, one]): readonly [string, LibraryReading] => {
          const answer = lines.get(measure.id)?.answer ?? { known: false }
          const { figure, note } = figureOf(measure, answer)
          return [
            one.id,
            {
              ...one,
              value: numberIn(answer) ?? null,
              words: answer.known ? `${figure} (${note})` : 'Not known',
              chart: charts.get(one.id),
            },
          ]
        }),
      )
    },
  }
}

/** When the Improvement Board met and is to meet. */
async function boardDays(tx: ViewerTx) {
  const boards = new Set(
    (await bodies(tx)).filter(({ kind }) => kind === 'improvement board').map(({ id }) => id),
  )
  return (await meetings(tx))
    .filter(({ bodyId }) => boards.has(bodyId))
    .map(({ heldOn }) => heldOn)
    .toSorted()
}

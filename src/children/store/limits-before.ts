import { asProduct, type ViewerTx } from '../../access/index.ts'
import { rulebookOf } from '../../clocks/index.ts'
import { readClockId } from '../../clocks/index.ts'
import { addDays } from '../../kernel/index.ts'
import { clocksOf } from '../derive/clocks/index.ts'
import type { CareLimit } from './care-records.ts'
import { enteredAbout } from './entered.ts'
import { onDay } from './on-day.ts'
import { toldByThen, type ToldByThen } from './recurred.ts'
import { childStates } from './states.ts'

/**
 * The limits of these children that would run on the as-at day, had nobody recorded anything about them on that day: by the
 * same rules as those that do run. What is asked at a meeting that records as it goes on. To be read within `auditedRead`.
 */
export async function limitsBefore(
  tx: ViewerTx,
  children: readonly number[],
): Promise<ReadonlyMap<number, readonly CareLimit[]>> {
  if (children.length === 0) return new Map()
  const { asAt } = tx.at
  const book = await rulebookOf(tx)
  const entered = await enteredAbout(tx, { from: asAt, until: undefined }, children)
  const before = addDays(asAt, -1)
  const states = await childStates(tx, children, await toldOfAll(tx))
  return new Map(
    states.map((state) => {
      const clocks = clocksOf({ ...state, entered: entered.by(state.childId, before) }, asAt, book)
      return [state.childId, clocks.filter(({ metOn }) => metOn === undefined).flatMap(openOf)]
    }),
  )
}

/**
 * What a list tells of nobody is seen in all of it, not in the part that this viewer may read: asked for as the product,
 * which looks at what is known today.
 */
function toldOfAll(tx: ViewerTx): Promise<ToldByThen> {
  if (tx.at.knownAt < tx.today) return toldByThen(tx)
  return asProduct(tx, (product) => onDay(product, tx.at.asAt, toldByThen))
}

function openOf(clock: ReturnType<typeof clocksOf>[number]): readonly CareLimit[] {
  const rule = readClockId(clock.rule)
  if (rule === undefined) return []
  const { startedOn, dueOn } = clock
  return [{ rule, startedOn, dueOn, notKnown: clock.dueOn === undefined ? clock.notKnown : undefined }]
}

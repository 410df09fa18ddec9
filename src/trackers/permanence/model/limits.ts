import type { ClockId, Rulebook } from '../../../clocks/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { Stage } from './stages.ts'

/** The last day of a limit that began on a day, by the rule then in force; undefined where none was. */
export type LastDay = (clock: ClockId, from: IsoDate) => IsoDate | undefined

/** Many children begin on the same days, so that each day is reckoned once. */
export function lastDayBy(book: Pick<Rulebook, 'due'>): LastDay {
  const reckoned = new Map<string, IsoDate | undefined>()
  return (clock, from) => {
    const key = `${clock} ${from}`
    if (!reckoned.has(key)) {
      const due = book.due(clock, from)
      reckoned.set(key, due.ok ? due.due : undefined)
    }
    return reckoned.get(key)
  }
}

/** How long a child may stand at a stage before somebody asks why. A stage that is not here has a rule of its own. */
export const stageClocks: Readonly<Partial<Record<Stage, ClockId>>> = {
  'plan agreed': 'permanence.stage.plan',
  'finding a family': 'permanence.stage.family',
  matched: 'permanence.stage.match',
}

import type { ViewerTx } from '../../../access/index.ts'
import { auditedRead, nameDeputy } from '../../../access/index.ts'
import { clocksOfChild, noteClock } from '../../../children/index.ts'
import { rulebookOf } from '../../../clocks/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { Lateness } from '../../content/entries/absence.ts'
import { reasonsForLateness, standIn } from '../../content/entries/absence.ts'
import { exampleCouncil } from '../../council.ts'
import type { Desk } from './desk.ts'
import { seen } from './desk.ts'

/** Somebody stands in for an absent manager. */
export async function nameStandIn(desk: Desk): Promise<void> {
  const { by, namedOn, absent, deputy, ...rest } = standIn
  await desk.sit({ by, on: namedOn, what: `deputy for ${absent}` }, (tx) =>
    nameDeputy(tx, { ...rest, absent: desk.post(absent), deputy: desk.post(deputy) }),
  )
}

/** From when the limit by this rule ran that the child is late for. */
async function lateSince(
  tx: ViewerTx,
  childId: number,
  rule: Lateness['rule'],
): Promise<IsoDate | undefined> {
  const { today } = exampleCouncil
  const clocks = await auditedRead(
    tx,
    { screen: '/children/:id', because: 'own work with the child' },
    async () =>
      (await clocksOfChild(tx, childId, await rulebookOf(tx))).map((clock) => ({ ...clock, childId })),
  )
  return clocks.find(
    ({ href, dueOn, metOn }) =>
      href?.startsWith(`/clocks/${rule}?`) === true &&
      metOn === undefined &&
      dueOn !== undefined &&
      dueOn < today,
  )?.startedOn
}

/** Why something is late, in the words of whoever answers for it. */
export async function sayWhyLate(desk: Desk): Promise<void> {
  for (const { about, rule, by, on, words } of reasonsForLateness) {
    const chosen = desk.chosen(about)
    if (!chosen) continue
    // The limit is looked up as at today, as extracts of the past may not be in yet; what is said of it has its own day.
    await desk.sit(
      { by, on: exampleCouncil.today, what: `why ${rule} is late for ${chosen.councilId}` },
      async (tx) => {
        const childId = await seen(tx, chosen)
        const startedOn = childId === undefined ? undefined : await lateSince(tx, childId, rule)
        if (childId === undefined || startedOn === undefined) return { ok: false }
        const note = {
          childId,
          rule,
          startedOn,
          kind: 'reason for lateness',
          words,
          until: undefined,
        } as const
        await noteClock({ ...tx, today: on }, note)
        return { ok: true, goTo: `/children/${childId}` }
      },
    )
  }
}

import { setUp } from '../../app/testing/test-record.ts'
import { recordBody, recordMeeting } from '../../governance/index.ts'
import { isoDate } from '../../kernel/index.ts'
import type { ActionId } from '../ids.ts'
import { addEvidence } from '../store/evidence.ts'
import { enterValue } from '../store/measure-values.ts'
import { joinMeasure } from '../store/measures.ts'
import { acceptEvidence, recordDelivery } from '../store/progress.ts'
import { handKeptMeasure } from './made-measure.ts'
import { madeAction, madeEvidence } from './made-plan.ts'
import type { PlanSite } from './plan-site.ts'

/**
 * A task that was complete on 14 October, and whose measure was outside tolerance twice since; the board meets on 3
 * December.
 */
export async function fallenBack(site: PlanSite): Promise<ActionId> {
  await site.test.as(setUp, async (tx) => {
    const board = await recordBody(tx, {
      name: 'Improvement Board',
      kind: 'improvement board',
      purpose: 'Holds the plan to account',
      chairPostId: undefined,
      meets: undefined,
      inPublic: false,
      setUpOn: undefined,
      memberPostIds: [],
      partners: [],
    })
    if (board.ok) await recordMeeting(tx, { bodyId: board.id, heldOn: isoDate('2020-12-03'), title: 'Board' })
  })
  return site.test.as(setUp, async (tx) => {
    const id = await madeAction(tx, site.areaId, { text: 'Hold every review', kind: 'practice change' })
    const joined = await joinMeasure(tx, { actionId: id }, handKeptMeasure())
    for (const day of ['2020-10-30', '2020-11-20'].map(isoDate))
      if (joined.ok)
        await enterValue(tx, joined.measureId, { onDay: day, value: 50, note: '', enteredOn: day })
    const on = { evidenceOn: isoDate('2020-10-01'), receivedOn: isoDate('2020-10-01') }
    await addEvidence(tx, id, madeEvidence(on))
    await addEvidence(tx, id, madeEvidence({ ...on, kind: 'audit' }))
    await recordDelivery(tx, id, { deliveredOn: isoDate('2020-10-01'), evidence: 'List' })
    const accepted = await acceptEvidence(tx, id, { says: 'Seen', acceptedOn: isoDate('2020-10-14') })
    if (!accepted.ok) throw new Error('Its evidence was not accepted')
    return id
  })
}

import { longDate } from '../../kernel/index.ts'
import type { ProposedItem } from '../agenda/model.ts'
import type { Body, Meeting } from '../model.ts'
import { decidedBy } from '../model.ts'
import type { FollowedOn } from './followed.ts'
import { scrutinisersOf } from './followed.ts'

interface Facts {
  readonly meeting: Meeting
  readonly followed: readonly FollowedOn[]
  readonly bodies: readonly Body[]
  readonly lines: Parameters<typeof scrutinisersOf>[2]
}

/** A call-in stands on scrutiny's next agenda until it is considered, and on the decision-taker's until it is answered. */
export function callInItems({ meeting, followed, bodies, lines }: Facts): readonly ProposedItem[] {
  return followed.flatMap(({ decision, callIns }) =>
    callIns.flatMap((call): readonly ProposedItem[] => {
      const { id, ruled, considered, answered, on, who, grounds } = call
      if (ruled?.valid === false || answered || on > meeting.heldOn) return []
      const href = `/governance/decisions/${decision.id}`
      const of = `the decision of ${decidedBy(decision)} of ${longDate(decision.decidedOn)}`
      const scrutinises = scrutinisersOf(decision.body.id, bodies, lines).some(
        (body) => body.id === meeting.bodyId,
      )
      if (!considered && scrutinises)
        return [
          {
            source: `call-in ${id}`,
            kind: 'decision',
            title: `Call-in of ${of}`,
            note: `${decision.words}\n${who}: ${grounds}`,
            href,
          },
        ]
      const isBack =
        considered?.outcome === 'referred back' &&
        decision.body.id === meeting.bodyId &&
        decision.alone === undefined
      return isBack
        ? [
            {
              source: `call-in back ${id}`,
              kind: 'decision',
              title: `Referred back by scrutiny: ${of}`,
              note: `${decision.words}\n${considered.words}`,
              href,
            },
          ]
        : []
    }),
  )
}

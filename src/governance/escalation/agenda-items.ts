import { longDate } from '../../kernel/index.ts'
import type { ProposedItem } from '../agenda/model.ts'
import type { Meeting } from '../model.ts'
import type { Escalation } from './model.ts'

interface Facts {
  readonly meeting: Meeting
  readonly previous: Meeting | undefined
  readonly escalations: readonly Escalation[]
}

/** What was asked of this body, until it is answered; and the answers to what it asked. */
export function escalationItems({ meeting, previous, escalations }: Facts): readonly ProposedItem[] {
  return escalations.flatMap((each): readonly ProposedItem[] => {
    const { id, from, to, asked, askedOn, answerBy, sourceWords, answered } = each
    const href = `/governance/escalations/${id}`
    const isOpen = answered === undefined || answered.on >= meeting.heldOn
    if (to.id === meeting.bodyId && askedOn <= meeting.heldOn && isOpen) {
      const note = `${asked}\n${sourceWords}\nAn answer is asked for by ${longDate(answerBy)}.`
      return [
        {
          source: `escalation ${id}`,
          kind: 'decision',
          title: `Asked by ${from.name}: an answer`,
          note,
          href,
        },
      ]
    }
    const isNews = answered !== undefined && from.id === meeting.bodyId && answered.on <= meeting.heldOn
    return isNews && (previous === undefined || answered.on > previous.heldOn)
      ? [
          {
            source: `escalation answer ${id}`,
            kind: 'other',
            title: `Answer of ${to.name}: ${answered.how}`,
            note: answered.words,
            href,
          },
        ]
      : []
  })
}

import type { ViewerTx } from '../../access/index.ts'
import type { PostDuty } from '../../duties/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addDays, longDate } from '../../kernel/index.ts'
import { daysAhead } from '../days-ahead.ts'
import type { Body } from '../model.ts'
import type { Escalation } from './model.ts'
import { escalationStanding, isUnanswered } from './model.ts'
import { escalations } from './store.ts'

/** The chair above owes an answer; where none came in time, whoever asked sees to it, as the chair of the asking body does. */
function dutiesOfEscalations(
  all: readonly Escalation[],
  bodies: readonly Body[],
  day: IsoDate,
): readonly PostDuty[] {
  const chairOf = (id: Body['id']) => bodies.find((body) => body.id === id)?.chair?.postId
  return all.filter(isUnanswered).flatMap((each): readonly PostDuty[] => {
    const { id, from, to, asked, askedBy, answerBy } = each
    if (answerBy > addDays(day, daysAhead)) return []
    const duty = (ownerPostId: number | undefined, words: string): PostDuty => ({
      ...{ ownerPostId, words, about: 'Governance', dueOn: answerBy, href: `/governance/escalations/${id}` },
    })
    const silent = escalationStanding(each, day) === 'unanswered'
    const below = [...new Set([askedBy.postId, chairOf(from.id)])]
    return [
      duty(chairOf(to.id), `Answer what ${from.name} asks: ${asked}`),
      ...(silent
        ? below.map((post) =>
            duty(
              post,
              `Take further, or have answered: ${to.name} gave no answer by ${longDate(answerBy)} to “${asked}”`,
            ),
          )
        : []),
    ]
  })
}

export const escalationDuties = async (tx: ViewerTx, bodies: readonly Body[]): Promise<readonly PostDuty[]> =>
  dutiesOfEscalations(await escalations(tx), bodies, tx.at.asAt)

import type { ViewerTx } from '../access/index.ts'
import type { PostDuty } from '../duties/index.ts'
import { addDays } from '../kernel/index.ts'
import { isOpen } from './log/model.ts'
import { loggedActions } from './log/store.ts'
import { absenceDuties } from './absence/duties.ts'
import { callInDuties } from './call-in/duties.ts'
import { daysAhead } from './days-ahead.ts'
import { escalationDuties } from './escalation/duties.ts'
import { forwardDuties } from './forward/duties.ts'
import { preparationDuties } from './meeting-duties.ts'
import type { Body } from './model.ts'
import { bodies } from './store/bodies.ts'
import { meetings } from './store/meetings.ts'

const sitsOn = ({ chair, members }: Body): ReadonlySet<number> =>
  new Set([
    ...(chair ? [chair.postId] : []),
    ...members.flatMap((member) => (member.kind === 'post' ? [member.postId] : [])),
  ])

async function meetingDuties(tx: ViewerTx): Promise<readonly PostDuty[]> {
  const { asAt } = tx.at
  const byId = new Map((await bodies(tx)).map((body) => [body.id, body]))
  const soon = (await meetings(tx)).filter(
    ({ heldOn }) => heldOn >= asAt && heldOn <= addDays(asAt, daysAhead),
  )
  return soon.flatMap(({ id, bodyId, heldOn, title }) => {
    const body = byId.get(bodyId)
    if (!body) return []
    return [...sitsOn(body)].map((ownerPostId) => ({
      ownerPostId,
      about: 'Governance' as const,
      words: `${body.chair?.postId === ownerPostId ? 'Chair' : 'Attend'}: ${title}`,
      dueOn: heldOn,
      href: `/governance/meetings/${id}`,
    }))
  })
}

async function promised(tx: ViewerTx): Promise<readonly PostDuty[]> {
  return (await loggedActions(tx)).filter(isOpen).flatMap(({ id, owner, words, dueOn, body }) =>
    owner.kind === 'partner'
      ? []
      : [
          {
            ownerPostId: owner.postId,
            about: 'Action log' as const,
            words: `${words}, for the ${body.name}`,
            dueOn,
            href: `/governance/actions/${id}`,
          },
        ],
  )
}

/**
 * What posts owe to the bodies that steer: actions agreed and not ended, the meetings of the next four weeks, and what
 * comes before them.
 */
export const governanceDuties = async (tx: ViewerTx): Promise<readonly PostDuty[]> => [
  ...(await promised(tx)),
  ...(await meetingDuties(tx)),
  ...(await preparationDuties(tx)),
  ...(await forwardDuties(tx, await bodies(tx))),
  ...(await callInDuties(tx, await bodies(tx))),
  ...(await escalationDuties(tx, await bodies(tx))),
  ...(await absenceDuties(tx)),
]

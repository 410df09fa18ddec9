import type { ViewerTx } from '../../access/index.ts'
import type { PostDuty } from '../../duties/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addDays, longDate } from '../../kernel/index.ts'
import { daysAhead } from '../days-ahead.ts'
import type { Body } from '../model.ts'
import { decidedBy } from '../model.ts'
import { reportingLines } from '../store/reporting-lines.ts'
import type { FollowedOn } from './followed.ts'
import { followed, scrutinisersOf } from './followed.ts'
import type { CallIn } from './model.ts'

const keeperOf = (body: Body | undefined): number | undefined =>
  body?.rules.clerk?.postId ?? body?.chair?.postId

interface Around {
  readonly bodies: readonly Body[]
  readonly lines: Parameters<typeof scrutinisersOf>[2]
  readonly day: IsoDate
}

const duty = (ownerPostId: number | undefined, words: string, href: string, dueOn?: IsoDate): PostDuty => ({
  ...{ ownerPostId, words, href, dueOn },
  about: 'Governance',
})

/** One call-in is ruled on by the clerk of the body that decided, considered by scrutiny, and answered by who decided. */
function ofCallIn(call: CallIn, { decision }: FollowedOn, { bodies, lines }: Around): readonly PostDuty[] {
  const body = bodies.find(({ id }) => id === decision.body.id)
  const about = `the call-in of the decision of ${decidedBy(decision)}, ${longDate(decision.decidedOn)}`
  const href = `/governance/decisions/${decision.id}`
  if (call.ruled?.valid === false || call.answered || call.considered?.outcome === 'upheld') return []
  if (!call.ruled) return [duty(keeperOf(body), `Rule whether it is valid: ${about}`, href)]
  if (!call.considered)
    return scrutinisersOf(decision.body.id, bodies, lines).map((each) =>
      duty(each.chair?.postId, `Consider ${about}`, href),
    )
  return [duty(decision.alone?.postId ?? body?.chair?.postId, `Decide again, and answer ${about}`, href)]
}

/** A decision that is not published is owed for four weeks; what was decided long ago and never recorded is not. */
function publishing({ decision, stands }: FollowedOn, { bodies, day }: Around): readonly PostDuty[] {
  if (stands.state !== 'not published' || decision.decidedOn < addDays(day, -daysAhead)) return []
  const body = bodies.find(({ id }) => id === decision.body.id)
  const words = `Record the publication of the decision of ${longDate(decision.decidedOn)}: call-in runs from it`
  return [duty(keeperOf(body), words, `/governance/decisions/${decision.id}/publication`)]
}

/** What executive decisions and their call-ins ask of posts. */
export async function callInDuties(tx: ViewerTx, bodies: readonly Body[]): Promise<readonly PostDuty[]> {
  const around = { bodies, lines: await reportingLines(tx), day: tx.at.asAt }
  return (await followed(tx)).flatMap((each) => [
    ...(each.executive ? publishing(each, around) : []),
    ...each.callIns.flatMap((call) => ofCallIn(call, each, around)),
  ])
}

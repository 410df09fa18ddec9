import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { PlanWithAreas } from '../../plan/index.ts'
import type { LoggedAction } from '../log/model.ts'
import { carriedTo, ownerName, standingOn } from '../log/model.ts'
import type { Body, Decision, Meeting } from '../model.ts'
import type { Recommendation } from '../recommendations/model.ts'
import type { ProposedItem } from './model.ts'
import { paperSource } from './model.ts'
import { planItems } from './plan-items.ts'

/** What a meeting's agenda can be made of. */
export interface AgendaFacts {
  readonly meeting: Meeting
  readonly body: Body
  /** The body's meeting before this one. */
  readonly previous: Meeting | undefined
  /** Whether the minutes of that one were agreed already. */
  readonly previousAgreed: boolean
  /** The whole log. */
  readonly actions: readonly LoggedAction[]
  /** Every decision of every body. */
  readonly decisions: readonly Decision[]
  readonly recommendations: readonly Recommendation[]
  /** What is asked of the body by others: call-ins, and what comes up the line. */
  readonly asked: readonly ProposedItem[]
  /** Papers drafted for this meeting, or put before it. */
  readonly papers: readonly { readonly paperId: number; readonly title: string; readonly href: string }[]
  /** The current plan as it stands; none where there is none. */
  readonly plan: PlanWithAreas | undefined
  /** The day looked at. */
  readonly day: IsoDate
}

const standing = (name: string, title: string, note = '', href?: string): ProposedItem => ({
  source: `standing ${name}`,
  kind: 'standing',
  title,
  note,
  href,
})

function opening({ body, previous, previousAgreed }: AgendaFacts): readonly ProposedItem[] {
  const quorum = body.rules.quorum === undefined ? '' : `The quorum is ${body.rules.quorum} members.`
  const minutes = previous && !previousAgreed && !body.rules.minutedElsewhere
  return [
    standing('attendance', 'Apologies, substitutes and quorum', quorum),
    standing('declarations', 'Declarations of interest'),
    ...(minutes
      ? [
          standing(
            'minutes',
            `Minutes of ${longDate(previous.heldOn)}`,
            'To agree as a correct record, with any corrections.',
            `/governance/meetings/${previous.id}/minutes`,
          ),
        ]
      : []),
  ]
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** The log by itself, and apart from it what somebody promised to have done by this meeting. */
function promises({ meeting, actions, day }: AgendaFacts): readonly ProposedItem[] {
  const carried = carriedTo(meeting, actions).filter(({ ended }) => ended === undefined)
  const overdue = carried.filter((action) => standingOn(action, day) === 'overdue')
  const due = carried.filter(
    (action) => !overdue.includes(action) && action.dueOn !== undefined && action.dueOn <= meeting.heldOn,
  )
  const line = ({ words, owner, dueOn }: LoggedAction) =>
    `${words}: ${ownerName(owner)}${dueOn === undefined ? '' : `, ${longDate(dueOn)}`}`
  const log = standing(
    'action log',
    'Action log',
    carried.length === 0
      ? 'Nothing that was agreed before is open.'
      : `${counted(carried.length, 'action is', 'actions are')} open, ${overdue.length} of them overdue.`,
    `/governance/actions?body=${meeting.bodyId}`,
  )
  const item = (source: string, title: string, of: readonly LoggedAction[]): readonly ProposedItem[] =>
    of.length === 0 ? [] : [{ source, kind: 'promise', title, note: of.map(line).join('\n'), href: log.href }]
  return [
    log,
    ...item('promise overdue', `Promises overdue (${overdue.length})`, overdue),
    ...item('promise due', `Promises due by this meeting (${due.length})`, due),
  ]
}

/** Whether nothing has been decided on it since. */
const isOpen = (decision: Decision, { decisions }: AgendaFacts): boolean =>
  decisions.every(({ settles }) => settles !== decision.id)

/** What was deferred until now, and what another body referred here: each comes back until it is decided. */
function comingBack(facts: AgendaFacts): readonly ProposedItem[] {
  const { meeting, decisions } = facts
  return decisions.flatMap((decision): readonly ProposedItem[] => {
    const { id, body, decidedOn, outcome, words, deferredUntil, referredTo } = decision
    if (decidedOn >= meeting.heldOn || !isOpen(decision, facts)) return []
    const deferred =
      outcome === 'deferred' &&
      body.id === meeting.bodyId &&
      (deferredUntil === undefined || deferredUntil <= meeting.heldOn)
    const referred = outcome === 'referred' && referredTo?.id === meeting.bodyId
    if (!deferred && !referred) return []
    const title = deferred
      ? `Deferred on ${longDate(decidedOn)}`
      : `Referred by ${body.name} on ${longDate(decidedOn)}`
    return [
      { source: `decision ${id}`, kind: 'decision', title, note: words, href: `/governance/decisions/${id}` },
    ]
  })
}

/** What another body asked of this one, until it is answered; and the answers to what this one asked. */
function recommended({ meeting, previous, recommendations }: AgendaFacts): readonly ProposedItem[] {
  return recommendations.flatMap(({ id, from, to, words, madeOn, answered }): readonly ProposedItem[] => {
    const href = `/governance/recommendations/${id}`
    if (to.id === meeting.bodyId && madeOn < meeting.heldOn && (!answered || answered.on >= meeting.heldOn))
      return [
        {
          source: `recommendation ${id}`,
          kind: 'decision',
          title: `Recommended by ${from.name}: an answer`,
          note: words,
          href,
        },
      ]
    const isNews =
      answered !== undefined &&
      from.id === meeting.bodyId &&
      answered.on <= meeting.heldOn &&
      (previous === undefined || answered.on > previous.heldOn)
    return isNews
      ? [
          {
            source: `answer ${id}`,
            kind: 'other',
            title: `Answer of ${to.name}: ${answered.how}`,
            note: answered.words,
            href,
          },
        ]
      : []
  })
}

const papers = ({ papers: all }: AgendaFacts): readonly ProposedItem[] =>
  all.map(({ paperId, title, href }) => ({
    source: paperSource(paperId),
    kind: 'paper',
    title,
    note: '',
    href,
  }))

/**
 * What a meeting's agenda should hold: standing items, what comes back to it, what the plan asks of it, the papers drafted
 * for it, and what was promised. The one function that proposes; people put it in order, add to it and take away.
 */
export const proposeAgenda = (facts: AgendaFacts): readonly ProposedItem[] => [
  ...opening(facts),
  ...promises(facts),
  ...comingBack(facts),
  ...recommended(facts),
  ...facts.asked,
  ...planItems(facts),
  ...papers(facts),
  standing('next', 'Any other business, and the next meeting'),
]

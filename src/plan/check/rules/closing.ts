import { daysBetween, isoDate } from '../../../kernel/index.ts'
import type { PlanAction } from '../../model/plan.ts'
import { closingRules } from '../../rules/closing.ts'
import { limitInWords } from '../limits.ts'
import type { PlanRule } from '../model.ts'
import { eachAction } from '../places.ts'
import { action, evidence, sketch } from '../sketch.ts'
import { closed, proved } from './closed.ts'

const good = { says: 'Complete, on an audit and the voice of families', plan: closed({}) }
const delivered = { deliveredOn: isoDate('2020-11-02') }

/** Whether a closing rule held on the day that the evidence was accepted. */
const heldWhenClosed = (id: string, { kind, startOn, evidence: pieces, acceptedOn }: PlanAction): boolean =>
  acceptedOn === null ||
  closingRules.every(
    (rule) => rule.id !== id || rule.holds({ kind, startOn, evidence: pieces, day: acceptedOn }),
  )

/** Closing: by whom, on what, and whether it lasts. */
export const closingChecks: readonly PlanRule[] = [
  {
    id: 'evidence.self-verified',
    title: 'Nobody verifies their own work',
    why: 'A second pair of eyes is what evidence is for.',
    toDo: 'Open the action again and let somebody else look at its evidence.',
    severity: 'must be mended',
    looksAt: 'Each action that is complete',
    finds: eachAction(
      ({ id, lead, acceptedOn }, { closings }) => {
        const closing = closings.get(id)
        if (acceptedOn === null || !closing?.acceptedBy) return undefined
        const own = closing.samePerson || closing.acceptedBy === lead?.title
        return own
          ? `${closing.acceptedBy} accepted the evidence and ${closing.samePerson ? 'had recorded it as delivered' : 'leads the action'}.`
          : undefined
      },
      { at: '#delivered', form: 'reopen' },
    ),
    examples: {
      breaks: {
        says: 'Accepted by the Team Manager who leads it',
        plan: {
          ...closed({}),
          closings: new Map([
            [action().id, { deliveredBy: 'Team Manager', acceptedBy: 'Team Manager', samePerson: false }],
          ]),
        },
      },
      holds: {
        says: 'Accepted by the Head of Service',
        plan: {
          ...closed({}),
          closings: new Map([
            [action().id, { deliveredBy: 'Team Manager', acceptedBy: 'Head of Service', samePerson: false }],
          ]),
        },
      },
    },
  },
  {
    id: 'evidence.practice-one-kind',
    title: 'A change of practice closed on two kinds of evidence',
    why: 'A count alone, or an audit alone, shows one side of practice.',
    toDo: 'Open it again, or add evidence of another kind, dated after the start.',
    severity: 'must be mended',
    looksAt: 'Each change of practice that is complete, on the day its evidence was accepted',
    finds: eachAction(
      (each) =>
        each.kind === 'practice change' && !heldWhenClosed('closing.practice-two-kinds', each)
          ? 'It was closed on fewer than two kinds of supporting evidence dated after its start.'
          : undefined,
      { at: '#evidence', form: 'evidence/new' },
    ),
    examples: {
      breaks: { says: 'Closed on an audit alone', plan: closed({ evidence: [evidence()] }) },
      holds: good,
    },
  },
  {
    id: 'evidence.practice-not-seen',
    title: 'A change of practice was seen in the work, or heard from families',
    why: 'Numbers can move while practice stands still.',
    toDo: 'Audit the work, or ask children and families, and add what they show.',
    severity: 'must be mended',
    looksAt: 'Each change of practice that is complete, on the day its evidence was accepted',
    finds: eachAction(
      (each) =>
        each.kind === 'practice change' && !heldWhenClosed('closing.practice-seen', each)
          ? 'It was closed without an audit and without the voice of children and families.'
          : undefined,
      { at: '#evidence', form: 'evidence/new' },
    ),
    examples: {
      breaks: {
        says: 'Closed on data and a visit by the peer review',
        plan: closed({ evidence: [evidence({ kind: 'data' }), evidence({ kind: 'external' })] }),
      },
      holds: good,
    },
  },
  {
    id: 'evidence.not-verified',
    title: 'Delivered work is verified before long',
    why: 'Until somebody else has looked, it is neither late nor done, and drops out of sight.',
    toDo: 'Ask somebody other than the lead to look at the evidence.',
    severity: 'should be looked at',
    looksAt: 'Each action that is delivered and not complete',
    limit: 'days a request waits',
    finds: eachAction(
      ({ deliveredOn, acceptedOn }, { whole, limits }) => {
        const since = deliveredOn === null || acceptedOn !== null ? 0 : daysBetween(deliveredOn, whole.day)
        const limit = limits['days a request waits']
        return since > limit
          ? `It was delivered ${since} days ago, and nobody has looked at its evidence since. The limit is ${limitInWords('days a request waits', limit)}.`
          : undefined
      },
      { at: '#delivered', form: 'accept#says' },
    ),
    examples: {
      breaks: {
        says: 'Delivered in September',
        plan: sketch({ action: { deliveredOn: isoDate('2020-09-30'), evidence: proved } }),
      },
      holds: {
        says: 'Delivered this month',
        plan: sketch({ action: { ...delivered, evidence: proved } }),
      },
    },
  },
]

import { isoDate, longDate } from '../../../kernel/index.ts'
import type { Evidence } from '../../model/evidence.ts'
import { kindInWords, speaksOn } from '../../model/evidence.ts'
import type { PlanAction } from '../../model/plan.ts'
import type { PlanFacts, PlanRule } from '../model.ts'
import { eachAction } from '../places.ts'
import { evidence, sketch } from '../sketch.ts'
import { closed, proved, voice } from './closed.ts'

const good = { says: 'Complete, on an audit and the voice of families', plan: closed({}) }

const speaking = (
  { evidence: pieces }: PlanAction,
  { whole }: Pick<PlanFacts, 'whole'>,
): readonly Evidence[] => pieces.filter((piece) => speaksOn(piece, whole.day))

const named = ({ title }: Evidence): string => `“${title}”`

/** Against it, and nothing newer that supports it. */
const unanswered = (each: PlanAction, facts: PlanFacts): readonly string[] => {
  const pieces = speaking(each, facts)
  return pieces
    .filter(
      ({ direction, evidenceOn }) =>
        direction === 'contradicts' &&
        !pieces.some((other) => other.direction === 'supports' && other.evidenceOn > evidenceOn),
    )
    .map(
      (piece) =>
        `${named(piece)} of ${longDate(piece.evidenceOn)} speaks against it, and nothing newer speaks for it: what was done about it?`,
    )
}

/** Enough pieces that one of them should have found something. */
const suspicious = 4

/** Evidence: whether it is there, when it speaks of, and which way. */
export const evidenceRules: readonly PlanRule[] = [
  {
    id: 'evidence.none',
    title: 'What is delivered has evidence',
    why: 'Done without proof is what inspectors find first.',
    toDo: 'Add what shows it, or open the action again.',
    severity: 'must be mended',
    looksAt: 'Each action that is delivered or complete',
    finds: eachAction(
      (each, facts) =>
        each.deliveredOn !== null && speaking(each, facts).length === 0
          ? `It is ${each.acceptedOn === null ? 'delivered' : 'complete'} and no evidence speaks for it today.`
          : undefined,
      { at: '#evidence', form: 'evidence/new' },
    ),
    examples: { breaks: { says: 'Complete without evidence', plan: closed({ evidence: [] }) }, holds: good },
  },
  {
    id: 'evidence.before-start',
    title: 'Evidence is dated after the action began',
    why: 'What was so before cannot show what came of it.',
    toDo: 'Put the day of the evidence or of the start right, or add evidence from after the start.',
    severity: 'should be looked at',
    looksAt: 'Each piece of evidence that supports an action and counts today',
    finds: eachAction(
      (each, facts) =>
        speaking(each, facts)
          .filter(
            ({ direction, evidenceOn }) =>
              direction === 'supports' && each.startOn !== null && evidenceOn < each.startOn,
          )
          .map(
            (piece) => `${named(piece)} speaks of ${longDate(piece.evidenceOn)}, before the action began.`,
          ),
      { at: '#evidence' },
    ),
    examples: {
      breaks: {
        says: 'An audit of May of an action begun in July',
        plan: sketch({ action: { evidence: [evidence({ evidenceOn: isoDate('2020-05-20') })] } }),
      },
      holds: good,
    },
  },
  {
    id: 'evidence.expired',
    title: 'What is complete still has evidence in date',
    why: 'What was seen a year ago does not say how it is today.',
    toDo: 'Look again and add what is seen.',
    severity: 'should be looked at',
    looksAt: 'Each kind of evidence of an action that is delivered or complete',
    finds: eachAction(
      (each, facts) => {
        const now = new Set(speaking(each, facts).map(({ kind }) => kind))
        const day = facts.whole.day
        const old = each.evidence.filter(
          ({ expiresOn, withdrawnOn, kind }) =>
            expiresOn !== null && expiresOn <= day && withdrawnOn === null && !now.has(kind),
        )
        return each.deliveredOn === null
          ? undefined
          : old.map(
              (piece) =>
                `${named(piece)} was good until ${longDate(piece.expiresOn ?? day)}, and no newer ${kindInWords[piece.kind].toLowerCase()} stands in its place.`,
            )
      },
      { at: '#evidence', form: 'evidence/new' },
    ),
    examples: {
      breaks: {
        says: 'An audit that was good until mid-November',
        plan: closed({ evidence: [evidence({ expiresOn: isoDate('2020-11-16') }), voice] }),
      },
      holds: good,
    },
  },
  {
    id: 'evidence.one-sided',
    title: 'Somebody looked for what speaks against it',
    why: 'When everything that was looked at supports a plan, perhaps only that was looked at.',
    toDo: 'Ask those who would know if it did not work, and add what they say, whichever way.',
    severity: 'worth knowing',
    looksAt: `Each action with at least ${suspicious} pieces of evidence that count`,
    finds: eachAction(
      (each, facts) => {
        const pieces = speaking(each, facts)
        return pieces.length >= suspicious && pieces.every(({ direction }) => direction === 'supports')
          ? `All ${pieces.length} pieces of evidence support it. Was anybody asked who might say otherwise?`
          : undefined
      },
      { at: '#evidence', form: 'evidence/new' },
    ),
    examples: {
      breaks: {
        says: 'Four pieces, all for it',
        plan: sketch({ action: { evidence: [...proved, ...proved] } }),
      },
      holds: {
        says: 'One of them against it, and answered since',
        plan: sketch({
          action: {
            evidence: [
              ...proved,
              voice,
              evidence({ direction: 'contradicts', evidenceOn: isoDate('2020-09-30') }),
            ],
          },
        }),
      },
    },
  },
  {
    id: 'evidence.contradicted',
    title: 'Evidence against an action is answered',
    why: 'A plan that records a warning and goes on as before is worse than one that never heard it.',
    toDo: 'Say in an update what was done about it, and add what is seen since.',
    severity: 'must be mended',
    looksAt: 'Each piece of evidence that contradicts an action and counts today',
    finds: eachAction(unanswered, { at: '#evidence', form: 'evidence/new' }),
    examples: {
      breaks: {
        says: 'The newest audit speaks against it',
        plan: sketch({ action: { evidence: [evidence({ direction: 'contradicts' })] } }),
      },
      holds: {
        says: 'A newer one speaks for it',
        plan: sketch({
          action: {
            evidence: [evidence(), evidence({ direction: 'contradicts', evidenceOn: isoDate('2020-09-30') })],
          },
        }),
      },
    },
  },
]

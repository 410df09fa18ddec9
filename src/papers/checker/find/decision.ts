import { reckon } from '../../../clocks/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { knownOr, notKnown } from '../../model/index.ts'
import { asksForMoney, daysIn, decides, moneyIn, saysNone, sentencesOf } from '../language.ts'
import type { Fault } from '../model.ts'
import type { Passage, Reading } from '../reading.ts'
import { faultIn, faultInHeader, faultOf, placeWords, toldIn } from '../reading.ts'

/** Recommendations that ask for more than to be noted. */
export const decisionsOf = (reading: Reading): readonly Passage[] =>
  reading.part('recommendations').filter(({ told }) => decides(told))

/** Everything outside the recommendations. */
const elsewhere = ({ body }: Reading) => body.filter(({ where }) => where.section !== 'recommendations')

const onlyInforms =
  /\bfor (information|noting)( purposes)? only\b|\b(report|paper|item)\b[^.;]{0,40}\bfor (information|noting)\b(?! (sharing|governance|about|on)\b)|\bno decisions? (is|are) (needed|required|sought)\b|\bno consultation (is|was) (needed|required|necessary)\b/i

/** A paper cannot both ask for a decision and say that it only informs. */
export function informsOnly(reading: Reading): Fault[] {
  const [decision] = decisionsOf(reading)
  if (!decision) return []
  const says = `This says there is nothing to decide, but ${placeWords(decision.where)} asks for a decision: “${decision.told}”`
  return elsewhere(reading).flatMap((passage) =>
    sentencesOf(passage.told)
      .filter((sentence) => onlyInforms.test(sentence))
      .map((sentence) => faultIn(passage, sentence, says)),
  )
}

export const noRecommendation = (reading: Reading): Fault[] =>
  toldIn(reading, 'recommendations') === ''
    ? [faultOf('recommendations', 'The paper does not say what is to be decided.')]
    : []

export function noOptions(reading: Reading): Fault[] {
  if (decisionsOf(reading).length === 0) return []
  const told = toldIn(reading, 'alternative options')
  return saysNone(told)
    ? [
        faultOf(
          'alternative options',
          'A decision is asked for, but no other option is described, not even doing nothing.',
          told,
        ),
      ]
    : []
}

/** A sentence that says something goes to somebody by a day. */
export const submission = /\b(submit\w*|sen[dt]|agreed|publish\w*|provid\w*|return\w*)\b[^.;]{0,80}\bby\b/i

/** The days by which the paper says, or the law sets, that what is decided must be with somebody. */
function deadlines(reading: Reading, meeting: IsoDate): { on: IsoDate; words: string }[] {
  const set = reading.paper.statutoryDates.map(({ on }) => ({ on, words: longDate(on) }))
  const said = elsewhere(reading)
    .filter(({ told }) => submission.test(told))
    .flatMap(({ told }) => daysIn(told).map(({ to, words }) => ({ on: to, words })))
  return [...set, ...said].filter(({ on }) => on > meeting)
}

/** Between the meeting and a deadline somebody must be able to finish the wording. */
export function nobodyMayFinalise(reading: Reading): Fault[] {
  const { on } = reading.paper.meeting
  const plan = decisionsOf(reading).find(({ told }) => /\b(plan|statement|response|strategy)\b/i.test(told))
  const [deadline] = on === notKnown ? [] : deadlines(reading, on.value)
  const delegated = reading.part('recommendations').some(({ told }) => /\b(delegat|authoris)/i.test(told))
  return plan && deadline && !delegated
    ? [
        faultIn(
          plan,
          plan.told,
          `This is due by ${deadline.words}, after the meeting, and nobody is given authority to finalise it.`,
        ),
      ]
    : []
}

/** A day that the law sets must be in the paper, and no other in its place. */
export function statutoryDayMissing(reading: Reading): Fault[] {
  return reading.paper.statutoryDates.flatMap(({ what, on }): Fault[] => {
    const named = reading.body.flatMap(({ told }) => daysIn(told))
    if (named.some(({ from, to }) => from === on && to === on)) return otherDays(reading, on)
    return [
      faultOf('next steps', `The ${what} is due by ${longDate(on)}, and the paper does not say so.`),
      ...otherDays(reading, on),
    ]
  })
}

/** Sending by a day that is not the law's, in a sentence about a regulator or minister. */
function otherDays(reading: Reading, on: IsoDate): Fault[] {
  const toRegulator = /\b(Ofsted|Secretary of State|Chief Inspector|Department for Education|inspectorate)\b/i
  return reading.body
    .filter(({ told }) => submission.test(told) && toRegulator.test(told))
    .flatMap((passage) =>
      daysIn(passage.told)
        .filter(({ at, to }) => to !== on && /\bby\b[^.;]{0,20}$/.test(passage.told.slice(0, at)))
        .map(({ words }) =>
          faultIn(
            passage,
            words,
            `The law sets ${longDate(on)}, counted from the day the report was received.`,
          ),
        ),
    )
}

/** A key decision is one above a threshold: saying No without it cannot be checked. */
export function noThreshold(reading: Reading): Fault[] {
  const { keyDecision } = reading.paper.header
  if (keyDecision === notKnown || keyDecision.value.answer === 'yes') return []
  const because = knownOr(keyDecision.value.because, '')
  if (/\bthreshold\b|£|\blimit\b|\bsignificant\b/i.test(because)) return []
  const spends = [
    ...reading.part('recommendations'),
    ...reading.part('finance'),
    ...reading.part('conclusion'),
  ]
  const money =
    spends.find(({ told }) => moneyIn(told).length > 0) ??
    decisionsOf(reading).find(({ told }) => asksForMoney(told))
  if (!money) return []
  const amount = moneyIn(money.told)[0]?.words ?? 'money'
  return [
    faultInHeader(
      'key decision',
      `The paper asks for ${amount}, but does not record the threshold by which this is not a key decision.`,
      'Key decision: No',
    ),
  ]
}

export function noUrgency(reading: Reading): Fault[] {
  const { forwardPlan } = reading.paper.header
  if (forwardPlan === notKnown || forwardPlan.value.listed === 'yes') return []
  const { reasonForUrgency, chiefExecutiveApproved, scrutinyChairApproved } = forwardPlan.value
  const reason = knownOr(reasonForUrgency, '')
  const approved = [chiefExecutiveApproved, scrutinyChairApproved].some(
    (answer) => knownOr(answer, 'no') === 'yes',
  )
  return [
    ...(saysNone(reason)
      ? [
          faultInHeader(
            'urgency',
            'The decision is not on the forward plan, and no reason for urgency is given.',
            reason,
          ),
        ]
      : []),
    ...(approved
      ? []
      : [
          faultInHeader(
            'not on forward plan',
            'The decision is not on the forward plan, and nobody is recorded as having approved that it is taken.',
          ),
        ]),
  ]
}

export function noExemptCategory(reading: Reading): Fault[] {
  const { exempt } = reading.paper.header
  if (exempt === notKnown || exempt.value.answer === 'no') return []
  const { categories, publicInterest } = exempt.value
  return [
    ...(categories.length > 0
      ? []
      : [
          faultInHeader(
            'exempt',
            'Information is said to be exempt, but under no category of Schedule 12A.',
            'Exempt information: Yes',
          ),
        ]),
    ...(saysNone(knownOr(publicInterest, ''))
      ? [
          faultInHeader(
            'exempt',
            'It is not said why the public interest in keeping this exempt is the greater.',
            'Exempt information: Yes',
          ),
        ]
      : []),
  ]
}

/** Five clear days before a meeting, as the rule of `clocks` counts them; undefined outside the calendar we hold. */
export function publishBy(meeting: IsoDate): IsoDate | undefined {
  const reckoned = reckon('gov.agenda', meeting)
  return reckoned.ok ? reckoned.why.due : undefined
}

export function publishedLate(reading: Reading): Fault[] {
  const { meeting, publishedOn, work } = reading.paper
  // A board that is under no law on access has no five clear days.
  if (meeting.on === notKnown || work?.accessRules === false) return []
  const latest = publishBy(meeting.on.value)
  if (latest === undefined) return []
  const rule = `Five clear days before the meeting of ${longDate(meeting.on.value)} means publication by ${longDate(latest)}`
  if (publishedOn === notKnown) return [faultOf('whole paper', `${rule}; no day of publication is recorded.`)]
  if (publishedOn.value <= latest) return []
  return [faultOf('whole paper', `${rule}.`, `Published on ${longDate(publishedOn.value)}`)]
}

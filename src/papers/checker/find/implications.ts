import type { PartId } from '../../model/index.ts'
import { speaksOf } from '../../model/index.ts'
import { saysNone, sentencesOf } from '../language.ts'
import type { Fault } from '../model.ts'
import type { Passage, Reading } from '../reading.ts'
import { faultIn, faultOf, placeWords, toldIn } from '../reading.ts'
import { decisionsOf, submission } from './decision.ts'

const duty =
  /\b(statutory|legal duty|Act \d{4}|Regulations \d{4}|section \d+|s\.\s?\d+|regulation \d+)\b|\b(Ofsted|Secretary of State|Chief Inspector)\b/

/** Signs that what is decided rests on a duty: a date the law sets, an Act, or something owed to a regulator by a day. */
function dutyBehind(reading: Reading): Passage | 'a date the law sets' | undefined {
  if (reading.paper.statutoryDates.length > 0) return 'a date the law sets'
  const others = reading.body.filter(({ where }) => where.section !== 'legal')
  return (
    others.find(({ told }) => submission.test(told) && duty.test(told)) ??
    others.find(({ told }) =>
      /\bstatutory (duty|statement|plan|requirement|guidance)\b|\bAct \d{4}\b/.test(told),
    )
  )
}

export function noLaw(reading: Reading): Fault[] {
  const told = toldIn(reading, 'legal')
  const behind = decisionsOf(reading).length > 0 ? dutyBehind(reading) : undefined
  if (behind === undefined || !saysNone(told)) return []
  const evidence =
    behind === 'a date the law sets'
      ? `the law sets a date for it (${reading.paper.statutoryDates.map(({ what }) => what).join(', ')})`
      : `${placeWords(behind.where)} speaks of a duty: “${behind.told}”`
  return [
    faultOf('legal', `No legal consideration is seen in a decision that rests on a duty: ${evidence}.`, told),
  ]
}

const notDone =
  /\b(not|no)\b[^.;]{0,60}\b(completed|done|undertaken|carried out|required|needed|necessary|relevant|applicable|assessment)\b/i
const circular =
  /\b(as|because|since)? ?(it|this)? ?(is|was)? ?not (been )?(deemed|considered|thought|judged)? ?(to be )?(relevant|required|necessary|applicable|needed)\b/gi
const reasoned =
  /\b(screened|screening (shows?|showed|found|concluded|was))\b|\b(because|since|given that|as)\b \S+ \S+ \S+ \S+/i

const noReason = (told: string): boolean =>
  saysNone(told) || (notDone.test(told) && !reasoned.test(told.replace(circular, '')))

const unassessed =
  (id: PartId, says: string) =>
  (reading: Reading): Fault[] => {
    const told = toldIn(reading, id)
    return noReason(told) ? [faultOf(id, told === '' ? `${says} Nothing is said at all.` : says, told)] : []
  }

export const dataProtectionUnreasoned = unassessed(
  'data protection',
  'No data protection impact assessment, and no reason: whether one is needed turns on the processing that is planned, not on the paper.',
)

export const equalityUnreasoned = unassessed(
  'equality',
  'No equality impact assessment, and no screening: due regard (Equality Act 2010, section 149) has to be shown.',
)

/** 'None identified' does not say that anybody looked. */
export const bareNone = (reading: Reading): Fault[] =>
  (['community safety', 'health'] as const).flatMap((id) => {
    const told = toldIn(reading, id)
    return told !== '' && saysNone(told)
      ? [faultOf(id, 'It is not said who considered this, nor why there are none.', told)]
      : []
  })

const people =
  /\b(children|young people|care leavers|parents?|famil(y|ies)|carers?|staff|social workers?|practitioners|partners?|schools|police|health (services|partners)|unions?|residents)\b/i
const heard =
  /\b(consult\w*|asked|spoke|spoken|told|engag\w+|survey\w*|heard|met|views?|said|say|want|feedback|fed back|discuss\w*|workshops?|listened)\b/i
const negative = /\b(no|not|none|nobody|without|yet to|will)\b/i

/** Someone was asked: a sentence that names people and says they were heard, and does not deny it. */
const consulted = (reading: Reading): Passage[] =>
  reading
    .part('consultation')
    .filter(({ told }) =>
      sentencesOf(told).some((sentence) => people.test(sentence) && !negative.test(sentence)),
    )

export function nobodyConsulted(reading: Reading): Fault[] {
  const told = toldIn(reading, 'consultation')
  if (consulted(reading).length > 0 && heard.test(told)) return []
  return [
    faultOf(
      'consultation',
      'Nobody is recorded as consulted: neither children, parents, carers, staff nor partners.',
      told,
    ),
  ]
}

/** Those whom the plan is for must be among those who were asked. */
export function childrenNotAsked(reading: Reading): Fault[] {
  const asked = consulted(reading)
  const [first] = asked
  const children = asked.some(({ told }) => /\b(children|young people|care leavers|pupils)\b/i.test(told))
  return first && heard.test(toldIn(reading, 'consultation')) && !children
    ? [faultIn(first, first.told, 'People were consulted, but no children or young people among them.')]
    : []
}

/** It is said that somebody was not, or not yet, asked. */
const notAsked =
  /\b(not|never|nobody|none|no)\b[^.:;]{0,60}\b(asked|consult\w*|engag\w*|spoken|heard|survey\w*|involv\w*)\b|\bwill be (asked|consulted|engaged)\b|\byet to be\b/i
const saysWhy = /\b(because|since|reason|so that|until)\b|\bwhy:|\bas (it|they|the|this|there|no|we)\b/i

/** A group is told of: it was heard, or it was not and the paper says why. */
function toldOf(group: string, reading: Reading): boolean {
  const anybodyHeard = heard.test(toldIn(reading, 'consultation'))
  return reading.part('consultation').some(({ told }) =>
    sentencesOf(told).some((sentence) => {
      if (!speaksOf(group, sentence)) return false
      return notAsked.test(sentence.split(':')[0] ?? '') ? saysWhy.test(told) : anybodyHeard
    }),
  )
}

/** Those whom papers of this kind must have asked: what they said, or why they were not. */
export function groupsNotTold(reading: Reading): Fault[] {
  const missing = (reading.paper.template.consults ?? []).filter((group) => !toldOf(group, reading))
  return missing.length === 0
    ? []
    : [
        faultOf(
          'consultation',
          `It is not told what they said and what changed, nor why they were not asked: ${missing.join('; ')}.`,
        ),
      ]
}

const relied =
  /\b(?:in response to|following|based on|relies on|in (?:the )?light of|set out in|identified (?:by|in)|findings? of|recommended by|arising from)\b[^.;]{0,60}\b(?:report|inspection|review|audit|survey|strategy|needs assessment|Ofsted)\b/i
const names = /\b(report|inspection|review|audit|survey|strategy|assessment|Ofsted|letter|plan)\b/i

/** 'No papers' where the text leans on a document. */
export function reliedOnUnlisted(reading: Reading): Fault[] {
  const told = toldIn(reading, 'background papers')
  const [on] = reading.body.filter(
    ({ where, told: words }) =>
      !['background papers', 'recommendations'].includes(where.section) && relied.test(words),
  )
  const none =
    saysNone(told) ||
    (/\b(no|none)\b/i.test(told) && !names.test(told.replace(/\b(this|the) report\b/gi, '')))
  if (!on || !none) return []
  const words = relied.exec(on.told)?.[0] ?? ''
  return [
    faultIn(
      { ...on, where: { section: 'background papers' } },
      told,
      `No document is named, but ${placeWords(on.where)} relies on one (“${words}”). A published work is not a background paper in law, yet the reader needs to know where it is.`,
    ),
  ]
}

import {
  bullets,
  gap,
  numbered,
  numberedHeading,
  orElse,
  plain,
  say,
  strong,
  text,
} from '../../document/build.ts'
import type { Inline, SectionBlock } from '../../document/index.ts'
import type { AreaFacts, BodyFacts, ConsultationFacts, NotAskedFacts, Told } from '../../model/index.ts'
import { counted, inWords, notKnown, speaksOf, wasAsked, wasNotAsked } from '../../model/index.ts'
import { listed, sentence, toldDay, typedText } from './facts.ts'
import { statementDuty } from './opening.ts'
import { tracedBlocks } from './traced.ts'

/** The four parts of an analysis, in the order they are thought. */
function analysisOf(area: AreaFacts): SectionBlock[] {
  if (area.analysis === notKnown) return [plain([gap('analysis of this area')])]
  const { context, causes, done, needed } = area.analysis.value
  return Object.entries({ context, causes, done, needed }).flatMap(([field, typed]) =>
    tracedBlocks(typedText(typed), area, {
      ...{ record: `area-${area.id}`, cited: `analysis of area ${area.reference}` },
      ...{ field, typed },
    }),
  )
}

function howManyAnalysed(areas: readonly AreaFacts[]): Inline[] {
  const analysed = areas.filter((area) => area.analysis !== notKnown).length
  if (analysed === areas.length)
    return say`Senior leaders have analysed each of the ${counted(areas.length, 'area')} for improvement, to understand what lies behind it and what is needed.`
  return say`Senior leaders have analysed ${inWords(analysed)} of the ${counted(areas.length, 'area')} for improvement.`
}

export const analysis = ({ areas }: Told<'areas'>): SectionBlock[] => [
  numbered(howManyAnalysed(areas)),
  ...areas.flatMap((area) => [numberedHeading(text(area.text)), ...analysisOf(area)]),
]

const reporting = (body: BodyFacts): Inline[] => {
  const purpose = body.purpose === notKnown ? '' : `: ${body.purpose.value}`
  const above = body.reportsTo.length === 0 ? '' : say` (reports to ${listed(body.reportsTo)})`
  return say`${body.name}${purpose}${above}`
}

const strengthsGoOn = ({ strengths }: Told<'strengths'>): SectionBlock[] =>
  strengths.length === 0
    ? []
    : [
        numbered(say`What inspectors recognised goes on, and is watched so that it does not slip:`),
        bullets(
          strengths.map(({ text: strength, owner }) => [
            text(owner === notKnown ? strength : `${strength} (${owner.value})`),
          ]),
        ),
      ]

function planStands(facts: Told<'plan'>): SectionBlock {
  const { plan } = facts
  const below = listed(plan.informedBy)
  const rests = below.length === 0 ? '' : say` It is strategic; the detail stands in ${below}.`
  return numbered(say`The ${plan.title} is at Appendix B.${rests}`)
}

function statementDue(facts: Told<'duties'>): SectionBlock[] {
  const duty = statementDuty(facts)
  if (!duty) return []
  return [
    numbered(
      say`The plan is the authority’s ${duty.what}. It must be agreed and sent to ${listed(duty.sentTo)} by ${toldDay(duty.dueOn, 'clocks', duty.id, 'day it is due')}.`,
    ),
  ]
}

export const nextSteps = (facts: Told<'governance' | 'strengths' | 'plan' | 'duties'>): SectionBlock[] => [
  ...orElse(
    facts.governance,
    (bodies) => [
      numbered(say`These bodies oversee the improvement; Appendix A shows how they report to each other:`),
      bullets(bodies.map(reporting)),
    ],
    [gap('bodies that oversee the improvement')],
  ),
  ...strengthsGoOn(facts),
  planStands(facts),
  ...statementDue(facts),
]

/** 'care leavers’ forum' does not say that they are children and young people: the group does. */
const ofGroup = ({ who, group }: ConsultationFacts): string =>
  group === undefined || speaksOf(group, who) ? '' : `${group}, `

const heard = (entry: ConsultationFacts): Inline[] => {
  const { id, who, on, said, changed } = entry
  return say`${strong(who)} (${ofGroup(entry)}${toldDay(on, 'papers', id, `day ${who} were asked`)}): ${sentence({ value: said }, 'what they said')} ${sentence(changed, 'what changed after hearing them')}`
}

const notHeard = ({ group, because }: NotAskedFacts): Inline[] =>
  say`${strong(capital(group))} were not asked. Why: ${sentence({ value: because }, 'why they were not asked')}`

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

export const consultation = (facts: Told<'consultation'>): SectionBlock[] => [
  ...orElse(
    facts.consultation.filter(wasAsked),
    (entries) => [numbered(say`These people were asked about the plan:`), bullets(entries.map(heard))],
    [
      gap(
        'whom we consulted: children and young people, parents, carers, staff, partners; what they said and what changed',
      ),
    ],
  ),
  ...notAsked(facts.consultation.filter(wasNotAsked)),
]

const notAsked = (groups: readonly NotAskedFacts[]): SectionBlock[] =>
  groups.length === 0
    ? []
    : [numbered(say`Of those to be asked, these were not:`), bullets(groups.map(notHeard))]

export const options = (facts: Told<'options'>): SectionBlock[] => [
  ...orElse(
    facts.options,
    (all) => [
      numbered(say`These options were considered and are not recommended:`),
      bullets(all.map(({ option, whyNot }) => say`${option}: ${sentence({ value: whyNot }, 'why not')}`)),
    ],
    [gap('what else could be done, and why it is not recommended'), text('.')],
  ),
]

import type { IsoDate } from '../../../kernel/index.ts'
import { bullets, fact, gap, numbered, say, text } from '../../document/build.ts'
import type { Inline, SectionBlock } from '../../document/index.ts'
import { parseText } from '../../document/index.ts'
import type {
  AssessmentFacts,
  DutyFacts,
  FundingFacts,
  ImplicationFacts,
  Known,
  Told,
  VacantPost,
} from '../../model/index.ts'
import { capital, notKnown } from '../../model/index.ts'
import { sentence, toldDay } from './facts.ts'
import { fundingAsked, fundingParts, fundingSources } from './opening.ts'

/** Future or past by the day of the meeting, never by the day of writing. */
function joining(post: VacantPost, meeting: Known<IsoDate>): Inline[] {
  if (post.joins === notKnown) return say`; ${gap('when a permanent member of staff joins')}`
  if (post.joins.value === 'nobody appointed') return say`; nobody is appointed yet`
  const { words, by } = post.joins.value
  const day = fact(words, 'workforce', post.id, 'permanent member of staff joins')
  if (meeting === notKnown) return say`; a permanent appointment is made from ${day}`
  return by < meeting.value
    ? say`; filled since ${day}`
    : say`; a permanent member of staff joins in or on ${day}`
}

const vacancy = (post: VacantPost, meeting: Known<IsoDate>): Inline[] =>
  say`${post.title} (${fact(String(post.fullTimeEquivalent), 'workforce', post.id, 'full-time equivalent')} full-time equivalent), covered by ${post.coveredBy}${joining(post, meeting)}`

function vacancies({ vacancies: { posts, cost }, meeting }: Told<'vacancies'>): SectionBlock[] {
  if (posts.length === 0) return []
  return [
    numbered(say`Permanent recruitment goes on for these posts:`),
    bullets(posts.map((post) => vacancy(post, meeting.on))),
    numbered(sentence(cost, 'how the cover is paid for')),
  ]
}

function cost(line: FundingFacts): SectionBlock[] {
  const parts = line.includes.length === 0 ? '' : say` This includes ${fundingParts(line)}.`
  const sources = line.sources.length === 0 ? [gap('budgets the money comes from')] : fundingSources(line)
  return [
    ...parseText(line.note),
    numbered(say`The plan needs ${fundingAsked(line)}.${parts} It is funded by ${sources}.`),
  ]
}

export const finance = (facts: Told<'vacancies' | 'funding'>): SectionBlock[] => {
  const lines = [...vacancies(facts), ...facts.funding.flatMap(cost)]
  return lines.length > 0 ? lines : [numbered([gap('what the plan costs and how it is paid for'), text('.')])]
}

function dutyWords({ id, duty, dueOn, arithmetic, source }: DutyFacts): Inline[] {
  const how = arithmetic === notKnown ? '' : ` (${arithmetic.value})`
  return say`${sentence({ value: duty }, 'duty')} The last day is ${toldDay(dueOn, 'clocks', id, 'day it is due')}${how}. Source: ${source}.`
}

export const legal = ({ duties }: Told<'duties'>): SectionBlock[] =>
  duties.length > 0
    ? duties.map((duty) => numbered(dutyWords(duty)))
    : [numbered([gap('legal advice on what is recommended'), text('.')])]

/** An assessment that was made, one that screening showed not to be needed, or a gap: never silence. */
function assessed(name: string, assessment: Known<AssessmentFacts>): SectionBlock[] {
  if (assessment === notKnown)
    return [numbered([gap(`whether ${name} was made, or what its screening showed`), text('.')])]
  const { id, outcome, on, because } = assessment.value
  const day = toldDay(on, 'papers', id, `day of ${name}`)
  if (outcome === 'being made')
    return [
      numbered(
        say`${capital(name)} is needed, as its screening on ${day} found, and is not complete. ${sentence(because, 'why it is needed')}`,
      ),
    ]
  return outcome === 'completed'
    ? [numbered(say`${capital(name)} was completed on ${day}. ${sentence(because, 'what it showed')}`)]
    : [
        numbered(
          say`The need for ${name} was screened on ${day}, and none is needed. ${sentence(because, 'why none is needed')}`,
        ),
      ]
}

export const dataProtection = ({ dataProtection: made }: Told<'dataProtection'>): SectionBlock[] =>
  assessed('a data protection impact assessment', made)

export const equality = ({ equality: made }: Told<'equality'>): SectionBlock[] =>
  assessed('an equality impact assessment', made)

const advised = (advice: Known<ImplicationFacts>, subject: string): SectionBlock[] =>
  advice === notKnown
    ? [numbered([gap(`${subject} implications, or who considered that there are none`), text('.')])]
    : [
        numbered(
          say`${sentence({ value: advice.value.says }, 'advice')} (Considered by the ${advice.value.from}.)`,
        ),
      ]

export const communitySafety = (facts: Told<'communitySafety'>): SectionBlock[] =>
  advised(facts.communitySafety, 'community safety')

export const health = (facts: Told<'health'>): SectionBlock[] => advised(facts.health, 'health and wellbeing')

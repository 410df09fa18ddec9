import {
  bullets,
  fact,
  gap,
  numbered,
  plain,
  say,
  strong,
  subHeading,
  table,
  text,
  words,
} from '../../document/build.ts'
import type { Inline, SectionBlock } from '../../document/index.ts'
import { letters } from '../../document/numbering.ts'
import type { ActionFacts, AreaFacts, BaseFacts, BodyFacts, SourceFacts, Told } from '../../model/index.ts'
import { counted, knownOr, notKnown } from '../../model/index.ts'
import type { Filling } from '../pieces/piece.ts'
import { listed, sentence, toldDay, toldText } from './facts.ts'
import { fundingAsked, statementDuty } from './opening.ts'
import { traced } from './traced.ts'

export function conclusion(facts: Told<'plan' | 'areas' | 'funding' | 'duties'>): SectionBlock[] {
  const duty = statementDuty(facts)
  return [
    numbered(
      say`The ${facts.plan.title} answers each of the ${counted(facts.areas.length, 'area')} for improvement that inspectors named, and is recommended for approval.`,
    ),
    ...facts.funding.map((line) =>
      numbered(say`It cannot be carried out without ${fundingAsked(line)}, which is therefore recommended.`),
    ),
    ...(duty
      ? [
          numbered(
            say`The law sets a day, ${toldDay(duty.dueOn, 'clocks', duty.id, 'day it is due')}, so authority to finalise the plan is recommended as well.`,
          ),
        ]
      : []),
  ]
}

const sourceWords = ({ title, published, where }: SourceFacts): Inline[] =>
  say`${title} (${published ? 'published' : 'not published'}; read it at ${toldText(where, `where to read ${title}`)})`

export const backgroundPapers = ({ sources }: Told<'sources'>): SectionBlock[] =>
  sources.length === 0
    ? [numbered([gap('documents this report relies on'), text('.')])]
    : [
        numbered(
          say`This report relies on the documents below. Those already published are named for the reader and are not background papers in law.`,
        ),
        bullets(sources.map(sourceWords)),
      ]

export const appendices = (_: BaseFacts, { frames }: Filling): SectionBlock[] =>
  frames
    .filter(({ kind }) => kind === 'appendix')
    .map((appendix, index) => numbered(say`Appendix ${letters(index + 1)} – ${appendix.title}`))

const chaired = ({ chair }: BodyFacts): Inline[] =>
  chair === notKnown ? [] : say` Chaired by the ${chair.value}.`

function answersTo({ reportsTo, scrutinisedBy }: BodyFacts): Inline[] {
  if (reportsTo.length + scrutinisedBy.length === 0) return [text('–')]
  const scrutiny = scrutinisedBy.length === 0 ? [] : say`scrutinised by ${listed(scrutinisedBy)}`
  if (reportsTo.length === 0) return scrutiny
  return scrutiny.length === 0 ? listed(reportsTo) : say`${listed(reportsTo)}; ${scrutiny}`
}

const bodyRow = (body: BodyFacts): Inline[][] => [
  [text(body.name)],
  [...sentence(body.purpose, 'what it does'), ...chaired(body)],
  answersTo(body),
  [toldText(body.meets, 'how often it meets')],
]

/** Key of the structure chart among a paper's pictures. */
const structure = 'governance'

function chart({ pictures, governance }: Told<'governance'>): SectionBlock[] {
  if (!(structure in pictures)) return []
  const lines = governance.flatMap(({ name, reportsTo, scrutinisedBy }) => [
    ...reportsTo.map((to) => `${name} reports to ${to}.`),
    ...scrutinisedBy.map((by) => `${name} is scrutinised by ${by}.`),
  ])
  const caption =
    'Who reports to whom. Unbroken lines: reports to. Broken lines: is scrutinised by. Dark boxes meet in public.'
  return [{ kind: 'figure', alternative: lines.join(' '), caption, picture: structure }]
}

export const governanceAppendix = (facts: Told<'governance'>): SectionBlock[] =>
  facts.governance.length === 0
    ? [plain([gap('bodies that oversee the improvement, and whom each reports to')])]
    : [
        ...chart(facts),
        table(
          'Bodies that oversee the improvement',
          [words('Body'), words('What it does'), words('Reports to'), words('Meets')],
          facts.governance.map(bodyRow),
        ),
      ]

const actionRow = (area: AreaFacts, { id, reference, title, lead, due, status }: ActionFacts): Inline[][] => [
  [text(reference)],
  traced([text(title)], area, {
    ...{ record: id, field: 'wording', cited: `action ${reference}`, typed: title },
  }),
  [toldText(lead, 'lead')],
  [toldDay(due, 'plan', id, 'day it is due')],
  [fact(status, 'plan', id, 'status')],
]

const outcomeOf = (area: AreaFacts): Inline[] =>
  traced(sentence(area.outcome, 'outcome'), area, {
    ...{ record: `area-${area.id}`, field: 'outcome', cited: `outcome of area ${area.reference}` },
    typed: knownOr(area.outcome, ''),
  })

const areaPlan = (area: AreaFacts): SectionBlock[] => [
  subHeading(text(`${area.reference}. ${area.text}`)),
  plain(say`${strong('What will be different for children:')} ${outcomeOf(area)}`),
  plain(say`${strong('Sponsor:')} ${toldText(area.sponsor, 'sponsor')}`),
  area.actions.length === 0
    ? plain([gap('actions for this area')])
    : table(
        `Actions for area ${area.reference}`,
        [words('No.'), words('Action'), words('Lead'), words('Due'), words('Status')],
        area.actions.map((action) => actionRow(area, action)),
      ),
]

export const planAppendix = ({ areas }: Told<'areas'>): SectionBlock[] =>
  areas.length === 0 ? [plain([gap('areas for improvement')])] : areas.flatMap(areaPlan)

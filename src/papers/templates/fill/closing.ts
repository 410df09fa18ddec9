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
import type { ActionFacts, AreaFacts, BodyFacts, CabinetReportFacts, SourceFacts } from '../../model/index.ts'
import { counted } from '../../model/index.ts'
import { cabinetReport } from '../cabinet-report.ts'
import { listed, sentence, toldDay, toldText } from './facts.ts'
import { fundingAsked, statementDuty } from './opening.ts'

export function conclusion(facts: CabinetReportFacts): SectionBlock[] {
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

export const backgroundPapers = ({ sources }: CabinetReportFacts): SectionBlock[] =>
  sources.length === 0
    ? [numbered([gap('documents this report relies on'), text('.')])]
    : [
        numbered(
          say`This report relies on the documents below. Those already published are named for the reader and are not background papers in law.`,
        ),
        bullets(sources.map(sourceWords)),
      ]

export const appendices = (): SectionBlock[] =>
  cabinetReport.appendices.map((appendix, index) =>
    numbered(say`Appendix ${String.fromCharCode(65 + index)} – ${appendix.title}`),
  )

const bodyRow = ({ name, purpose, reportsTo, meets }: BodyFacts): Inline[][] => [
  [text(name)],
  [toldText(purpose, 'what it does')],
  reportsTo.length === 0 ? [text('–')] : listed(reportsTo),
  [toldText(meets, 'how often it meets')],
]

/** Key of the structure chart among a paper's pictures. */
const structure = 'governance'

function chart({ pictures, governance }: CabinetReportFacts): SectionBlock[] {
  if (!(structure in pictures)) return []
  const lines = governance.flatMap((body) => body.reportsTo.map((to) => `${body.name} reports to ${to}.`))
  return [
    { kind: 'figure', alternative: lines.join(' '), caption: 'Who reports to whom', picture: structure },
  ]
}

export const governanceAppendix = (facts: CabinetReportFacts): SectionBlock[] =>
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

const actionRow = ({ id, reference, title, lead, due, status }: ActionFacts): Inline[][] => [
  [text(reference)],
  [text(title)],
  [toldText(lead, 'lead')],
  [toldDay(due, 'plan', id, 'day it is due')],
  [fact(status, 'plan', id, 'status')],
]

const areaPlan = (area: AreaFacts): SectionBlock[] => [
  subHeading(text(`${area.reference}. ${area.text}`)),
  plain(say`${strong('What will be different for children:')} ${sentence(area.outcome, 'outcome')}`),
  plain(say`${strong('Sponsor:')} ${toldText(area.sponsor, 'sponsor')}`),
  area.actions.length === 0
    ? plain([gap('actions for this area')])
    : table(
        `Actions for area ${area.reference}`,
        [words('Reference'), words('Action'), words('Lead'), words('Due'), words('Status')],
        area.actions.map(actionRow),
      ),
]

export const planAppendix = ({ areas }: CabinetReportFacts): SectionBlock[] =>
  areas.length === 0 ? [plain([gap('areas for improvement')])] : areas.flatMap(areaPlan)

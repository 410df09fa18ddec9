import {
  bullets,
  figures,
  gap,
  numbered,
  numberedHeading,
  plain,
  say,
  strong,
  table,
  text,
  words,
} from '../../../document/build.ts'
import type { Inline, SectionBlock } from '../../../document/index.ts'
import type {
  AreaMeasureFacts,
  AreaPageFacts,
  DecidedFacts,
  PieceOfEvidenceFacts,
  Told,
} from '../../../model/index.ts'
import { notKnown } from '../../../model/index.ts'
import { longDate } from '../../../../kernel/index.ts'
import { chartBlocks } from './charts.ts'
import { actionNamed, ofAction, ofArea, ofDecision, ofMeasure, orDash, stopped, upper } from './words.ts'

const measureRow = ({ id, title, words: comesTo, target, standing }: AreaMeasureFacts): Inline[][] => [
  [text(title)],
  [comesTo === notKnown ? text('Not told in a public paper') : ofMeasure(comesTo.value, id, 'value')],
  [target === notKnown ? text('–') : ofMeasure(target.value, id, 'target')],
  [orDash(standing === notKnown ? notKnown : { value: upper(standing.value) })],
]

const measures = ({ position, measures: all }: AreaPageFacts): SectionBlock[] =>
  all.length === 0
    ? [plain([text('Nothing measures this area yet.')])]
    : [
        table(
          `Measures of area ${position}`,
          [words('Measure'), figures('Now'), figures('Target'), words('Standing')],
          all.map(measureRow),
        ),
      ]

/** The key measure alone has its picture on the area’s page; the others stand in the scorecard. */
const keyChart = ({ measures: all }: AreaPageFacts): SectionBlock[] => {
  const [first] = all.filter(({ chart }) => chart !== notKnown)
  return first ? chartBlocks(first.id, first.title, first.chart) : []
}

const actions = ({ position, actions: all }: AreaPageFacts): SectionBlock[] =>
  all.length === 0
    ? [plain([text('No action answers this area yet.')])]
    : [
        table(
          `Actions of area ${position}`,
          [words('Action'), words('Lead'), words('Due'), words('Status')],
          all.map(({ id, reference, text: action, lead, due, status }) => [
            [actionNamed({ id, reference, text: action })],
            [orDash(lead)],
            [due === notKnown ? text('No date') : ofAction(longDate(due.value), id, 'day it is due')],
            [ofAction(upper(status), id, 'status')],
          ]),
        ),
      ]

export const evidenceLine = ({ kind, title, on, actionId, direction }: PieceOfEvidenceFacts): Inline[] =>
  say`${kind}, ${ofAction(longDate(on), actionId, `evidence of ${on}`)}: ${ofAction(title, actionId, `title of evidence of ${on}`)} (${direction === 'supports' ? 'for' : 'against'}).`

const evidence = ({ evidence: all }: AreaPageFacts): SectionBlock[] =>
  all.length === 0
    ? [plain([strong('Evidence:'), text(' none that counts today.')])]
    : [plain([strong('Evidence, the newest first:')]), bullets(all.slice(0, 5).map(evidenceLine))]

export const decidedLine = ({ id, body, on, words: decided, outcome }: DecidedFacts): Inline[] =>
  say`${body}, ${ofDecision(longDate(on), id, 'day it was decided')} (${outcome}): ${ofDecision(stopped(decided), id, 'words')}`

const decisions = ({ decisions: all }: AreaPageFacts): SectionBlock[] =>
  all.length === 0
    ? []
    : [plain([strong('Decided, the newest first:')]), bullets(all.slice(0, 3).map(decidedLine))]

const outcome = ({ id, outcome: told }: AreaPageFacts): Inline[] =>
  told === notKnown ? say`${gap('outcome')}.` : [ofArea(stopped(told.value), id, 'outcome')]

const because = (page: AreaPageFacts): Inline[] => {
  const reasons = [...page.deliveryBecause, ...page.impactBecause]
  return reasons.length === 0 ? [] : say` ${ofArea(reasons.map(stopped).join(' '), page.id, 'why')}`
}

const areaPage = (page: AreaPageFacts): SectionBlock[] => [
  numberedHeading(text(`Area ${page.position}: ${page.title}`)),
  plain(say`${strong('What inspectors found:')} ${ofArea(stopped(page.finding), page.id, 'findings')}`),
  plain(say`${strong('What will be different for children:')} ${outcome(page)}`),
  plain(
    say`${strong('Delivery:')} ${ofArea(page.delivery, page.id, 'delivery')}. ${strong('Impact:')} ${ofArea(page.impact, page.id, 'impact')}.${because(page)}`,
  ),
  ...measures(page),
  ...keyChart(page),
  ...actions(page),
  ...evidence(page),
  ...decisions(page),
]

/** Each area on a page of its own. */
export const areaPages = ({ areaPages: pages }: Told<'areaPages'>): SectionBlock[] =>
  pages.length === 0 ? [numbered([text('The plan has no areas yet.')])] : pages.flatMap(areaPage)

/** For readers outside: what was found, what will be different and how far the work is. */
export const areasInPlainWords = ({ areaPages: pages }: Told<'areaPages'>): SectionBlock[] =>
  pages.length === 0
    ? [numbered([text('The plan has no areas yet.')])]
    : pages.flatMap((page) => [
        numberedHeading(text(`Area ${page.position}: ${page.title}`)),
        plain(say`${strong('What inspectors found:')} ${ofArea(stopped(page.finding), page.id, 'findings')}`),
        plain(say`${strong('What will be different for children:')} ${outcome(page)}`),
        plain(
          say`${strong('How far the work is:')} ${ofArea(page.delivery, page.id, 'delivery')}. ${strong('What has changed for children so far:')} ${ofArea(page.impact, page.id, 'impact')}.`,
        ),
      ])

import {
  bullets,
  figures,
  numbered,
  plain,
  say,
  strong,
  subHeading,
  table,
  text,
  words,
} from '../../../document/build.ts'
import type { Inline, SectionBlock } from '../../../document/index.ts'
import type {
  LoggedFacts,
  PromiseFacts,
  QuestionFacts,
  RiskFacts,
  SinceFacts,
  Told,
} from '../../../model/index.ts'
import { counted, notKnown } from '../../../model/index.ts'
import { longDate } from '../../../../kernel/index.ts'
import { decidedLine } from './areas.ts'
import { actionNamed, ofAction, ofLog, ofPlan, ofRisk, orDash, stopped, upper } from './words.ts'

const riskRow = (risk: RiskFacts): Inline[][] => [
  [ofRisk(`${risk.reference} ${risk.says}`, risk.id, 'wording')],
  [orDash(risk.owner)],
  [ofRisk(upper(`${risk.level}: ${risk.rating}`), risk.id, 'rating')],
  [risk.controls === notKnown ? text('–') : ofRisk(risk.controls.value, risk.id, 'controls')],
  [
    risk.reviewOn === notKnown
      ? text('No day is set')
      : ofRisk(`${longDate(risk.reviewOn.value)}${risk.overdue ? ', overdue' : ''}`, risk.id, 'next review'),
  ],
]

const riskTable = (caption: string, risks: readonly RiskFacts[]): SectionBlock =>
  table(
    caption,
    [words('Risk'), words('Owner'), words('Rating'), words('What is done about it'), words('Review')],
    risks.map(riskRow),
  )

/** Every open risk, the worst first. */
export const risks = ({ risks: all }: Told<'risks'>): SectionBlock[] =>
  all.length === 0
    ? [numbered([text('No risk to the plan is open.')])]
    : [riskTable('Open risks, the worst first', all)]

export const highRisks = ({ risks: all }: Told<'risks'>): SectionBlock[] => {
  const high = all.filter((risk) => risk.high)
  return high.length === 0
    ? [numbered([text('No risk is rated high or very high.')])]
    : [riskTable('Risks rated high or very high', high)]
}

const logRow = ({
  id,
  words: action,
  owner,
  due,
  standing,
}: LoggedFacts | (PromiseFacts & { readonly owner: string })): Inline[][] => [
  [ofLog(stopped(action), id, 'wording')],
  [text(owner)],
  [due === notKnown ? text('No date') : ofLog(longDate(due.value), id, 'day it is due')],
  [ofLog(upper(standing), id, 'standing')],
]

const logTable = (caption: string, all: readonly LoggedFacts[]): SectionBlock =>
  table(caption, [words('Action'), words('Owner'), words('Due'), words('Standing')], all.map(logRow))

/** What the body agreed and what became of it: open ones, and those that ended since it last met. */
export const actionLog = ({ log: { open, ended } }: Told<'log'>): SectionBlock[] => [
  ...(open.length === 0
    ? [numbered([text('Nothing that was agreed before is open.')])]
    : [logTable('Open actions, the most pressing first', open)]),
  ...(ended.length === 0 ? [] : [logTable('Ended since the last meeting', ended)]),
]

const ledgerRow = ({ id, words: promise, by, on, due, standing }: PromiseFacts): Inline[][] => [
  [ofLog(stopped(promise), id, 'wording')],
  [text(by)],
  [ofLog(longDate(on), id, 'day it was agreed')],
  [due === notKnown ? text('No date') : ofLog(longDate(due.value), id, 'day it is due')],
  [ofLog(upper(standing), id, 'standing')],
]

/** Who promised what, by when, and whether it was kept. */
export const promises = ({ promises: all }: Told<'promises'>): SectionBlock[] =>
  all.length === 0
    ? [numbered([text('No promise is on record.')])]
    : [
        table(
          'What was promised, and what became of it',
          [words('Promise'), words('By'), words('Made on'), words('Due'), words('Standing')],
          all.map(ledgerRow),
        ),
      ]

const question = ({ question: asks, because }: QuestionFacts): Inline[] =>
  say`${strong(asks)} ${ofPlan(because, 'questions', 'what prompts it')}`

/** Questions that the record raises, with what prompts each. */
export const questions = ({ questions: all }: Told<'questions'>): SectionBlock[] =>
  all.length === 0
    ? [numbered([text('The record raises no question by itself; members will have their own.')])]
    : [
        numbered([
          text('The record and the bank of members’ questions raise these. Each says what prompts it.'),
        ]),
        bullets(all.map(question)),
      ]

function statuses({ statuses: moved }: SinceFacts): SectionBlock[] {
  if (moved.length === 0) return [plain([text('No action changed its status.')])]
  return [
    table(
      'Actions that stand differently',
      [words('Action'), words('Then'), words('Now')],
      moved.map(({ id, reference, text: action, was, is }) => [
        [actionNamed({ id, reference, text: action })],
        [text(upper(was))],
        [ofAction(upper(is), id, 'status')],
      ]),
    ),
  ]
}

const listed = (heading: string, lines: readonly (readonly Inline[])[]): SectionBlock[] =>
  lines.length === 0 ? [] : [subHeading(text(heading)), bullets(lines)]

const plainLines = (lines: readonly string[]): readonly (readonly Inline[])[] =>
  lines.map((line) => [ofPlan(stopped(line), 'since', 'changed')])

/** What is not as it was when the body last met. */
export function since({ since: facts }: Told<'since'>): SectionBlock[] {
  if (facts.meeting === notKnown)
    return [
      numbered([text('No earlier meeting of this body is on record, so there is nothing to compare with.')]),
    ]
  const { evidence, redated, areas } = facts
  const came = evidence.reduce((sum, { pieces }) => sum + pieces, 0)
  return [
    numbered(say`The body last met on ${longDate(facts.meeting.value.on)}. Since then:`),
    ...statuses(facts),
    ...listed(
      'Areas that stand differently',
      areas.map(({ position, title, was, is }) => say`${`${position}. ${title}`}: ${was}, now ${is}.`),
    ),
    ...listed(
      'Dates moved with approval',
      redated.map(
        ({ id, reference, was, is }) =>
          say`Action ${reference}: from ${longDate(was)} to ${ofAction(longDate(is), id, 'day it is due')}.`,
      ),
    ),
    ...listed('Actions added', plainLines(facts.newActions)),
    ...listed('Risks opened', plainLines(facts.risksOpened)),
    ...listed('Risks closed', plainLines(facts.risksClosed)),
    ...(came === 0
      ? []
      : [
          table(
            'Evidence that came in',
            [words('Kind'), figures('Pieces')],
            evidence.map(({ kind, pieces }) => [
              [text(kind)],
              [ofAction(String(pieces), 'evidence', `pieces of ${kind}`)],
            ]),
          ),
        ]),
    ...listed('Decided', facts.decisions.map(decidedLine)),
  ]
}

/** What was decided about the plan, newest first. */
export const decided = ({ decided: all }: Told<'decided'>): SectionBlock[] =>
  all.length === 0
    ? [numbered([text('No decision about the plan is on record yet.')])]
    : [
        numbered(say`${upper(counted(all.length, 'decision'))} about the plan, the newest first:`),
        bullets(all.slice(0, 12).map(decidedLine)),
      ]

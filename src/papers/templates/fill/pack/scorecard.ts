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
import type { ScorecardFacts, ScoreRowFacts, Told } from '../../../model/index.ts'
import { notKnown } from '../../../model/index.ts'
import { longDate } from '../../../../kernel/index.ts'
import { chartBlocks } from './charts.ts'
import { ofMeasure, orDash, stopped, upper } from './words.ts'

const figure = ({ id, figure: value, note }: ScoreRowFacts): Inline[] =>
  note === ''
    ? [ofMeasure(value, id, 'value')]
    : say`${ofMeasure(value, id, 'value')} (${ofMeasure(note, id, 'of')})`

/** Targets and signals are a board's; what was released to the public has neither. */
function cardTable({ level, rows }: ScorecardFacts): SectionBlock {
  if (level === 'public')
    return table(
      'Figures released to the public',
      [words('Measure'), words('Figure')],
      rows.map((row) => [[text(row.title)], figure(row)]),
    )
  return table(
    'Scorecard',
    [words('Measure'), figures('Figure'), words('Standing'), words('Latest month')],
    rows.map((row) => [
      [text(row.title)],
      figure(row),
      [orDash(row.standing === notKnown ? notKnown : { value: upper(row.standing.value) })],
      [text(row.direction === '' ? '–' : upper(row.direction))],
    ]),
  )
}

const asAtLine = ({ asAt }: ScorecardFacts): Inline[] =>
  asAt === notKnown ? [] : say`The figures are as at ${longDate(asAt.value)}.`

/** The measures as far as the paper's readers may see them, worst against the target first. */
export function scorecard({ scorecard: card }: Told<'scorecard'>): SectionBlock[] {
  if (card.rows.length === 0)
    return [numbered([text(stopped(card.none === '' ? 'No measure is known.' : card.none))])]
  return [
    numbered(asAtLine(card)),
    cardTable(card),
    ...card.notes.map((note) => plain([ofMeasure(stopped(note), 'scorecard', 'fitness of the lists')])),
  ]
}

function said({ id, said: commentary, others }: ScoreRowFacts): SectionBlock[] {
  const beside =
    others.length === 0
      ? []
      : [plain(say`${strong('Others:')} ${ofMeasure(stopped(others.join('; ')), id, 'others')}`)]
  if (commentary === notKnown) return beside
  const told = (words: string) => ofMeasure(stopped(words), id, 'commentary')
  const { dataSay, worries, happensNext, post, on } = commentary.value
  return [
    plain(say`${strong('What the data say:')} ${told(dataSay)}`),
    plain(say`${strong('What we worry about:')} ${told(worries)}`),
    plain(say`${strong('What happens next:')} ${told(happensNext)} (${post}, ${longDate(on)})`),
    ...beside,
  ]
}

/** So many charts at most: who wants more reads the measures' own pages. */
const chartsAtMost = 18

/** Outside what was agreed first, then what signals a change, then what has a target at all. */
const pressing = ({ standing, direction }: ScoreRowFacts): number =>
  standing !== notKnown && standing.value === 'outside tolerance'
    ? 0
    : direction.startsWith('a change')
      ? 1
      : standing !== notKnown
        ? 2
        : 3

const charted = (row: ScoreRowFacts): SectionBlock[] => [
  subHeading(text(row.title)),
  plain(
    say`${figure(row)}. ${row.against === '' ? '' : ofMeasure(stopped(upper(row.against)), row.id, 'against the target')}`,
  ),
  ...chartBlocks(row.id, row.title, row.chart),
  ...said(row),
]

/** Measures that have months, the most pressing first: each with its chart, its table and what its owner says. */
export function measureCharts({ scorecard: { rows } }: Told<'scorecard'>): SectionBlock[] {
  const all = rows.filter(({ chart }) => chart !== notKnown)
  if (all.length === 0) return [numbered([text('No measure has months to draw yet.')])]
  const shown = all.toSorted((one, other) => pressing(one) - pressing(other)).slice(0, chartsAtMost)
  const left = all.length - shown.length
  const more =
    left === 0
      ? []
      : say` ${ofMeasure(String(left), 'scorecard', 'measures left out')} more have a chart on the measures’ own pages.`
  return [numbered(say`The most pressing come first.${more}`), ...shown.flatMap(charted)]
}

/** Only those that are not where they should be: outside what was agreed, or signalling a change for the worse. */
export function measuresToWatch({ scorecard: { rows, none } }: Told<'scorecard'>): SectionBlock[] {
  if (rows.length === 0) return [numbered([text(stopped(none))])]
  const watched = rows.filter(
    ({ standing, direction }) =>
      (standing !== notKnown && standing.value === 'outside tolerance') ||
      direction.includes('for the worse'),
  )
  return watched.length === 0
    ? [numbered([text('No measure is outside what was agreed, and none signals a change for the worse.')])]
    : [
        bullets(
          watched.map(
            (row) =>
              say`${row.title}: ${figure(row)}. ${ofMeasure(upper(stopped(row.against === '' ? row.direction : row.against)), row.id, 'against the target')}`,
          ),
        ),
      ]
}

import type { ViewerTx } from '../../../access/index.ts'
import type { ForBoard, PublicPage } from '../../../indicators/index.ts'
import { boardRow, publicPageOf, releasedTo } from '../../../indicators/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { Picture } from '../../document/index.ts'
import type { Level, LikeCasesFacts, ScorecardFacts, ScoreRowFacts } from '../../model/index.ts'
import { known, notKnown } from '../../model/index.ts'
import { orNotKnown } from '../not-known.ts'
import { chartFacts } from './charts.ts'

/** What measures say on the paper's day: read between two of the viewer's transactions, for no public paper. */
export interface PaperFigures {
  readonly card: ForBoard
  readonly asAt: IsoDate
  readonly likeCases: readonly {
    readonly id: string
    readonly title: string
    readonly groups: number
    readonly differing: number
  }[]
}

type Gathered = { readonly scorecard: ScorecardFacts; readonly pictures: Readonly<Record<string, Picture>> }

function scoreRow(row: ForBoard['rows'][number]) {
  const { id, title, figure, note, standing, against, direction, better, others, said } = boardRow(row)
  const { chart, pictures } = chartFacts(id, title, row.chart)
  const facts: ScoreRowFacts = {
    ...{ id, title, figure, note, against, others, chart },
    standing: orNotKnown(standing),
    direction: [direction, better].filter((words) => words !== '').join('. '),
    said: said ? known(said) : notKnown,
  }
  return { facts, pictures }
}

function forBoard({ card, asAt }: PaperFigures, level: Level): Gathered {
  const rows = card.rows.map(scoreRow)
  return {
    scorecard: {
      level,
      asAt: known(asAt),
      rows: rows.map(({ facts }) => facts),
      notes: card.fitness,
      none: rows.length === 0 ? 'No measure is known on this day: no extract has carried the lists yet.' : '',
    },
    pictures: Object.fromEntries(rows.flatMap(({ pictures }) => Object.entries(pictures))),
  }
}

const publicRow = ({ title, when, part, all, percent }: PublicPage['rows'][number]): ScoreRowFacts => ({
  id: title,
  title,
  figure: percent === '' ? all : percent === 'c' ? 'c' : `${percent}%`.replace('%%', '%'),
  note: part === '' ? when : `${part} of ${all}, ${when}`,
  standing: notKnown,
  against: '',
  direction: '',
  others: [],
  said: notKnown,
  chart: notKnown,
})

const nothing = (none: string): Gathered => ({
  scorecard: { level: 'public', asAt: notKnown, rows: [], notes: [], none },
  pictures: {},
})

/** The last release to the public, as it was printed: no other number is in reach of a public paper. */
async function released(tx: ViewerTx): Promise<Gathered> {
  const last = (await releasedTo(tx)).find(
    ({ level, releasedOn }) => level === 'public' && releasedOn <= tx.at.asAt,
  )
  const page = last && (await publicPageOf(tx, last.releaseId))
  if (!page)
    return nothing(
      'No figures have been released to the public that this reader may read; this paper has no others.',
    )
  return {
    scorecard: {
      level: 'public',
      asAt: known(page.asAt),
      rows: page.rows.map(publicRow),
      notes: [
        `Released to the public on ${longDate(page.releasedOn)}: ${page.title}.`,
        page.note,
        page.mark,
      ].filter((note) => note !== ''),
      none: '',
    },
    pictures: {},
  }
}

export const mayReadFigures = ({ viewer }: ViewerTx): boolean => viewer.grants.has('read measures | any')

/**
 * The scorecard at the paper's level. Whoever may not read measures reads what was released to the public in their stead.
 */
export async function scorecardGathered(
  tx: ViewerTx,
  level: Level,
  figures: PaperFigures | undefined,
): Promise<Gathered> {
  if (level === 'public' || !mayReadFigures(tx)) return released(tx)
  return figures ? forBoard(figures, level) : nothing('What measures say was not asked for.')
}

export const likeCasesGathered = (
  tx: ViewerTx,
  level: Level,
  figures: PaperFigures | undefined,
): LikeCasesFacts => ({
  rows:
    level !== 'public' && tx.viewer.grants.has('read consistency | any') && figures
      ? known(figures.likeCases)
      : notKnown,
})

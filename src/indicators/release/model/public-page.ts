import type { Period, Publication, PublishedFigure } from '../../../access/index.ts'
import { withheldNote, withheldWords } from '../../../access/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { Measure } from '../../model/measure.ts'
import type { PublicPage, PublicRow } from './page.ts'

const when = (period: Period): string =>
  'on' in period ? longDate(period.on) : `${longDate(period.from)} to ${longDate(period.to)}`

const printed = ({ pieces }: PublishedFigure, piece: 'all' | 'part' | 'percent'): string => {
  const found = pieces.find((each) => each.piece === piece)
  if (!found) return ''
  return found.state === 'withheld' ? found.mark : found.text
}

type Named = Pick<Measure, 'title' | 'question' | 'definition'>

/** The rows of a public page: made of what a publication prints, and of no other number. */
export const publicRows = (publication: Publication, measures: readonly Named[]): readonly PublicRow[] =>
  publication.cells.flatMap((cell) => {
    const measure = measures.find(({ title }) => title === cell.key.measure)
    if (!measure) return []
    const { title, question, definition } = measure
    return [
      {
        title,
        question,
        definition,
        when: when(cell.key.period),
        part: printed(cell, 'part'),
        all: printed(cell, 'all'),
        percent: printed(cell, 'percent'),
      },
    ]
  })

export type AboutPublic = Pick<PublicPage, 'title' | 'audience' | 'asAt' | 'releasedOn' | 'by'>

export const publicPage = (
  about: AboutPublic,
  publication: Publication,
  measures: readonly Named[],
): PublicPage => ({
  ...about,
  level: 'public',
  note: withheldNote(publication),
  mark: withheldWords(publication),
  rows: [...publicRows(publication, measures)],
})

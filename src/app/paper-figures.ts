import type { RecordNeeds } from '../access/index.ts'
import type { Measure } from '../indicators/index.ts'
import { alikeLines, alikeRules, boardFrame, forBoard, lookingAt } from '../indicators/index.ts'
import type { PaperNeeds } from '../papers/index.ts'

/** What papers say of measures: the board's scorecard, and like cases laid side by side; counts that name nobody. */
export const figuresForPapers = (
  record: RecordNeeds,
  measures: readonly Measure[],
): Required<Pick<PaperNeeds, 'figures'>> => ({
  figures: async (asOne, at, today) => {
    const { asAt, knownOn } = lookingAt(at, today)
    const frame = await asOne((tx) => boardFrame(tx, measures))
    const card = await forBoard(record, measures, frame, asAt, knownOn)
    const alike = await alikeLines(record, alikeRules, { asAt, knownOn })
    return {
      card,
      asAt,
      likeCases: alike.map(({ rule: { id, title }, groups, differing }) => ({
        id,
        title,
        groups,
        differing,
      })),
    }
  },
})

import { figures, plain, table, text, words } from '../../../document/build.ts'
import type { SectionBlock } from '../../../document/index.ts'
import type { ChartFacts, Known } from '../../../model/index.ts'
import { notKnown } from '../../../model/index.ts'
import { ofMeasure } from './words.ts'

/** The picture of some months and its table: whoever cannot see the one reads the other. */
export function chartBlocks(id: string, title: string, chart: Known<ChartFacts>): SectionBlock[] {
  if (chart === notKnown) return [plain([text('There are no months to draw a chart of yet.')])]
  const { picture, sentence, months } = chart.value
  return [
    { kind: 'figure', picture, alternative: sentence, caption: `${title}, month by month` },
    table(
      `${title}: the last ${months.length === 1 ? 'month' : `${months.length} months`}`,
      [words('Month'), figures('Figure'), words('What it says')],
      months.map(({ month, value, says }) => [
        [text(month)],
        [ofMeasure(value, id, month)],
        [ofMeasure(says, id, `${month}, what it says`)],
      ]),
    ),
  ]
}

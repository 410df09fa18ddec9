import { gap } from '../document/build.ts'
import type { FactSource, Inline, Run, SectionBlock } from '../document/index.ts'
import { parseText, textOf } from '../document/index.ts'
import { runsOf } from '../document/wording.ts'
import type { Edit, GatheredFacts, PartId, ScorecardFacts } from '../model/index.ts'
import { chartBlocks } from '../templates/fill/pack/charts.ts'

/** What the record says today at a place of it, in every wording that the paper gives it. */
export type Told = ReadonlyMap<string, readonly string[]>

const placeOf = ({ area, record, field }: FactSource): string => [area, record, field].join('\n')

/** Every fact that the record's own text of these parts tells. */
export function toldBy(parts: Iterable<readonly SectionBlock[]>): Told {
  const told = new Map<string, string[]>()
  for (const block of [...parts].flat())
    for (const run of block.kind === 'figure' ? [] : runsOf(block))
      if (run.kind === 'fact') {
        const place = placeOf(run.source)
        told.set(place, [...(told.get(place) ?? []), run.text])
      }
  return told
}

/** The measures that a paper may tell of, at its level: each by its figure, and what that is of. */
export const toldByMeasures = (card: ScorecardFacts | undefined): Told =>
  new Map(
    (card?.rows ?? []).flatMap(({ id, figure, note }) => [
      [placeOf({ area: 'measures', record: id, field: 'value' }), [figure]] as const,
      ...(note === '' ? [] : [[placeOf({ area: 'measures', record: id, field: 'of' }), [note]] as const]),
    ]),
  )

const marked = '](=measures/'

/** Whether anybody typed a reference to a measure: its figures must then be read for the paper, whatever its template asks. */
export const referToMeasures = (edits: Readonly<Partial<Record<PartId, Edit>>>): boolean =>
  Object.values(edits).some((edit) => edit?.text.includes(marked) === true)

/** A figure of the record as it is now; what the record no longer tells is a gap, never a number that was true once. */
function liveRun(run: Run, told: Told): Run {
  if (run.kind !== 'fact') return run
  const now = told.get(placeOf(run.source))
  if (!now?.[0])
    return gap(`${run.source.area}: ${run.source.field}, which the record does not tell this paper`)
  return now.includes(run.text) ? run : { ...run, text: now[0] }
}

const liveInline = (inline: Inline, told: Told): Inline =>
  inline.kind === 'footnote'
    ? { ...inline, content: inline.content.map((run) => liveRun(run, told)) }
    : liveRun(inline, told)

const live = (content: readonly Inline[], told: Told): Inline[] =>
  content.map((inline) => liveInline(inline, told))

/** The measure whose chart a paragraph asks for, and nothing else. */
function chartAsked(block: SectionBlock): string | undefined {
  if (block.kind !== 'paragraph') return undefined
  const [only, ...more] = block.content
  if (only?.kind !== 'fact' || more.length > 0) return undefined
  const { area, record, field } = only.source
  return area === 'measures' && field === 'chart' ? record : undefined
}

function chartOf(id: string, card: ScorecardFacts | undefined): SectionBlock[] {
  const row = card?.rows.find((one) => one.id === id)
  return row
    ? chartBlocks(row.id, row.title, row.chart)
    : [
        {
          kind: 'paragraph',
          numbered: false,
          content: [gap(`chart of ${id}, which this paper’s readers are not shown`)],
        },
      ]
}

function liveBlock(block: SectionBlock, told: Told): SectionBlock {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, content: live(block.content, told) }
    case 'heading':
      return { ...block, content: block.content.map((run) => liveRun(run, told)) }
    case 'list':
      return { ...block, items: block.items.map((item) => live(item, told)) }
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((cell) => live(cell, told))) }
    case 'figure':
      return block
  }
}

/** What somebody typed, with every figure of the record as it is now and every chart that they asked for. */
export function liveBlocks(
  text: string,
  told: Told,
  { scorecard }: Pick<GatheredFacts, 'scorecard'>,
): SectionBlock[] {
  return parseText(text).flatMap((block) => {
    const chart = chartAsked(block)
    return chart === undefined ? [liveBlock(block, told)] : chartOf(chart, scorecard)
  })
}

/** The same as it would be typed: letter for letter what was, where no figure has moved. */
export function liveText(text: string, told: Told): string {
  const blocks = parseText(text)
  const now = blocks.map((block) => (chartAsked(block) === undefined ? keepGaps(block, told) : block))
  return JSON.stringify(now) === JSON.stringify(blocks) ? text : textOf(now)
}

/** While it is typed, a figure that the record no longer tells stays as it is: the mark says where it came from. */
function keepGaps(block: SectionBlock, told: Told): SectionBlock {
  const known: Told = new Map([...toldBy([[block]]), ...told])
  return liveBlock(block, known)
}

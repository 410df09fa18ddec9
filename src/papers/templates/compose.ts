import { gap, numbered, steps, text } from '../document/build.ts'
import type { SectionBlock } from '../document/index.ts'
import { parseText } from '../document/index.ts'
import type {
  Basis,
  Draft,
  GatheredFacts,
  Paper,
  PaperTemplate,
  Part,
  PartId,
  PartState,
} from '../model/index.ts'
import { basisOf, notKnown, partState } from '../model/index.ts'
import type { Told } from '../live/live.ts'
import { liveBlocks, liveText, toldBy, toldByMeasures } from '../live/live.ts'
import { cabinetReport } from './cabinet-report.ts'
import { asksOf, framesOf, templatePart } from './parts.ts'
import type { Filling, PartFrame } from './pieces/index.ts'
import { conditionNamed, pieceNamed } from './pieces/index.ts'

/** A paper as it will be read, and for each part what the record gives, and whether it follows that or was edited. */
export interface Composed {
  readonly paper: Paper
  readonly states: ReadonlyMap<PartId, PartState>
  readonly record: ReadonlyMap<PartId, Basis>
}

/** The parts of a Cabinet report in the order they stand. */
export const partFrames: readonly PartFrame[] = framesOf(cabinetReport)

/** Recommendations are numbered as a list, since their part has no number for paragraphs to follow. */
const missing = (what: string, id: PartId): SectionBlock =>
  id === 'recommendations' ? steps([[gap(what), text('.')]]) : numbered([gap(what), text('.')])

/** What nothing fills is asked for, and never left silent. */
function filled(id: PartId, facts: GatheredFacts, filling: Filling): readonly SectionBlock[] {
  const { template } = filling
  const named = templatePart(template, id)?.pieces ?? template.recommendations?.pieces ?? []
  if (named.length === 0) return [missing(asksOf(template, id).replace(/\.$/, ''), id)]
  return named.flatMap(
    (name) =>
      pieceNamed(name)?.fill(facts, filling) ?? [
        missing(`${name}: nothing of that name fills a section`, id),
      ],
  )
}

/** A section whose condition does not hold is left out, unless somebody typed in it. */
function framesPresent(
  template: PaperTemplate,
  facts: GatheredFacts,
  edits: Draft['edits'],
): readonly PartFrame[] {
  return framesOf(template).filter(({ id }) => {
    const when = templatePart(template, id)?.when
    return when === undefined || edits[id] !== undefined || (conditionNamed(when)?.holds(facts) ?? true)
  })
}

/** What the record gives for a part: compare an edit with this. */
export const recordOf = (id: PartId, facts: GatheredFacts, template = cabinetReport): Basis =>
  basisOf(filled(id, facts, { template, frames: framesPresent(template, facts, {}) }))

const statutoryDates = ({ duties = [] }: GatheredFacts): Paper['statutoryDates'] =>
  duties.flatMap(({ what, dueOn }) => (dueOn === notKnown ? [] : [{ what, on: dueOn.value }]))

/** What the record tells this paper, in any of its parts or of any measure that its readers may see. */
const toldIn = (record: ReadonlyMap<PartId, Basis>, { scorecard }: GatheredFacts): Told =>
  new Map([
    ...toldByMeasures(scorecard),
    ...toldBy([...record.values()].map(({ text: words }) => parseText(words))),
  ])

/** What people typed is theirs; the figures of the record in it are the record's. */
const withLiveText = (state: PartState, told: Told): PartState =>
  state.state === 'filled' ? state : { ...state, text: liveText(state.text, told) }

const blocksOf = (state: PartState | undefined, told: Told, facts: GatheredFacts): SectionBlock[] =>
  state === undefined || state.state === 'filled'
    ? parseText(state?.text ?? '')
    : liveBlocks(state.text, told, facts)

/**
 * The paper from the record and what people decided. An edited part stands as it was typed, whatever the record says;
 * `states` says where the two have parted.
 */
export function compose(facts: GatheredFacts, draft: Draft, template = cabinetReport): Composed {
  const frames = framesPresent(template, facts, draft.edits)
  const record = new Map(
    frames.map(({ id }) => [id, basisOf(filled(id, facts, { template, frames }))] as const),
  )
  const told = toldIn(record, facts)
  const states = new Map(
    [...record].map(([id, basis]) => [id, withLiveText(partState(basis, draft.edits[id]), told)] as const),
  )
  const parts = frames.map((frame): Part => ({
    ...frame,
    blocks: blocksOf(states.get(frame.id), told, facts),
  }))
  const { title, reportOf, publishedOn, audience, header, formatsPhone } = draft
  const { council, meeting, pictures, style } = facts
  const said = { template, council, title, reportOf, meeting, publishedOn, audience, header, formatsPhone }
  return { paper: { ...said, parts, statutoryDates: statutoryDates(facts), pictures, style }, states, record }
}

import { parseText } from '../document/index.ts'
import type { CabinetReportFacts, Draft, Paper, Part, PartId, PartState } from '../model/index.ts'
import { basisOf, notKnown, partIds, partState } from '../model/index.ts'
import { cabinetReport } from './cabinet-report.ts'
import { fillers } from './fill/index.ts'

/** A paper as it will be read, and for each part whether it follows the record or was edited. */
export interface Composed {
  readonly paper: Paper
  readonly states: ReadonlyMap<PartId, PartState>
}

type PartFrame = Omit<Part, 'blocks'>

const { recommendations, sections, appendices } = cabinetReport

/** The parts of a Cabinet report in the order they stand. */
export const partFrames: readonly PartFrame[] = [
  { id: 'recommendations', kind: 'recommendations', title: recommendations.title, mandatory: true },
  ...sections.map(({ id, title, mandatory }) => ({ id, kind: 'section' as const, title, mandatory })),
  ...appendices.map(({ id, title, mandatory }) => ({ id, kind: 'appendix' as const, title, mandatory })),
]

/** What a reader needs from a part: printed beside it while it is being written. */
export const asksOf = (id: PartId): string =>
  [...sections, ...appendices].find((part) => part.id === id)?.asks ?? recommendations.asks

/** What the record gives for a part: compare an edit with this. */
export const recordOf = (id: PartId, facts: CabinetReportFacts) => basisOf(fillers[id](facts))

/**
 * The paper from the record and what people decided. An edited part stands as it was typed, whatever the record says;
 * `states` says where the two have parted.
 */
export function compose(facts: CabinetReportFacts, draft: Draft): Composed {
  const states = new Map(partIds.map((id) => [id, partState(recordOf(id, facts), draft.edits[id])] as const))
  const parts = partFrames.map((frame): Part => ({
    ...frame,
    blocks: parseText(states.get(frame.id)?.text ?? ''),
  }))
  const statutoryDates = facts.duties.flatMap(({ what, dueOn }) =>
    dueOn === notKnown ? [] : [{ what, on: dueOn.value }],
  )
  const { title, reportOf, publishedOn, audience, header, formatsPhone } = draft
  const { council, meeting, pictures } = facts
  return {
    paper: {
      council,
      title,
      reportOf,
      meeting,
      publishedOn,
      audience,
      header,
      parts,
      statutoryDates,
      formatsPhone,
      pictures,
    },
    states,
  }
}

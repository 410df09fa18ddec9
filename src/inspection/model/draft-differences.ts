import type { Draft, DraftArea, DraftStrength } from './draft.ts'

export interface Difference {
  readonly label: string
  readonly yours: string
  readonly stored: string
}

type Line = readonly [label: string, value: string]

const day = ({ day: date, month, year }: Draft['receivedOn']): string =>
  [date, month, year].filter(Boolean).join(' ')

const area = (one: DraftArea): string =>
  [
    one.text,
    one.priority ? 'Area for priority action' : '',
    one.tags.join(', '),
    one.paragraph && `Paragraph ${one.paragraph}`,
    one.page && `Page ${one.page}`,
  ]
    .filter(Boolean)
    .join('\n')

const strength = (one: DraftStrength): string =>
  [
    one.text,
    one.paragraph && `Paragraph ${one.paragraph}`,
    one.page && `Page ${one.page}`,
    one.ownerPostId && `Owner: post ${one.ownerPostId}`,
    one.watch,
  ]
    .filter(Boolean)
    .join('\n')

const grades = ({ grade, selfGrade }: Draft['judgements'][number]): string =>
  `${grade || 'No grade'}; self-evaluation: ${selfGrade || 'not known'}`

/** Everything in a draft, a line to each box that can differ. */
const linesOf = (draft: Draft): readonly Line[] => [
  ['Received', day(draft.receivedOn)],
  ['Kind', draft.kind],
  ['Council', draft.authority],
  ['First day', day(draft.inspectedFrom)],
  ['Last day', day(draft.inspectedTo)],
  ['Published', day(draft.publishedOn)],
  ...draft.judgements.map((judgement): Line => [judgement.strand, grades(judgement)]),
  ...draft.areas.map((one, index): Line => [`Area ${index + 1}`, area(one)]),
  ...draft.strengths.map((one, index): Line => [`Strength ${index + 1}`, strength(one)]),
]

/** What differs between two versions of a draft, in the order of the page. */
export function differences(yours: Draft, stored: Draft): readonly Difference[] {
  const [mine, theirs] = [new Map(linesOf(yours)), new Map(linesOf(stored))]
  return [...new Set([...mine.keys(), ...theirs.keys()])]
    .map((label) => ({ label, yours: mine.get(label) ?? '', stored: theirs.get(label) ?? '' }))
    .filter((line) => line.yours !== line.stored)
}

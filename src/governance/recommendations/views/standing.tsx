import { DueOn } from '../../../clocks/index.ts'
import { ShapeTag, type Shape, type Tone } from '../../../design/index.ts'
import type { Limit, Recommendation, Standing } from '../model.ts'

export interface Asked {
  readonly recommendation: Recommendation
  readonly limit: Limit
}

const looks: Readonly<Record<Standing, readonly [Shape, Tone]>> = {
  overdue: ['triangle', 'bad'],
  waiting: ['ring', 'waiting'],
  answered: ['tick', 'done'],
  'answered late': ['half', 'watch'],
}

/** How a recommendation stands: a word, a shape, a colour. */
export const Tag = ({ standing }: { readonly standing: Standing }) => {
  const [shape, tone] = looks[standing]
  return (
    <ShapeTag shape={shape} tone={tone}>
      {standing}
    </ShapeTag>
  )
}

/** When an answer is due, why, and whether anybody has read the source; or why no limit runs. */
export const Due = ({ limit }: { readonly limit: Limit }) =>
  limit.runs ? (
    <>
      <DueOn why={limit.why} />
      {limit.why.rule.checked.evidence === 'not verified' && (
        <ShapeTag shape="triangle" tone="bad">
          Not verified
        </ShapeTag>
      )}
    </>
  ) : (
    <>{limit.sentence}</>
  )

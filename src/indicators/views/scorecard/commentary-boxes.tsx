import { longDate } from '../../../kernel/index.ts'
import type { ScorecardRow } from '../../model/scorecard.ts'

const Box = ({ head, words }: { readonly head: string; readonly words: string }) => (
  <div class="los-said__box">
    <h4 class="los-said__head">{head}</h4>
    <p class="los-said__words">{words === '' ? 'Nothing recorded.' : words}</p>
  </div>
)

/** The story behind the figures, in its three boxes, with whose it is and since when. */
export const CommentaryBoxes = ({ row: { measure, commentary } }: { readonly row: ScorecardRow }) =>
  commentary === undefined ? null : (
    <section class="los-said" id={`said-${measure.id}`}>
      <div class="los-said__top">
        <h3 class="govuk-heading-s los-said__title">{measure.title}</h3>
        <p class="los-quiet los-said__by">
          {commentary.post}, {longDate(commentary.on)}
        </p>
      </div>
      <div class="los-said__boxes">
        <Box head="What the data say" words={commentary.dataSay} />
        <Box head="What we worry about" words={commentary.worries} />
        <Box head="What happens next" words={commentary.happensNext} />
      </div>
    </section>
  )

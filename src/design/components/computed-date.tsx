import { longDate, type IsoDate } from '../../kernel/index.ts'
import { isFilled, type Slot } from '../govuk/slot.ts'

export interface DayProps {
  readonly day: IsoDate
}

/** A day, written out, readable by machines. */
export const Day = ({ day }: DayProps) => (
  <time class="los-day" datetime={day}>
    {longDate(day)}
  </time>
)

export interface ComputedDateProps extends DayProps {
  /** The rule, its source and the arithmetic. */
  readonly why: Slot
  /** How far away it is, or how late. */
  readonly note?: Slot
}

/** A date nobody typed: it says on request how it was reached. A block, since it opens: not for inside a `<p>`. */
export const ComputedDate = ({ day, why, note }: ComputedDateProps) => (
  <div class="los-computed">
    <span class="los-computed__day">
      <Day day={day} />
      {isFilled(note) && <span class="los-computed__note"> {note}</span>}
    </span>
    <details class="los-why">
      <summary class="los-why__summary">
        Why this date<span class="govuk-visually-hidden">: {longDate(day)}</span>
      </summary>
      <div class="los-why__text">{why}</div>
    </details>
  </div>
)

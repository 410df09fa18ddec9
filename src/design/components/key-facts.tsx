import { isFilled, type Slot } from '../govuk/slot.ts'

export interface KeyFact {
  readonly label: Slot
  /** The figure itself, large. */
  readonly figure: Slot
  /** What it is of, or against: `of 50`, `84% usual since April`. */
  readonly note?: Slot
  /** The list behind the figure. */
  readonly href?: string | undefined
}

export interface KeyFactsProps {
  readonly facts: readonly KeyFact[]
}

const Fact = ({ label, figure, note, href }: KeyFact) => (
  <div class="los-fact">
    <dt class="los-fact__label">{label}</dt>
    <dd class="los-fact__figure">{href ? <a href={href}>{figure}</a> : figure}</dd>
    {isFilled(note) && <dd class="los-fact__note">{note}</dd>}
  </div>
)

/** The few figures a page is about, in one row. */
export const KeyFacts = ({ facts }: KeyFactsProps) => (
  <dl class="los-facts">
    {facts.map((fact) => (
      <Fact {...fact} />
    ))}
  </dl>
)

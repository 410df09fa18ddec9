import type { Slot } from '../govuk/slot.ts'

export interface Side {
  readonly heading: Slot
  readonly children?: Slot
}

export interface SideBySideProps {
  readonly left: Side
  readonly right: Side
  readonly headingLevel?: 2 | 3 | 4 | undefined
}

const Half = ({ side, level }: { readonly side: Side; readonly level: 2 | 3 | 4 }) => {
  const Heading = `h${level}` as const
  return (
    <section class="los-side">
      <Heading class="los-side__heading">{side.heading}</Heading>
      <div class="los-side__body">{side.children}</div>
    </section>
  )
}

/** Two things to compare: what was read and what the report says; one version and the next. */
export const SideBySide = ({ left, right, headingLevel = 2 }: SideBySideProps) => (
  <div class="los-sides">
    <Half side={left} level={headingLevel} />
    <Half side={right} level={headingLevel} />
  </div>
)

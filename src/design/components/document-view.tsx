import { classNames, isFilled, type Slot } from '../govuk/slot.ts'
import { ScrollRegion } from './data-table.tsx'

export interface DocumentViewProps {
  /** What document it is, for those who jump from landmark to landmark. */
  readonly label: string
  readonly children?: Slot
}

/** A paper as it will be read: a sheet of A4 on the screen, the page itself in print. */
export const DocumentView = ({ label, children }: DocumentViewProps) => (
  <article class="paper" aria-label={label}>
    {children}
  </article>
)

export interface PaperParagraphProps {
  /** `3.2`; it hangs in the margin and is the paragraph's address. */
  readonly number: string
  readonly level?: 1 | 2 | 3 | undefined
  readonly children?: Slot
}

export const PaperParagraph = ({ number, level = 1, children }: PaperParagraphProps) => (
  <div
    class={classNames('paper-paragraph', level > 1 && `paper-paragraph--${level}`)}
    id={`paragraph-${number}`}
  >
    <span class="paper-number">{number}</span>
    <div class="paper-text">{children}</div>
  </div>
)

export interface PaperSectionProps {
  readonly number?: string | undefined
  readonly heading: Slot
  readonly level?: 2 | 3 | undefined
  readonly id?: string | undefined
  readonly children?: Slot
}

export const PaperSection = ({ number, heading, level = 2, id, children }: PaperSectionProps) => {
  const Heading = `h${level}` as const
  return (
    <section class="paper-section" id={id}>
      <Heading class="paper-heading">
        {isFilled(number) && <span class="paper-number">{number}</span>}
        {isFilled(number) && ' '}
        <span class="paper-heading__words">{heading}</span>
      </Heading>
      {children}
    </section>
  )
}

export interface PaperTableProps {
  readonly caption: string
  readonly head: readonly Slot[]
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly Slot[])[]
}

const PaperRow = ({ cells: [first, ...rest] }: { readonly cells: readonly Slot[] }) => (
  <tr>
    <th scope="row">{first}</th>
    {rest.map((cell) => (
      <td>{cell}</td>
    ))}
  </tr>
)

/** A table with a header row, which is repeated on every printed page. */
export const PaperTable = ({ caption, head, rows }: PaperTableProps) => (
  <ScrollRegion label={caption} class="paper-scroll">
    <table class="paper-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <PaperRow cells={cells} />
        ))}
      </tbody>
    </table>
  </ScrollRegion>
)

import { isFilled, type Slot } from '../govuk/slot.ts'

export interface CardProps {
  readonly title: Slot
  readonly href?: string | undefined
  /** Above the title: a number, a kind. */
  readonly caption?: Slot
  /** Status tags, in a row under the title. */
  readonly tags?: readonly Slot[] | undefined
  readonly headingLevel?: 2 | 3 | 4 | undefined
  readonly children?: Slot
}

const Tags = ({ tags = [] }: { readonly tags?: readonly Slot[] | undefined }) => (
  <ul class="los-card__tags">
    {tags.filter(isFilled).map((tag) => (
      <li>{tag}</li>
    ))}
  </ul>
)

/** One area, meeting or paper among several. */
export const Card = ({ title, href, caption, tags, headingLevel = 2, children }: CardProps) => {
  const Heading = `h${headingLevel}` as const
  return (
    <article class="los-card">
      <Heading class="los-card__title">
        {isFilled(caption) && <span class="los-card__caption">{caption}</span>}
        {isFilled(caption) && ' '}
        {href ? (
          <a class="los-card__link" href={href}>
            {title}
          </a>
        ) : (
          title
        )}
      </Heading>
      {tags && <Tags tags={tags} />}
      {isFilled(children) && <div class="los-card__body">{children}</div>}
    </article>
  )
}

export const Cards = ({ children }: { readonly children?: Slot }) => <div class="los-cards">{children}</div>

import { Details } from '../govuk/details.tsx'
import type { Slot } from '../govuk/slot.ts'

export interface FilterLink {
  readonly text: Slot
  /** How many the list has under this filter: the same query's count. */
  readonly count: number
  readonly href: string
  readonly current?: boolean | undefined
}

export interface FilterLinksProps {
  readonly label: string
  readonly items: readonly FilterLink[]
}

/** Filters as links: each shows what it would leave, and can be kept as an address. */
export const FilterLinks = ({ label, items }: FilterLinksProps) => (
  <nav class="los-filters" aria-label={label}>
    <ul class="los-filters__list">
      {items.map(({ text, count, href, current }) => (
        <li class="los-filters__item">
          <a class="los-filters__link" href={href} aria-current={current ? 'true' : undefined}>
            {text} <span class="los-filters__count">{count}</span>
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

export interface FurtherFiltersProps {
  readonly summary: string
  /** Where one of them is chosen, that must be seen. */
  readonly chosen: boolean
  readonly children?: Slot
}

/** Filters that stand open where there is room, and on a telephone one tap away: what is filtered comes first there. */
export const FurtherFilters = ({ summary, chosen, children }: FurtherFiltersProps) => (
  <Details class="los-further-filters" summary={summary} open={chosen}>
    {children}
  </Details>
)

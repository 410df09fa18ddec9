import type { Slot } from '../govuk/slot.ts'

export interface SubNavigationProps {
  readonly label: string
  readonly items: readonly {
    readonly text: Slot
    readonly href: string
    readonly current?: boolean | undefined
  }[]
}

/** The views of one thing, each a page of its own. */
export const SubNavigation = ({ label, items }: SubNavigationProps) => (
  <nav class="los-subnav" aria-label={label}>
    <ul class="los-subnav__list">
      {items.map(({ text, href, current }) => (
        <li class="los-subnav__item">
          <a class="los-subnav__link" href={href} aria-current={current ? 'page' : undefined}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

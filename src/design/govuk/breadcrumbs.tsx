import { classNames, type Attributes, type Slot } from './slot.ts'

export interface Crumb {
  readonly text: Slot
  /** None for the page itself. */
  readonly href?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface BreadcrumbsProps {
  readonly items: readonly Crumb[]
  readonly label?: string | undefined
  readonly collapseOnMobile?: boolean | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

const Item = ({ text, href, attributes }: Crumb) =>
  href ? (
    <li class="govuk-breadcrumbs__list-item">
      <a class="govuk-breadcrumbs__link" href={href} {...attributes}>
        {text}
      </a>
    </li>
  ) : (
    <li class="govuk-breadcrumbs__list-item" aria-current="page">
      {text}
    </li>
  )

export const Breadcrumbs = ({ label = 'Breadcrumb', ...props }: BreadcrumbsProps) => (
  <nav
    class={classNames(
      'govuk-breadcrumbs',
      props.class,
      props.collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile',
    )}
    {...props.attributes}
    aria-label={label}
  >
    <ol class="govuk-breadcrumbs__list">
      {props.items.map((item) => (
        <Item {...item} />
      ))}
    </ol>
  </nav>
)

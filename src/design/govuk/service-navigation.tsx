import { classNames, isFilled, type Attributes, type Falsy, type Slot } from './slot.ts'

export interface NavigationItem {
  readonly text: Slot
  readonly href?: string | undefined
  /** This page itself. */
  readonly current?: boolean | undefined
  /** A page under this item. */
  readonly active?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

export interface ServiceNavigationProps {
  readonly serviceName?: string | undefined
  readonly serviceUrl?: string | undefined
  readonly items?: readonly (NavigationItem | Falsy)[] | undefined
  readonly label?: string | undefined
  readonly navigationLabel?: string | undefined
  readonly navigationId?: string | undefined
  readonly navigationClass?: string | undefined
  readonly menuButtonText?: string | undefined
  readonly menuButtonLabel?: string | undefined
  readonly collapseOnMobile?: boolean | undefined
  readonly start?: Slot
  readonly end?: Slot
  readonly endInline?: boolean | undefined
  readonly navigationStart?: Slot
  readonly navigationEnd?: Slot
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

const isMarked = (item: NavigationItem) => item.active === true || item.current === true

const Words = (item: NavigationItem) =>
  // A strong element, so that readers with colours of their own still see which one is current.
  isMarked(item) ? (
    <strong class="govuk-service-navigation__active-fallback">{item.text}</strong>
  ) : (
    <>{item.text}</>
  )

const Item = (item: NavigationItem) => {
  const current = isMarked(item) ? (item.current ? 'page' : 'true') : undefined
  return (
    <li
      class={classNames(
        'govuk-service-navigation__item',
        isMarked(item) && 'govuk-service-navigation__item--active',
      )}
    >
      {item.href ? (
        <a
          class="govuk-service-navigation__link"
          href={item.href}
          aria-current={current}
          {...item.attributes}
        >
          <Words {...item} />
        </a>
      ) : (
        <span class="govuk-service-navigation__text" aria-current={current}>
          <Words {...item} />
        </span>
      )}
    </li>
  )
}

const ServiceName = ({ name, url }: { readonly name: string; readonly url?: string | undefined }) => (
  <span class="govuk-service-navigation__service-name">
    {url ? (
      <a href={url} class="govuk-service-navigation__link">
        {name}
      </a>
    ) : (
      <span class="govuk-service-navigation__text">{name}</span>
    )}
  </span>
)

const Navigation = (props: ServiceNavigationProps) => {
  const items = (props.items ?? []).filter(
    (item) => item !== null && item !== undefined && item !== false && item !== '',
  )
  const menu = props.menuButtonText ?? 'Menu'
  const id = props.navigationId ?? 'navigation'
  if (items.length === 0 && !isFilled(props.navigationStart) && !isFilled(props.navigationEnd)) return null
  return (
    <nav
      aria-label={props.navigationLabel ?? menu}
      class={classNames('govuk-service-navigation__wrapper', props.navigationClass)}
    >
      {(props.collapseOnMobile ?? items.length > 1) && (
        <button
          type="button"
          class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={id}
          aria-label={props.menuButtonLabel === menu ? undefined : props.menuButtonLabel}
          hidden
          aria-hidden="true"
        >
          {menu}
        </button>
      )}
      <ul class="govuk-service-navigation__list" id={id}>
        {props.navigationStart}
        {items.map((item) => (
          <Item {...item} />
        ))}
        {props.navigationEnd}
      </ul>
    </nav>
  )
}

const Inside = (props: ServiceNavigationProps) => (
  <div
    class={classNames(
      'govuk-width-container',
      props.endInline && 'govuk-service-navigation__inlining-container',
    )}
  >
    {props.start}
    <div class="govuk-service-navigation__container">
      {props.serviceName && <ServiceName name={props.serviceName} url={props.serviceUrl} />}
      <Navigation {...props} />
    </div>
    {props.end}
  </div>
)

export const ServiceNavigation = (props: ServiceNavigationProps) => {
  const common = {
    class: classNames('govuk-service-navigation', props.class),
    'data-module': 'govuk-service-navigation',
    ...props.attributes,
  }
  const isMoreThanLinks = Boolean(props.serviceName) || isFilled(props.start) || isFilled(props.end)
  return isMoreThanLinks ? (
    <section aria-label={props.label ?? 'Service information'} {...common}>
      <Inside {...props} />
    </section>
  ) : (
    <div {...common}>
      <Inside {...props} />
    </div>
  )
}

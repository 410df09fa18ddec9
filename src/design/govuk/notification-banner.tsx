import { classNames, type Attributes, type Slot } from './slot.ts'

export interface NotificationBannerProps {
  readonly children?: Slot
  /** `success` says that something worked and is read out at once. */
  readonly type?: 'success' | undefined
  readonly title?: Slot
  readonly titleHeadingLevel?: 1 | 2 | 3 | 4 | undefined
  readonly titleId?: string | undefined
  /** Only where the default, `region` or for success `alert`, is wrong. */
  readonly role?: 'region' | 'alert' | 'banner' | undefined
  readonly disableAutoFocus?: boolean | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

const Content = ({ children }: { readonly children?: Slot }) =>
  typeof children === 'string' && children !== '' ? (
    <p class="govuk-notification-banner__heading">{children}</p>
  ) : (
    <>{children}</>
  )

/** Words alone become the banner's sentence; JSX stands as it is. */
export const NotificationBanner = ({ type, ...props }: NotificationBannerProps) => {
  const Heading = `h${props.titleHeadingLevel ?? 2}` as const
  const titleId = props.titleId ?? 'govuk-notification-banner-title'
  return (
    <div
      class={classNames(
        'govuk-notification-banner',
        type && `govuk-notification-banner--${type}`,
        props.class,
      )}
      role={props.role ?? (type === 'success' ? 'alert' : 'region')}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={props.disableAutoFocus?.toString()}
      {...props.attributes}
    >
      <div class="govuk-notification-banner__header">
        <Heading class="govuk-notification-banner__title" id={titleId}>
          {props.title ?? (type === 'success' ? 'Success' : 'Important')}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        <Content>{props.children}</Content>
      </div>
    </div>
  )
}

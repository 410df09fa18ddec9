import { classNames, type Attributes, type Slot } from './slot.ts'

export interface GenericHeaderProps {
  /** The name, or a logo with its text alternative. */
  readonly logo: Slot
  readonly url?: string | undefined
  readonly containerClass?: string | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

export const GenericHeader = ({ logo, url = '/', ...props }: GenericHeaderProps) => (
  <div class={classNames('govuk-generic-header', props.class)} {...props.attributes}>
    <div
      class={classNames('govuk-generic-header__container', props.containerClass ?? 'govuk-width-container')}
    >
      <div class="govuk-generic-header__logo">
        <a href={url} class="govuk-generic-header__homepage-link">
          {logo}
        </a>
      </div>
    </div>
  </div>
)

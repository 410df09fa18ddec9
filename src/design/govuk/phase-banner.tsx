import { classNames, part, type Attributes, type Part, type Slot } from './slot.ts'
import { Tag } from './tag.tsx'

export interface PhaseBannerProps {
  readonly tag: Slot | Part
  readonly children?: Slot
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

export const PhaseBanner = ({ children, ...props }: PhaseBannerProps) => {
  const tag = part(props.tag)
  return (
    <div class={classNames('govuk-phase-banner govuk-width-container', props.class)} {...props.attributes}>
      <p class="govuk-phase-banner__content">
        <Tag class={classNames('govuk-phase-banner__content__tag', tag.class)}>{tag.content}</Tag>{' '}
        <span class="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  )
}

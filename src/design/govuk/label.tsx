import { classNames, isFilled, type Attributes, type Part, type Slot } from './slot.ts'

export interface LabelPart extends Part {
  /** The label is the page's only `h1`: for a page that asks one thing. */
  readonly isPageHeading?: boolean | undefined
}

export interface LabelProps {
  readonly for?: string | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly isPageHeading?: boolean | undefined
  readonly children?: Slot
}

export const Label = (props: LabelProps) => {
  if (!isFilled(props.children)) return null
  const label = (
    <label class={classNames('govuk-label', props.class)} {...props.attributes} for={props.for}>
      {props.children}
    </label>
  )
  return props.isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}

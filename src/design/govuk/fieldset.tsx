import { classNames, isFilled, part, type Attributes, type Part, type Slot } from './slot.ts'

export interface LegendPart extends Part {
  readonly isPageHeading?: boolean | undefined
}

export interface FieldsetProps {
  readonly legend?: Slot | LegendPart
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly role?: 'group' | undefined
  readonly describedBy?: string | undefined
  readonly children?: Slot
}

const Legend = (legend: LegendPart) =>
  isFilled(legend.content) ? (
    <legend class={classNames('govuk-fieldset__legend', legend.class)} {...legend.attributes}>
      {legend.isPageHeading ? <h1 class="govuk-fieldset__heading">{legend.content}</h1> : legend.content}
    </legend>
  ) : null

export const Fieldset = (props: FieldsetProps) => (
  <fieldset
    class={classNames('govuk-fieldset', props.class)}
    role={props.role}
    aria-describedby={props.describedBy}
    {...props.attributes}
  >
    <Legend {...part(props.legend)} />
    {props.children}
  </fieldset>
)

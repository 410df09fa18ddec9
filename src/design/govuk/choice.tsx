import type { GroupPart } from './field.tsx'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'
import {
  classNames,
  idList,
  isFilled,
  part,
  type Attributes,
  type Falsy,
  type Part,
  type Slot,
} from './slot.ts'

/** One choice of a set of radios or checkboxes. */
export interface Choice {
  readonly value: string | number
  readonly text: Slot
  readonly hint?: Slot | Part
  /** Overrules the group's value. */
  readonly checked?: boolean | undefined
  readonly disabled?: boolean | undefined
  /** Further fields, shown when the choice is made (and always where there is no JavaScript). */
  readonly conditional?: Slot
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly label?: GroupPart | undefined
  readonly attributes?: Attributes | undefined
}

export interface Divider {
  readonly divider: string
}

export type ChoiceOrDivider<C extends Choice = Choice> = C | Divider | Falsy

/** The first id has no number, so that an error link to the field's name lands on the first choice. */
export const choiceId = (prefix: string, choice: Choice, index: number): string =>
  choice.id ?? (index === 0 ? prefix : `${prefix}-${index + 1}`)

export interface ChoiceProps {
  readonly kind: 'radio' | 'checkbox'
  readonly id: string
  readonly name: string
  readonly choice: Choice
  readonly checked: boolean
  /** Ids that describe the whole group, where no fieldset carries them. */
  readonly describedBy?: string | undefined
}

const blockOf = { radio: 'govuk-radios', checkbox: 'govuk-checkboxes' } as const

/** `conditional` may be given and empty (`maybe && <Field/>`): then there is nothing to show. */
const Conditional = ({ kind, id, choice, checked }: ChoiceProps) =>
  isFilled(choice.conditional) ? (
    <div
      class={classNames(`${blockOf[kind]}__conditional`, !checked && `${blockOf[kind]}__conditional--hidden`)}
      id={`conditional-${id}`}
    >
      {choice.conditional}
    </div>
  ) : null

export const ChoiceItem = (props: ChoiceProps) => {
  const { kind, id, choice } = props
  const block = blockOf[kind]
  const { content: hint, class: hintClass, attributes: hintAttributes } = part(choice.hint)
  const hintId = `${id}-item-hint`
  return (
    <>
      <div class={`${block}__item`}>
        <input
          class={`${block}__input`}
          id={id}
          name={choice.name ?? props.name}
          type={kind}
          value={choice.value}
          checked={props.checked}
          disabled={choice.disabled}
          data-aria-controls={isFilled(choice.conditional) ? `conditional-${id}` : undefined}
          aria-describedby={idList(props.describedBy, isFilled(hint) && hintId)}
          {...choice.attributes}
        />
        <Label
          for={id}
          class={classNames(`${block}__label`, choice.label?.class)}
          attributes={choice.label?.attributes}
        >
          {choice.text}
        </Label>
        {isFilled(hint) && (
          <Hint id={hintId} class={classNames(`${block}__hint`, hintClass)} attributes={hintAttributes}>
            {hint}
          </Hint>
        )}
      </div>
      <Conditional {...props} />
    </>
  )
}

import type { ErrorPart } from './error-message.tsx'
import { describedByOf, FormGroup, hasError, HintAndError, type GroupPart } from './field.tsx'
import { Fieldset, type LegendPart } from './fieldset.tsx'
import { isFilled, part, type Attributes, type Part, type Slot } from './slot.ts'

/** What radios, checkboxes and dates take: several controls under one legend. */
export interface ControlsProps {
  readonly name: string
  /** The legend. Empty only where something else already names the group. */
  readonly label: Slot | LegendPart
  readonly hint?: Slot | Part
  readonly error?: Slot | ErrorPart
  /** Prefix of every id in the group; the name unless said. */
  readonly id?: string | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly fieldset?: FieldsetPart | undefined
  readonly group?: GroupPart | undefined
  /** Stand directly before and after the controls. */
  readonly before?: Slot
  readonly after?: Slot
}

interface FieldsetPart extends GroupPart {
  readonly describedBy?: string | undefined
}

export const hasFieldset = (props: ControlsProps): boolean =>
  props.fieldset !== undefined || isFilled(part(props.label).content)

interface Grouped extends ControlsProps {
  readonly id: string
  readonly role?: 'group' | undefined
  readonly children?: Slot
}

/** Legend, hint, error and controls, in the order in which they are read. */
export const ControlGroup = ({ id, role, children, ...props }: Grouped) => {
  const inner = (
    <>
      <HintAndError id={id} hint={props.hint} error={props.error} />
      {children}
    </>
  )
  const describedBy = describedByOf(id, { ...props, describedBy: props.fieldset?.describedBy })
  return (
    <FormGroup group={props.group} inError={hasError(props)}>
      {hasFieldset(props) ? (
        <Fieldset {...props.fieldset} legend={props.label} role={role} describedBy={describedBy}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  )
}

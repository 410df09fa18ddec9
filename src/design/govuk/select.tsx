import { describedByOf, Field, hasError, type FieldProps } from './field.tsx'
import { classNames, type Attributes, type Falsy } from './slot.ts'

export interface SelectOption {
  /** Default: the text itself. */
  readonly value?: string | number | undefined
  readonly text: string | number
  readonly selected?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly attributes?: Attributes | undefined
  /** A heading above it: options of one heading stand together under it, where the first of them stands. */
  readonly group?: string | undefined
}

export interface SelectProps extends FieldProps {
  readonly options: readonly (SelectOption | Falsy)[]
  readonly value?: string | number | undefined
}

/** An empty value chooses nothing; an option says `selected: false` to stay unchosen whatever the value is. */
const isSelected = (option: SelectOption, value: string | number | undefined): boolean => {
  if (option.selected !== undefined) return option.selected
  return value !== undefined && value !== '' && String(option.value ?? option.text) === String(value)
}

const Option = ({
  option,
  value,
}: {
  readonly option: SelectOption
  readonly value: SelectProps['value']
}) => (
  <option
    value={option.value}
    selected={isSelected(option, value)}
    disabled={option.disabled}
    {...option.attributes}
  >
    {option.text}
  </option>
)

const Options = ({ options, value }: Pick<SelectProps, 'options' | 'value'>) => {
  const all = options.filter(
    (option): option is SelectOption => typeof option === 'object' && option !== null,
  )
  return (
    <>
      {[...Map.groupBy(all, ({ group }) => group)].map(([group, grouped]) => {
        const own = grouped.map((option) => <Option option={option} value={value} />)
        return group === undefined ? own : <optgroup label={group}>{own}</optgroup>
      })}
    </>
  )
}

export const Select = (props: SelectProps) => {
  const id = props.id ?? props.name
  return (
    <Field {...props}>
      {props.before}
      <select
        class={classNames('govuk-select', props.class, hasError(props) && 'govuk-select--error')}
        id={id}
        name={props.name}
        disabled={props.disabled}
        aria-describedby={describedByOf(id, props)}
        {...props.attributes}
      >
        <Options options={props.options} value={props.value} />
      </select>
      {props.after}
    </Field>
  )
}

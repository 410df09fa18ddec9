import type { ControlsProps } from './controls.tsx'
import { DateFields, type DateFieldsItem } from './date-fields.tsx'
import { hasError } from './field.tsx'

export type DatePart = 'day' | 'month' | 'year'

/** What was typed in each box: not yet a day. */
export type TypedDate = Readonly<Partial<Record<DatePart, string | number | undefined>>>

export interface DateInputProps extends Omit<ControlsProps, 'id'> {
  readonly value?: TypedDate | undefined
  /** Which boxes to mark when the date is in error. Default: all. */
  readonly wrong?: readonly DatePart[] | undefined
  readonly ask?: readonly DatePart[] | undefined
}

const boxes = { day: ['Day', 2], month: ['Month', 2], year: ['Year', 4] } as const
const everyPart: readonly DatePart[] = ['day', 'month', 'year']

/**
 * A date in three boxes, posted as `name-day`, `name-month`, `name-year`.
 * The first box bears the field's name as its id, so that an error link puts the cursor into it.
 */
export const DateInput = ({ value, wrong = everyPart, ask = everyPart, ...props }: DateInputProps) => {
  const item = (which: DatePart, index: number): DateFieldsItem => ({
    name: `${props.name}-${which}`,
    id: index === 0 ? props.name : `${props.name}-${which}`,
    label: boxes[which][0],
    width: boxes[which][1],
    value: value?.[which],
    inError: hasError(props) && wrong.includes(which),
  })
  return <DateFields {...props} id={`${props.name}-date`} items={ask.map(item)} />
}

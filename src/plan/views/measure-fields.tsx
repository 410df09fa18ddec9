import { Checkboxes, DateInput, errorFor, Input, Radios, Select } from '../../design/index.ts'
import type { HeldPost } from '../model/plan.ts'
import { postOptions } from './posts.ts'
import type { FormProps } from './typed-form.ts'

type TypedFields = Pick<FormProps<unknown>, 'typed' | 'problems'>

const unitOptions = [
  { value: 'percent', text: 'Per cent' },
  { value: 'number', text: 'A number' },
  { value: 'days', text: 'Days' },
  { value: 'working days', text: 'Working days' },
  { value: 'children', text: 'Children' },
]

const NameAndUnit = ({ typed, problems }: TypedFields) => (
  <>
    <Input
      name="name"
      label="What is it called?"
      value={typed.text('name')}
      error={errorFor(problems, 'name')}
    />
    <Select
      name="unit"
      label="What is it counted in?"
      options={[{ value: '', text: 'Choose a unit' }, ...unitOptions]}
      value={typed.text('unit')}
      error={errorFor(problems, 'unit')}
    />
    <Radios
      name="better"
      label="Which way is better?"
      look="inline"
      options={[
        { value: 'higher', text: 'Higher' },
        { value: 'lower', text: 'Lower' },
      ]}
      value={typed.text('better')}
      error={errorFor(problems, 'better')}
    />
  </>
)

export const Keeping = ({ typed, problems, subject }: FormProps<{ readonly posts: readonly HeldPost[] }>) => (
  <>
    <NameAndUnit typed={typed} problems={problems} />
    <Input
      name="source"
      label="Where do its values come from?"
      hint="For example, the monthly audit of ten cases"
      value={typed.text('source')}
      error={errorFor(problems, 'source')}
    />
    <Select
      name="collector"
      label="Which post collects it?"
      options={postOptions(subject.posts, 'Nobody yet')}
      value={typed.text('collector')}
      error={errorFor(problems, 'collector')}
    />
  </>
)

/** For numbers: a field as wide as one. */
export const short = { class: 'govuk-input--width-10' } as const

const Baseline = ({ typed, problems }: TypedFields) => (
  <>
    <Input
      {...short}
      name="baseline"
      label="Baseline (optional)"
      hint="What it was before the plan began, in figures only"
      value={typed.text('baseline')}
      error={errorFor(problems, 'baseline')}
    />
    <DateInput
      name="baselineOn"
      label="Day of the baseline"
      hint="For example, 13 3 2020"
      value={typed.date('baselineOn')}
      error={errorFor(problems, 'baselineOn')}
    />
  </>
)

export const AimFields = ({ typed, problems }: TypedFields) => (
  <>
    <Baseline typed={typed} problems={problems} />
    <Input
      {...short}
      name="target"
      label="Target (optional)"
      value={typed.text('target')}
      error={errorFor(problems, 'target')}
    />
    <DateInput
      name="byOn"
      label="By when?"
      hint="For example, 31 3 2021"
      value={typed.date('byOn')}
      error={errorFor(problems, 'byOn')}
    />
    <Input
      {...short}
      name="tolerance"
      label="Tolerance"
      hint="How far short of the target a value may be before it counts as outside. 0 is none"
      value={typed.text('tolerance')}
      error={errorFor(problems, 'tolerance')}
    />
    <Checkboxes
      name="isKey"
      label="The area’s key measure"
      look="small"
      options={[{ value: 'yes', text: 'The area is known first by this measure, in place of any other' }]}
      value={typed.many('isKey')}
      error={errorFor(problems, 'isKey')}
    />
  </>
)

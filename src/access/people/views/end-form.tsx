import type { Crumb, Problem, TypedDate } from '../../../design/index.ts'
import { Button, DateInput, errorFor, Form, Page } from '../../../design/index.ts'
import { FormColumn } from '../../views/form-column.tsx'

export interface EndFormProps {
  readonly title: string
  readonly caption: string
  readonly says: string
  readonly action: string
  readonly version: number
  readonly breadcrumbs: readonly Crumb[]
  readonly typed: TypedDate
  readonly problems?: readonly Problem[] | undefined
}

/** The last day of a role, or of somebody's time in a post. */
export const EndForm = (props: EndFormProps) => (
  <Page
    title={props.title}
    caption={props.caption}
    breadcrumbs={props.breadcrumbs}
    lede={props.says}
    problems={props.problems}
  >
    <FormColumn>
      <Form action={props.action} version={props.version}>
        <DateInput
          name="lastDay"
          label="Last day"
          hint="That day still counts. A day before it began takes it back altogether."
          value={props.typed}
          error={errorFor(props.problems, 'lastDay')}
        />
        <Button preventDoubleClick>Save</Button>
      </Form>
    </FormColumn>
  </Page>
)

import type { Problem } from '../../design/index.ts'
import { Button, errorFor, FileUpload, Form } from '../../design/index.ts'

export interface CouncilListFormsProps {
  readonly action: `/children/${string}`
  /** The field that takes the file. */
  readonly name: string
  readonly label: string
  readonly hint: string
  /** What the two buttons say. */
  readonly put: string
  readonly takeAway: string
  readonly problems?: readonly Problem[] | undefined
}

/**
 * Puts a list of the council's in, or takes the one that is held away, which may be of records alone that the viewer may
 * not see.
 */
export const CouncilListForms = ({
  action,
  name,
  label,
  hint,
  put,
  takeAway,
  problems,
}: CouncilListFormsProps) => (
  <>
    <Form action={action} multipart>
      <FileUpload name={name} label={label} hint={hint} accept=".csv" error={errorFor(problems, name)} />
      <Button>{put}</Button>
    </Form>
    <Form action={`${action}/remove`}>
      <Button kind="warning">{takeAway}</Button>
    </Form>
  </>
)

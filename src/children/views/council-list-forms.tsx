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
  /** Of how many children something is held: nothing can be taken away where it is none. */
  readonly held: number
  readonly problems?: readonly Problem[] | undefined
}

/** Puts a list of the council's in, or takes the one that is held away. */
export const CouncilListForms = ({
  action,
  name,
  label,
  hint,
  put,
  takeAway,
  held,
  problems,
}: CouncilListFormsProps) => (
  <>
    <Form action={action} multipart>
      <FileUpload name={name} label={label} hint={hint} accept=".csv" error={errorFor(problems, name)} />
      <Button>{put}</Button>
    </Form>
    {held > 0 && (
      <Form action={`${action}/remove`}>
        <Button kind="warning">{takeAway}</Button>
      </Form>
    )}
  </>
)

import { Form } from '../form.tsx'
import { Button } from '../govuk/button.tsx'
import { classNames, type Slot } from '../govuk/slot.ts'
import { ScrollRegion } from './data-table.tsx'
import { ShapeTag } from './shape-tag.tsx'

export interface ChangedField {
  readonly label: string
  readonly yours: string
  readonly stored: string
}

export interface ChangedMeanwhileProps {
  /** What was being changed: `action 3.2`. */
  readonly thing: string
  /** Who changed it and when, as a phrase: `by the Head of Commissioning at 10:42 today`. */
  readonly changed?: string | undefined
  readonly fields: readonly ChangedField[]
  /** Where the form posts, and what was posted: to save yours after all. */
  readonly action: string
  readonly posted: Readonly<Record<string, string | readonly string[]>>
  /** The version that is stored now. */
  readonly version: string | number
  /** The record as stored, to leave it so or to start again. */
  readonly storedHref: string
}

const isOurs = (name: string) => name.startsWith('_')

const Posted = ({ posted }: Pick<ChangedMeanwhileProps, 'posted'>) => (
  <>
    {Object.entries(posted)
      .filter(([name]) => !isOurs(name))
      .flatMap(([name, value]) =>
        [value].flat().map((one) => <input type="hidden" name={name} value={one} />),
      )}
  </>
)

const Row = ({ label, yours, stored }: ChangedField) => {
  const differs = yours !== stored
  return (
    <tr class={classNames('govuk-table__row', differs && 'los-changed__row')}>
      <th scope="row" class="govuk-table__header">
        {label}{' '}
        {differs && (
          <ShapeTag shape="diamond" tone="watch">
            differs
          </ShapeTag>
        )}
      </th>
      <td class="govuk-table__cell los-changed__text">{yours || 'Nothing'}</td>
      <td class="govuk-table__cell los-changed__text">{stored || 'Nothing'}</td>
    </tr>
  )
}

const Compared = ({ thing, fields }: Pick<ChangedMeanwhileProps, 'thing' | 'fields'>) => (
  <ScrollRegion label={`Both versions of ${thing}`}>
    <table class="govuk-table los-table">
      <caption class="govuk-table__caption govuk-visually-hidden">Both versions of {thing}</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {['Field', 'What you entered', 'What is stored now'].map((head) => (
            <th scope="col" class="govuk-table__header">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {fields.map((field) => (
          <Row {...field} />
        ))}
      </tbody>
    </table>
  </ScrollRegion>
)

const sentence = ({ thing, changed }: ChangedMeanwhileProps): Slot =>
  `Somebody changed ${thing} while you were working on it${changed ? `: ${changed}` : ''}. ` +
  'Nothing you entered has been saved, and nothing is lost: both versions are below.'

/** The body of a 409 page: both versions, field by field, and the two ways on. */
export const ChangedMeanwhile = (props: ChangedMeanwhileProps) => (
  <div class="los-changed">
    <p class="govuk-body">{sentence(props)}</p>
    <Compared {...props} />
    <Form action={props.action} version={props.version}>
      <Posted posted={props.posted} />
      <div class="govuk-button-group">
        <Button kind="warning">Save mine over it</Button>
        <a class="govuk-link" href={props.storedHref}>
          Keep what is stored
        </a>
      </div>
    </Form>
  </div>
)

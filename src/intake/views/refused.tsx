import { Button, Form, WarningText } from '../../design/index.ts'
import type { ImportShown } from '../model/import-shown.ts'

/** A file that was not read, or whose check did not end. */
export const Refused = ({ shown: { held, mayChange } }: { readonly shown: ImportShown }) => (
  <section>
    {held.refusedBecause !== null && <WarningText>{held.refusedBecause}</WarningText>}
    <p class="govuk-body">Nothing of it went into the record.</p>
    {mayChange && (
      <div class="govuk-button-group">
        <Form action={`/intake/${held.id}/check`} version={held.version}>
          <Button kind="secondary" preventDoubleClick>
            Check it once more
          </Button>
        </Form>
        <Form action={`/intake/${held.id}/throw-away`} version={held.version}>
          <Button kind="secondary">Throw it away</Button>
        </Form>
        <a class="govuk-link" href="/intake">
          Send another file
        </a>
      </div>
    )}
  </section>
)

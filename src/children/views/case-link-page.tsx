import type { Problem } from '../../design/index.ts'
import { Button, ChangedMeanwhile, errorFor, Form, Input, Page } from '../../design/index.ts'

export interface CaseLinkPageProps {
  readonly pattern: string
  readonly version: number
  readonly problems?: readonly Problem[] | undefined
}

const address = '/children/case-system'

/** How a child's page leads into the council's case system. */
export const CaseLinkPage = ({ pattern, version, problems }: CaseLinkPageProps) => (
  <Page
    title="Link to the case system"
    back={{ href: '/children', text: 'Back to the children' }}
    lede="Each child’s page can lead to the child’s record in the case system. Say how its addresses are made."
    problems={problems}
  >
    <Form action={address} version={version}>
      <Input
        name="pattern"
        label="Address"
        hint="Begins with https:// and has {id} where the child’s number stands, for example https://cases.council.example/person/{id}. Leave it empty for no link."
        spellcheck={false}
        value={pattern}
        error={errorFor(problems, 'pattern')}
      />
      <Button>Save</Button>
    </Form>
  </Page>
)

/** Somebody else set it while this form was open. */
export const CaseLinkChanged = ({
  yours,
  stored,
  version,
}: {
  readonly yours: string
  readonly stored: string
  readonly version: number
}) => (
  <Page title="This was changed meanwhile" back={{ href: address }}>
    <ChangedMeanwhile
      thing="the link to the case system"
      action={address}
      posted={{ pattern: yours }}
      version={version}
      storedHref={address}
      fields={[{ label: 'Address', yours, stored }]}
    />
  </Page>
)

import { Button, Card, Cards, Form, Page } from '../../../design/index.ts'
import type { Lookout } from '../look-through.ts'
import { whatRolesSee } from '../what-roles-see.ts'

const capitalised = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

const Role = ({ lookout: { role, post }, next }: { readonly lookout: Lookout; readonly next: string }) => (
  <Card title={capitalised(role)} caption={post ?? 'No post'}>
    <p class="govuk-body">{whatRolesSee[role]}</p>
    <Form action="/look-through">
      <input type="hidden" name="role" value={role} />
      <input type="hidden" name="next" value={next} />
      <Button kind={role === 'director' ? 'primary' : 'secondary'} preventDoubleClick>
        Look through<span class="govuk-visually-hidden"> as {role}</span>
      </Button>
    </Form>
  </Card>
)

export interface ChooseRoleProps {
  readonly council: string
  readonly lookouts: readonly Lookout[]
  readonly next: string
}

/** The newcomer's first page: the worked example's way in. No live council has it. */
export const ChooseRole = ({ council, lookouts, next }: ChooseRoleProps) => (
  <Page
    title="Whose work do you want to see?"
    caption="Worked example"
    lede={`${council} is at work on its improvement plan. Choose a role and look at it through their eyes; you can change to another at any time.`}
    wide
  >
    <p class="govuk-body">
      <strong>Real:</strong> the plan. Its findings, facts, dates and figures follow a council’s published
      Cabinet report of June 2020, in our words, with posts in place of people. <strong>Made up:</strong> the
      council’s name and every person, child, carer and provider. Change what you like: nothing leaves this
      computer.
    </p>
    <Cards>
      {lookouts.map((lookout) => (
        <Role lookout={lookout} next={next} />
      ))}
    </Cards>
  </Page>
)

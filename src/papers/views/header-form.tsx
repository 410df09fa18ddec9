import type { Problem } from '../../design/index.ts'
import {
  Button,
  Checkboxes,
  DateInput,
  errorFor,
  Form,
  Input,
  Page,
  Radios,
  Textarea,
} from '../../design/index.ts'
import { exemptCategories } from '../model/index.ts'
import type { PaperId } from '../model/index.ts'
import type { TypedHead } from './typed-head.ts'

export interface HeaderFormProps {
  readonly id: PaperId
  /** As it is recorded, whatever is typed. */
  readonly title: string
  readonly version: number
  readonly typed: TypedHead
  readonly problems?: readonly Problem[] | undefined
}

const notKnownYet = { value: 'not known', text: 'Not known yet' }
const approvals = [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }, notKnownYet]

const TheMeeting = (props: HeaderFormProps) => {
  const { typed, problems } = props
  return (
    <>
      <h2 class="govuk-heading-m">The report and its meeting</h2>
      <Input
        name="title"
        label="Title of the report"
        error={errorFor(problems, 'title')}
        value={typed.title}
      />
      <Input
        name="reportOf"
        label="Whose report is it?"
        hint="The post, such as Director of Children’s Services"
        value={typed.reportOf}
      />
      <Input
        name="body"
        label="Which body decides?"
        width={20}
        error={errorFor(problems, 'body')}
        value={typed.body}
      />
      <TheDays {...props} />
    </>
  )
}

const TheDays = ({ typed, problems }: HeaderFormProps) => (
  <>
    <DateInput
      name="meetingOn"
      label="When does it meet?"
      hint="For example, 16 6 2020"
      error={errorFor(problems, 'meetingOn')}
      value={typed.meetingOn}
    />
    <DateInput
      name="publishedOn"
      label="When was the report, or will it be, published?"
      hint="With the agenda: five clear days before the meeting"
      error={errorFor(problems, 'publishedOn')}
      value={typed.publishedOn}
    />
    <Radios
      name="audience"
      label="Who may read it?"
      error={errorFor(problems, 'audience')}
      value={typed.audience}
      options={[
        { value: 'public', text: 'Everybody' },
        { value: 'exempt', text: 'Members only: it is exempt from publication' },
      ]}
    />
  </>
)

const TheDecision = ({ typed, problems }: HeaderFormProps) => (
  <>
    <h2 class="govuk-heading-m">The decision</h2>
    <Input name="strategicAim" label="Strategic aim it serves" value={typed.strategicAim} />
    <Radios
      name="keyDecision"
      label="Is it a key decision?"
      error={errorFor(problems, 'keyDecision')}
      value={typed.keyDecision}
      options={approvals}
    />
    <Textarea
      name="keyDecisionBecause"
      label="Why, measured against the council’s threshold"
      rows={2}
      value={typed.keyDecisionBecause}
    />
    <Radios
      name="listed"
      label="Is it on the forward plan?"
      error={errorFor(problems, 'listed')}
      value={typed.listed}
      options={[
        {
          value: 'yes',
          text: 'Yes',
          conditional: <Input name="reference" label="Reference" width={20} value={typed.reference} />,
        },
        { value: 'no', text: 'No', conditional: <NotListed typed={typed} /> },
        notKnownYet,
      ]}
    />
  </>
)

const NotListed = ({ typed }: Pick<HeaderFormProps, 'typed'>) => (
  <>
    <Radios
      name="chiefExecutive"
      label="Did the Chief Executive approve?"
      look="small"
      value={typed.chiefExecutive}
      options={approvals}
    />
    <Radios
      name="scrutinyChair"
      label="Did the chair of scrutiny approve?"
      look="small"
      value={typed.scrutinyChair}
      options={approvals}
    />
    <Textarea name="urgency" label="Reason for urgency" rows={2} value={typed.urgency} />
  </>
)

const TheExemption = ({ typed, problems }: HeaderFormProps) => (
  <Radios
    name="exempt"
    label="Does it hold exempt information?"
    error={errorFor(problems, 'exempt')}
    value={typed.exempt}
    options={[
      { value: 'no', text: 'No' },
      {
        value: 'yes',
        text: 'Yes',
        conditional: (
          <>
            <Checkboxes
              name="categories"
              label="Paragraphs of Part 1 of Schedule 12A to the Local Government Act 1972"
              look="small"
              error={errorFor(problems, 'categories')}
              value={typed.categories}
              options={Object.entries(exemptCategories).map(([value, text]) => ({
                value,
                text: `${value}: ${text}`,
              }))}
            />
            <Textarea
              name="publicInterest"
              label="Why the public interest in keeping it exempt weighs more"
              rows={2}
              value={typed.publicInterest}
            />
          </>
        ),
      },
      notKnownYet,
    ]}
  />
)

const ThePeople = ({ typed }: HeaderFormProps) => (
  <>
    <h2 class="govuk-heading-m">Whom to ask</h2>
    <Input
      name="cabinetMember"
      label="Cabinet member responsible"
      hint="The portfolio, not the councillor’s name"
      value={typed.cabinetMember}
    />
    <Textarea
      name="contactOfficers"
      label="Contact officers"
      hint="Posts, one to a line, without names"
      rows={3}
      value={typed.contactOfficers}
    />
    <Input name="wards" label="Wards concerned" hint="Or: All" value={typed.wards} />
    <Input
      name="formatsPhone"
      label="Telephone number for large print and Braille"
      type="tel"
      width={20}
      value={typed.formatsPhone}
    />
  </>
)

/** The form for the title, the meeting and the block that opens the report. What is left empty shows as not known. */
export const HeaderForm = (props: HeaderFormProps) => (
  <Page
    title="Title and header"
    caption={props.title}
    breadcrumbs={[
      { text: 'Papers', href: '/papers' },
      { text: props.title, href: `/papers/${props.id}` },
      { text: 'Title and header' },
    ]}
    lede="What you leave empty shows as not known in the report, and the checker finds it."
    problems={props.problems}
  >
    <Form action={`/papers/${props.id}/header`} version={props.version}>
      <TheMeeting {...props} />
      <TheDecision {...props} />
      <TheExemption {...props} />
      <ThePeople {...props} />
      <Button preventDoubleClick>Save</Button>
    </Form>
  </Page>
)

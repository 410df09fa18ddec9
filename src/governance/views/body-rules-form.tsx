import { errorFor, Input, Radios, Select, Textarea, type Problem } from '../../design/index.ts'

/** How a body is run, as its form shows it. */
export interface TypedRules {
  readonly terms: string
  readonly termsUrl: string
  readonly quorum: string
  readonly clerk: string
  readonly atMostWeeks: string
  /** 'yes', 'no', or nothing where it follows from the kind of body. */
  readonly accessRules: string
  readonly papersDays: string
  readonly clearanceDays: string
  readonly draftDays: string
  readonly decisionsDays: string
  readonly minutedElsewhere: string
}

export interface RulesFormProps {
  readonly posts: readonly { readonly id: number; readonly title: string }[]
  readonly typed: Partial<TypedRules>
  readonly problems?: readonly Problem[] | undefined
}

const Terms = ({ posts, typed, problems }: RulesFormProps) => (
  <>
    <Textarea
      name="terms"
      label="Terms of reference (optional)"
      hint="What it may and must do, as adopted"
      rows={6}
      error={errorFor(problems, 'terms')}
      value={typed.terms}
    />
    <Input
      name="termsUrl"
      label="Link to the adopted terms (optional)"
      type="url"
      error={errorFor(problems, 'termsUrl')}
      value={typed.termsUrl}
    />
    <Input
      name="quorum"
      label="How many members must be there to decide? (optional)"
      hint="The quorum"
      width={3}
      error={errorFor(problems, 'quorum')}
      value={typed.quorum}
    />
    <Select
      name="clerk"
      label="Who clerks it? (optional)"
      hint="This post is given the deadlines for papers and notices"
      error={errorFor(problems, 'clerk')}
      value={typed.clerk}
      options={[
        { value: '', text: 'Not recorded' },
        ...posts.map(({ id, title }) => ({ value: id, text: title })),
      ]}
    />
  </>
)

const Days = ({
  name,
  label,
  hint,
  typed,
  problems,
}: Omit<RulesFormProps, 'posts'> & {
  readonly name: 'papersDays' | 'clearanceDays' | 'draftDays' | 'decisionsDays' | 'atMostWeeks'
  readonly label: string
  readonly hint?: string
}) => (
  <Input
    name={name}
    label={label}
    hint={hint}
    width={3}
    error={errorFor(problems, name)}
    value={typed[name]}
  />
)

const Law = ({ typed, problems }: RulesFormProps) => (
  <Radios
    name="accessRules"
    label="Does the law on access to meetings and papers apply to it?"
    hint="Cabinet, scrutiny and other committees of the council: papers five clear days before. An improvement board or a practice group is none of these"
    look="inline"
    error={errorFor(problems, 'accessRules')}
    value={typed.accessRules}
    options={[
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
    ]}
  />
)

const Minutes = ({ typed, problems }: RulesFormProps) => (
  <Radios
    name="minutedElsewhere"
    label="Where are its minutes kept?"
    look="small"
    error={errorFor(problems, 'minutedElsewhere')}
    value={typed.minutedElsewhere}
    options={[
      { value: 'no', text: 'Here' },
      { value: 'yes', text: 'In the council’s own committee system: here its outcome and a link' },
    ]}
  />
)

const Calendar = (props: RulesFormProps) => (
  <>
    <Days
      {...props}
      name="atMostWeeks"
      label="At most how many weeks between two meetings? (optional)"
      hint="Empty: read from how often it meets, where those words have one meaning"
    />
    <Law {...props} />
    <Days
      {...props}
      name="papersDays"
      label="Papers go out how many working days before the meeting? (optional)"
      hint="The council’s own lead time, where the law on access does not apply"
    />
    <Days
      {...props}
      name="clearanceDays"
      label="Clearance ends how many working days before papers go out? (optional)"
    />
    <Days
      {...props}
      name="draftDays"
      label="Drafts are due how many working days before clearance ends? (optional)"
    />
    <Days
      {...props}
      name="decisionsDays"
      label="Decisions are published how many working days after the meeting? (optional)"
      hint="Call-in runs from then"
    />
    <Minutes {...props} />
  </>
)

/** Terms, quorum, clerk, and what the body’s calendar is counted from. */
export const BodyRulesFields = (props: RulesFormProps) => (
  <>
    <h2 class="govuk-heading-m">Terms and quorum</h2>
    <Terms {...props} />
    <h2 class="govuk-heading-m">Calendar and papers</h2>
    <Calendar {...props} />
  </>
)

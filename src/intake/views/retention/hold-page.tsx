import {
  Button,
  errorFor,
  Form,
  Input,
  InsetText,
  Page,
  Radios,
  SummaryList,
  Textarea,
  type Problem,
} from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { Hold } from '../../model/retention.ts'
import { holdKindNames, holdKinds, holdReasons } from '../../model/retention.ts'

const crumbs = [
  { text: 'Extracts', href: '/intake' },
  { text: 'Retention', href: '/intake/retention' },
]

export interface TypedHold {
  readonly whose: string
  readonly councilId: string
  readonly reason: string
  readonly words: string
}

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Who is kept: in words that name a child only to those who may open it. */
export const whoseHold = ({ kind, councilId }: Hold): string =>
  kind === null
    ? councilId === null
      ? 'A child whom you may not open'
      : `Child ${councilId}`
    : holdKindNames[kind]

export interface HoldPageProps {
  readonly typed: TypedHold
  readonly problems?: readonly Problem[]
}

const Why = ({ typed, problems }: HoldPageProps) => (
  <>
    <Radios
      name="reason"
      label="Why?"
      value={typed.reason}
      error={errorFor(problems, 'reason')}
      options={holdReasons.map((reason) => ({ value: reason, text: upperFirst(reason) }))}
    />
    <Textarea
      name="words"
      label="What is it kept for?"
      hint="Name the proceedings, the inquiry or the law. Do not name a child."
      rows={2}
      value={typed.words}
      error={errorFor(problems, 'words')}
    />
  </>
)

/** Keeping something out of every plan, with a reason. */
export const HoldPage = ({ typed, problems = [] }: HoldPageProps) => (
  <Page
    title="Keep something although the rule says otherwise"
    breadcrumbs={[...crumbs, { text: 'A hold' }]}
    lede="Held records stay out of every plan, and out of approved ones that are not carried out yet, until somebody ends the hold."
    problems={problems}
  >
    <Form action="/intake/retention/holds">
      <Radios
        name="whose"
        label="What is kept?"
        value={typed.whose}
        error={errorFor(problems, 'whose')}
        options={[
          { value: 'child', text: 'One child' },
          ...holdKinds.map((kind) => ({ value: kind, text: holdKindNames[kind] })),
        ]}
      />
      <Input
        name="councilId"
        label="The council’s number for the child"
        hint="Only for one child"
        width={20}
        value={typed.councilId}
        error={errorFor(problems, 'councilId')}
      />
      <Why typed={typed} problems={problems} />
      <Button preventDoubleClick>Keep it</Button>
    </Form>
  </Page>
)

export interface EndHoldPageProps {
  readonly hold: Hold
  readonly typed?: string
  readonly problems?: readonly Problem[]
  readonly changed?: boolean
}

export const EndHoldPage = ({ hold, typed = '', problems = [], changed = false }: EndHoldPageProps) => (
  <Page title="End a hold" breadcrumbs={[...crumbs, { text: 'A hold' }]} problems={problems}>
    {changed && (
      <InsetText>
        Somebody changed this hold while the form was open. Send it again if it is still right.
      </InsetText>
    )}
    <SummaryList
      rows={[
        { key: 'Kept', value: whoseHold(hold) },
        { key: 'Why', value: `${upperFirst(hold.reason)}: ${hold.words}` },
        { key: 'Since', value: longDate(hold.fromOn) },
      ]}
    />
    <p class="govuk-body">
      The next plan names it again if it is old enough by the rule. Nothing goes at once.
    </p>
    <Form action={`/intake/retention/holds/${hold.id}`} version={hold.version}>
      <Textarea
        name="because"
        label="Why does it end?"
        rows={2}
        value={typed}
        error={errorFor(problems, 'because')}
      />
      <Button kind="warning" preventDoubleClick>
        End the hold
      </Button>
    </Form>
  </Page>
)

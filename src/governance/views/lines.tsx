import {
  Button,
  DataTable,
  errorFor,
  Form,
  Input,
  Select,
  sentenceCase,
  type Problem,
} from '../../design/index.ts'
import type { Body, ReportingLine } from '../model.ts'
import { reportingKinds } from '../model.ts'

export interface TypedLine {
  readonly to: string
  readonly kind: string
  readonly what: string
}

export interface LinesProps {
  readonly body: Body
  readonly bodies: readonly Body[]
  readonly lines: readonly ReportingLine[]
  readonly mayChange: boolean
  readonly typed?: TypedLine | undefined
  readonly problems?: readonly Problem[] | undefined
}

const BodyLink = ({ bodies, id }: { readonly bodies: readonly Body[]; readonly id: number }) => (
  <a class="govuk-link" href={`/governance/bodies/${id}`}>
    {bodies.find((body) => body.id === id)?.name}
  </a>
)

const History = ({ line, bodies }: { readonly line: ReportingLine; readonly bodies: readonly Body[] }) => (
  <a class="govuk-link" href={`/governance/bodies/${line.fromId}/lines/${line.toId}`}>
    History
    <span class="govuk-visually-hidden">
      {' '}
      of the line to {bodies.find(({ id }) => id === line.toId)?.name}
    </span>
  </a>
)

const Remove = ({ line, bodies }: { readonly line: ReportingLine; readonly bodies: readonly Body[] }) => (
  <Form action={`/governance/bodies/${line.fromId}/lines/${line.toId}/remove`}>
    <button type="submit" class="los-button-link">
      Remove
      <span class="govuk-visually-hidden">
        {' '}
        the line to {bodies.find(({ id }) => id === line.toId)?.name}
      </span>
    </button>
  </Form>
)

const Answers = ({ body, bodies, lines, mayChange }: LinesProps) => (
  <DataTable
    caption="Answers to"
    rows={lines.filter(({ fromId }) => fromId === body.id)}
    empty={<p class="govuk-body">This body answers to no other on record.</p>}
    columns={[
      { head: 'Body', cell: ({ toId }) => <BodyLink bodies={bodies} id={toId} /> },
      { head: 'Line', cell: ({ kind }) => sentenceCase(kind) },
      { head: 'What is passed up', cell: ({ what }) => sentenceCase(what) },
      {
        head: <span class="govuk-visually-hidden">History and change</span>,
        cell: (line) => (
          <>
            <History line={line} bodies={bodies} /> {mayChange && <Remove line={line} bodies={bodies} />}
          </>
        ),
      },
    ]}
  />
)

const Hears = ({ body, bodies, lines }: LinesProps) => (
  <DataTable
    caption="Hears from"
    rows={lines.filter(({ toId }) => toId === body.id)}
    empty={<p class="govuk-body">No other body on record answers to this one.</p>}
    columns={[
      { head: 'Body', cell: ({ fromId }) => <BodyLink bodies={bodies} id={fromId} /> },
      { head: 'Line', cell: ({ kind }) => sentenceCase(kind) },
      { head: 'What is passed up', cell: ({ what }) => sentenceCase(what) },
    ]}
  />
)

const AddLine = ({ body, bodies, typed, problems }: LinesProps) => (
  <Form action={`/governance/bodies/${body.id}/lines`} class="los-screen-only">
    <h3 class="govuk-heading-s">Add a line</h3>
    <Select
      name="to"
      label="Which body does it answer to?"
      error={errorFor(problems, 'to')}
      value={typed?.to}
      options={[
        { value: '', text: 'Choose a body' },
        ...bodies.filter(({ id }) => id !== body.id).map(({ id, name }) => ({ value: id, text: name })),
      ]}
    />
    <Select
      name="kind"
      label="How?"
      error={errorFor(problems, 'kind')}
      value={typed?.kind ?? 'reports to'}
      options={reportingKinds.map((kind) => ({ value: kind, text: sentenceCase(kind) }))}
    />
    <Input
      name="what"
      label="What is passed up?"
      hint="For example, progress against the plan"
      error={errorFor(problems, 'what')}
      value={typed?.what}
    />
    <Button kind="secondary">Add line</Button>
  </Form>
)

/** Whom a body answers to and who answers to it; with the form that adds a line, for those who may. */
export const Lines = (props: LinesProps) => (
  <>
    <Answers {...props} />
    <Hears {...props} />
    {props.mayChange && props.bodies.length > 1 && <AddLine {...props} />}
  </>
)

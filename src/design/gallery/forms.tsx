import { ChangedMeanwhile } from '../components/index.ts'
import { Form, QuestionForm } from '../form.tsx'
import {
  Button,
  CharacterCount,
  Checkboxes,
  DateInput,
  Details,
  FileUpload,
  Input,
  PasswordInput,
  Radios,
  Select,
  Textarea,
} from '../govuk/index.ts'
import { errorFor, ProblemSummary, type Problem } from '../problems.tsx'

const problems: readonly Problem[] = [
  { field: 'lead', message: 'Choose who leads this action' },
  { field: 'due', message: 'The due date must be after the start date' },
]

const What = () => (
  <>
    <Input
      name="reference"
      label="Reference"
      hint="Stays the same for ever, also when the action is re-dated"
      value="3.2"
      width={5}
    />
    <Input
      name="title"
      label="What will be done"
      value="Ask every provider for its contract monitoring return"
    />
    <Select
      name="lead"
      label="Lead post"
      hint="A post, not a person: it may be vacant"
      error={errorFor(problems, 'lead')}
      options={[
        { value: '', text: 'Choose a post' },
        { value: '1', text: 'Head of Commissioning' },
        { value: '2', text: 'Commissioning Officer (vacant)' },
      ]}
    />
    <DateInput
      name="due"
      label="Due"
      hint="For example, 31 3 2021"
      error={errorFor(problems, 'due')}
      wrong={['year']}
      value={{ day: '31', month: '3', year: '2020' }}
    />
  </>
)

const Choices = () => (
  <>
    <Radios
      name="evidence"
      label="Evidence that closes it"
      value="practice"
      options={[
        { value: 'task', text: 'One piece', hint: 'For a task that is done or not done' },
        {
          value: 'practice',
          text: 'Two kinds, one of them audit or voice',
          hint: 'For a change of practice',
          conditional: (
            <Input
              name="auditor"
              label="Who verifies it"
              hint="Somebody who does not own the action"
              width={20}
            />
          ),
        },
        { divider: 'or' },
        { value: 'none', text: 'Not decided yet' },
      ]}
    />
    <Checkboxes
      name="contributors"
      label="Contributors"
      look="small"
      value={['housing']}
      options={[
        { value: 'housing', text: 'Housing' },
        { value: 'health', text: 'Health' },
        { value: 'none', text: 'Nobody else', behaviour: 'exclusive' },
      ]}
    />
  </>
)

const Words = () => (
  <>
    <Textarea
      name="done"
      label="What has been done since the last update"
      rows={3}
      value="Nine of eleven providers have answered."
    />
    <CharacterCount name="next" label="What is next" limit={300} value="" rows={3} />
    <FileUpload
      name="report"
      label="The inspection report"
      hint="A PDF, as Ofsted published it"
      accept=".pdf"
      dropZone
    />
    <PasswordInput name="password" label="Password" />
    <Details summary="What counts as evidence">
      <p class="govuk-body">
        Data, audit, the voice of a child or parent, observation, or somebody outside the council.
      </p>
    </Details>
  </>
)

export const Forms = () => (
  <section>
    <h2 class="govuk-heading-m">A form with problems</h2>
    <ProblemSummary problems={problems} />
    <Form version={4} multipart>
      <What />
      <Choices />
      <Words />
      <div class="govuk-button-group">
        <Button preventDoubleClick>Save the action</Button>
        <Button kind="secondary">Save and add another</Button>
        <a class="govuk-link" href="#plan">
          Cancel
        </a>
      </div>
    </Form>
    <QuestionForm>
      <Select name="team" label="Team" options={[{ text: 'All teams' }, { text: 'Protection and care' }]} />
      <Select name="month" label="Month" options={[{ text: 'October 2020' }, { text: 'September 2020' }]} />
      <Button kind="secondary">Show</Button>
    </QuestionForm>
  </section>
)

export const Changed = () => (
  <section>
    <h2 class="govuk-heading-m">Somebody else was faster</h2>
    <ChangedMeanwhile
      thing="action 3.2"
      changed="by the Head of Commissioning, at 10:42 today"
      action="#save"
      version={5}
      storedHref="#action"
      posted={{ title: 'Ask every provider for its return', due: '2021-03-31' }}
      fields={[
        {
          label: 'What will be done',
          yours: 'Ask every provider for its return',
          stored: 'Ask every provider for its return',
        },
        { label: 'Due', yours: '31 March 2021', stored: '28 February 2021' },
        { label: 'Contributors', yours: '', stored: 'Housing' },
      ]}
    />
  </section>
)

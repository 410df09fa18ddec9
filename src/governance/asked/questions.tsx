import {
  DateInput,
  errorFor,
  Input,
  type Problem,
  Radios,
  Select,
  Textarea,
  typedDate,
} from '../../design/index.ts'
import type { Question, Typed } from './model.ts'

export interface QuestionsProps {
  readonly questions: readonly Question[]
  readonly typed: Typed
  readonly problems?: readonly Problem[] | undefined
}

const One = ({
  question,
  typed,
  problems,
}: Omit<QuestionsProps, 'questions'> & { readonly question: Question }) => {
  const { name, asks: label, hint } = question
  const common = { name, label, hint, error: errorFor(problems, name) }
  const value = typed[name]
  switch (question.kind) {
    case 'day':
      return <DateInput {...common} value={typedDate(typed, name)} />
    case 'text':
      return <Textarea {...common} rows={3} value={value} />
    case 'radios':
      return <Radios {...common} look="small" value={value} options={question.options} />
    case 'choice':
      return (
        <Select
          {...common}
          value={value}
          options={[{ value: '', text: 'Not chosen' }, ...question.options]}
        />
      )
    case 'pounds':
      return <Input {...common} value={value} prefix="£" width={10} inputmode="numeric" />
    case 'number':
      return <Input {...common} value={value} width={4} inputmode="numeric" />
    default:
      return <Input {...common} value={value} />
  }
}

/** Questions of a form, each with what was typed and what is wrong with it. */
export const Questions = ({ questions, ...props }: QuestionsProps) => (
  <>
    {questions.map((question) => (
      <One question={question} {...props} />
    ))}
  </>
)

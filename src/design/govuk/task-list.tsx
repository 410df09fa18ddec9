import {
  classNames,
  idList,
  isFilled,
  part,
  type Attributes,
  type Falsy,
  type Part,
  type Slot,
} from './slot.ts'

export interface Task {
  readonly title: Slot | Part
  /** None where the task cannot be started yet. */
  readonly href?: string | undefined
  readonly hint?: Slot
  /** Words, or a `Tag`. */
  readonly status: Slot | Part
  readonly class?: string | undefined
}

export interface TaskListProps {
  readonly items: readonly (Task | Falsy)[]
  readonly idPrefix?: string | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

interface TaskProps {
  readonly task: Task
  readonly id: string
}

const Title = ({ task, id }: TaskProps) => {
  const { content, class: extra } = part(task.title)
  if (!task.href) return <div class={extra}>{content}</div>
  return (
    <a
      class={classNames('govuk-link govuk-task-list__link', extra)}
      href={task.href}
      aria-describedby={idList(isFilled(task.hint) && `${id}-hint`, `${id}-status`)}
    >
      {content}
    </a>
  )
}

const Item = ({ task, id }: TaskProps) => {
  const status = part(task.status)
  return (
    <li
      class={classNames('govuk-task-list__item', task.href && 'govuk-task-list__item--with-link', task.class)}
    >
      <div class="govuk-task-list__name-and-hint">
        <Title task={task} id={id} />
        {isFilled(task.hint) && (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {task.hint}
          </div>
        )}
      </div>
      <div class={classNames('govuk-task-list__status', status.class)} id={`${id}-status`}>
        {status.content}
      </div>
    </li>
  )
}

export const TaskList = ({ items, idPrefix = 'task-list', ...props }: TaskListProps) => (
  <ul class={classNames('govuk-task-list', props.class)} {...props.attributes}>
    {items.map((task, index) => task && <Item task={task} id={`${idPrefix}-${index + 1}`} />)}
  </ul>
)

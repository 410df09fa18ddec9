import type { ImportShown } from '../model/import-shown.ts'
import type { WorkOnImport } from '../tasks/model.ts'
import { counted } from './words.ts'

const headings: Readonly<Record<WorkOnImport, string>> = {
  check: 'It is being checked',
  apply: 'It is being put into the record',
  reverse: 'It is being taken back',
}

const workOn = (task: ImportShown['task']): WorkOnImport =>
  task?.work === 'apply' || task?.work === 'reverse' ? task.work : 'check'

export interface UnderWayProps {
  readonly shown: ImportShown
  readonly refreshing: boolean
}

/** How far the server is. The page loads itself again, which a reader can stop: it moves the place one reads at. */
export const UnderWay = ({ shown: { held, task, before, says }, refreshing }: UnderWayProps) => (
  <section>
    <h2 class="govuk-heading-m">{headings[workOn(task)]}</h2>
    <p class="govuk-body-l" role="status">
      {says ?? (before > 0 ? `Waiting for its turn: ${counted(before, 'task')} before it` : 'About to begin')}
    </p>
    {workOn(task) === 'check' && held.preview && (
      <p class="govuk-body">
        It was compared before, and what was shown then may not hold any more: another extract went in or out,
        or somebody asked for it. Nothing can be applied until it shows what holds now.
      </p>
    )}
    <p class="govuk-body">
      You need not wait here: it goes on by itself, and this page shows what it came to.
    </p>
    <p class="govuk-body los-screen-only">
      {refreshing ? (
        <>
          This page loads itself again every few seconds.{' '}
          <a class="govuk-link" href={`/intake/${held.id}?refresh=off`}>
            Stop that
          </a>
        </>
      ) : (
        <a class="govuk-link" href={`/intake/${held.id}`}>
          Look again, and let the page load itself
        </a>
      )}
    </p>
  </section>
)

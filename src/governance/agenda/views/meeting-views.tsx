import { SubNavigation } from '../../../design/index.ts'
import type { Body, Meeting } from '../../model.ts'

export type MeetingView = 'meeting' | 'agenda' | 'pack' | 'run' | 'minutes'

export interface MeetingViewsProps {
  readonly meeting: Meeting
  readonly body: Body
  readonly current: MeetingView
  readonly mayKeep: boolean
  /** Minutes that were agreed: nothing is minuted any more. */
  readonly agreed?: object | undefined
}

/** The pages of one meeting, for those who may open them. */
export const MeetingViews = ({ meeting, body, current, mayKeep, agreed }: MeetingViewsProps) => {
  const at = `/governance/meetings/${meeting.id}`
  const views: readonly (readonly [MeetingView, string, string, boolean])[] = [
    ['meeting', 'Meeting', at, true],
    ['agenda', 'Agenda', `${at}/agenda`, true],
    ['pack', 'Pack', `${at}/pack`, true],
    ['run', 'In the meeting', `${at}/run`, mayKeep && !agreed && !body.rules.minutedElsewhere],
    ['minutes', 'Minutes', `${at}/minutes`, true],
  ]
  return (
    <div class="los-screen-only">
      <SubNavigation
        label="Pages of this meeting"
        items={views
          .filter(([, , , shown]) => shown)
          .map(([view, text, href]) => ({ text, href, current: view === current }))}
      />
    </div>
  )
}

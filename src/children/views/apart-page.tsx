import { InsetText, Page, SummaryList } from '../../design/index.ts'
import type { ApartPanel } from '../model/apart.ts'

export interface ApartPageProps {
  readonly panel: ApartPanel
  readonly title: string
  /** Why it stands apart, and what not to do with it. */
  readonly warning: string
}

/** One of the few facts that stand apart from the child's record. */
export const ApartPage = ({ panel, title, warning }: ApartPageProps) => (
  <Page
    title={title}
    caption={`Child ${panel.councilId}`}
    back={{ href: `/children/${panel.childId}`, text: 'Back to the child' }}
  >
    <InsetText>{warning}</InsetText>
    <SummaryList
      rows={panel.facts.map(({ label, value }) => ({ key: label, value: value ?? 'No extract tells it' }))}
    />
  </Page>
)

import {
  Accordion,
  InsetText,
  NotificationBanner,
  Pagination,
  Panel,
  PhaseBanner,
  SummaryCard,
  SummaryList,
  Tabs,
  Tag,
  TaskList,
  WarningText,
} from '../govuk/index.ts'

const Words = () => (
  <>
    <NotificationBanner type="success" titleId="gallery-success">
      Action 3.2 is saved
    </NotificationBanner>
    <NotificationBanner>
      <p class="govuk-notification-banner__heading">
        Papers for the Improvement Board are due on Thursday 26 November
      </p>
    </NotificationBanner>
    <WarningText>A public paper may carry no figure from which a child could be worked out.</WarningText>
    <InsetText>
      The plan is frozen as version 3, approved by the Improvement Board on 8 October 2020.
    </InsetText>
    <PhaseBanner tag="Draft">Not yet cleared by legal services.</PhaseBanner>
  </>
)

const Lists = () => (
  <>
    <TaskList
      items={[
        { title: 'Recommendations', href: '#r', status: 'Cleared' },
        {
          title: 'Legal considerations',
          href: '#l',
          hint: 'Mandatory for a key decision',
          status: <Tag colour="yellow">Not written</Tag>,
        },
        { title: 'Appendix B', status: 'Filled from the record' },
      ]}
    />
    <SummaryList
      card={{
        title: 'Strength: edge of care team',
        headingLevel: 3,
        actions: [{ href: '#edit', text: 'Change' }],
      }}
      rows={[
        { key: 'Paragraph', value: '12' },
        { key: 'Owner', value: 'Head of Early Help' },
      ]}
    />
    <SummaryCard title="Card without a list" headingLevel={3}>
      <p class="govuk-body">What a card may hold besides facts.</p>
    </SummaryCard>
  </>
)

const Folds = () => (
  <Accordion
    id="gallery-accordion"
    headingLevel={3}
    items={[
      {
        heading: 'Context',
        summary: 'What inspectors saw',
        content: 'Supervision took place, but decisions were not followed up.',
        expanded: true,
      },
      {
        heading: 'Causes',
        content: 'Three of seven team manager posts were vacant for more than six months.',
      },
    ]}
  />
)

const Ways = () => (
  <>
    <Pagination
      previous={{ href: '#p1' }}
      next={{ href: '#p3' }}
      items={[
        { number: 1, href: '#p1' },
        { number: 2, href: '#p2', current: true },
        { number: 3, href: '#p3' },
        { ellipsis: true },
        { number: 12, href: '#p12' },
      ]}
    />
    <Pagination
      landmarkLabel="Sections"
      previous={{ href: '#s1', text: 'Previous', label: 'Recommendations' }}
      next={{ href: '#s3', text: 'Next', label: 'Background' }}
    />
  </>
)

export const Notices = () => (
  <section>
    <h2 class="govuk-heading-m">Notices, lists and ways through</h2>
    <Words />
    <Lists />
    <Folds />
    <Tabs
      title="Views"
      items={[
        { label: 'Table', id: 'tab-table', panel: 'Children by need.' },
        { label: 'Stages', id: 'tab-stages', panel: 'Columns by stage.' },
      ]}
    />
    <Panel headingLevel={3} title="Plan approved">
      Version 3 is frozen
    </Panel>
    <Ways />
  </section>
)

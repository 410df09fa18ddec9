import { AreaCards, AreaTable } from './gallery/areas.tsx'
import { Charts } from './gallery/charts.tsx'
import { Changed, Forms } from './gallery/forms.tsx'
import { Compared, Line } from './gallery/line.tsx'
import { Notices } from './gallery/notices.tsx'
import { Paper } from './gallery/paper.tsx'
import { Dates, Facts, Statuses } from './gallery/statuses.tsx'
import { Page } from './page.tsx'

/** Every component on one page, with invented content: what a change of style is looked at on. */
export const Gallery = () => (
  <Page
    title="Every part of the design"
    caption="For whoever builds pages"
    lede="Each component once, with the kind of words it will hold. The council and everybody in it are invented."
    breadcrumbs={[{ text: 'Line', href: '/' }, { text: 'Design' }]}
  >
    <Facts />
    <AreaTable />
    <AreaCards />
    <Statuses />
    <Dates />
    <Line />
    <Charts />
    <Compared />
    <Forms />
    <Changed />
    <Notices />
    <Paper />
  </Page>
)

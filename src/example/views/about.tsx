import { Page } from '../../design/index.ts'

const MadeUp = ({ council }: { readonly council: string }) => (
  <>
    <h2 class="govuk-heading-m">Made up</h2>
    <ul class="govuk-list govuk-list--bullet">
      <li>the name {council}, and every person, team, provider and telephone number</li>
      <li>
        the actions of the plan and how they went, from June to November 2020: the published papers do not
        hold them
      </li>
      <li>what meetings decided after 16 June 2020, and the meetings to come</li>
      <li>who chairs each body and sits on it, when it meets, and the panels at the foot of the chart</li>
      <li>who watches each strength, and what was seen</li>
    </ul>
    <p class="govuk-body">
      The children are made up as well, by a program, with the kinds of trouble that the report describes:
      they come in through two years of weekly extracts, as a council’s would. No child here was ever born,
      and nothing here says how the real council did.
    </p>
    <p class="govuk-body">
      What people say of these children is made up too: plans for permanence, steps, meetings, actions,
      reviewing officers’ views, challenges and their answers, reasons for lateness, and who stands in for an
      absent manager. Each entry is made as the person whose post it names, and bears the day on which such a
      person would have made it; all of them are on record from 24 November 2020 on.
    </p>
  </>
)

/** What is real and what is made up, and where the real part comes from. */
export const About = ({ council }: { readonly council: string }) => (
  <Page
    title="About this example"
    lede="A council at work on its improvement plan: which of it is real, and which is made up."
  >
    <h2 class="govuk-heading-m">Real</h2>
    <p class="govuk-body">
      The plan follows one English council’s published papers: what Ofsted found in March 2020, the analysis
      of each of the seven areas, the decisions asked for, the money, the bodies that oversee the work, and
      the dates, among them 21 July 2020 for the written statement. They are told in our own words, the
      findings too, and with posts in place of people.
    </p>
    <p class="govuk-body">
      Source: Rutland County Council, report to Cabinet of 16 June 2020 on its children’s services improvement
      plan, and Ofsted’s inspection report published on 15 April 2020 (Open Government Licence v3). That the
      report was received on 8 April 2020 stands in neither: it is the day from which the published date of 21
      July follows.
    </p>
    <MadeUp council={council} />
    <h2 class="govuk-heading-m">The day it stands on</h2>
    <p class="govuk-body">
      Today is always 24 November 2020 here. Change what you like; to begin anew, stop the product, delete its
      data folder and start it again.
    </p>
  </Page>
)

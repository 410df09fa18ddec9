import { Page } from '../../design/index.ts'

/** What is tested and what is not known, for the council to build its own accessibility statement on. */
export const Accessibility = () => (
  <Page title="Accessibility" lede="What was built and tested, and what has not been.">
    <h2 class="govuk-heading-m">What is meant to work</h2>
    <p class="govuk-body">
      Every page works with a keyboard, with a screen reader, without JavaScript, enlarged to 400% (a window
      320 pixels wide) and on paper. Nothing is said by colour alone: each status is a word first.
    </p>
    <h2 class="govuk-heading-m">How it is tested</h2>
    <p class="govuk-body">
      Each change is checked in a real browser against every automatic rule of the Web Content Accessibility
      Guidelines 2.0, 2.1 and 2.2 at levels A and AA, at desktop width and at 320 pixels. No rule is switched
      off.
    </p>
    <h2 class="govuk-heading-m">What has not been tested</h2>
    <p class="govuk-body">
      Automatic rules find fewer than half of the barriers that people meet. Nobody who relies on a screen
      reader, a switch or a magnifier has tested this product yet, and this page is not an accessibility
      statement in law: the council that runs the product publishes its own.
    </p>
    <h2 class="govuk-heading-m">Other forms of a paper</h2>
    <p class="govuk-body">
      A Cabinet report can be had as a web page and in Word, with real headings, lists and table headers.
    </p>
  </Page>
)

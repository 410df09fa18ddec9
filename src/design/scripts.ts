/** Says, before anything is drawn, that script runs: GOV.UK's styles then hide what script will open. */
export const jsEnabled =
  "document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '')\n"

/**
 * Starts GOV.UK's components; every page works without it. Radios are not started: their script sets `aria-expanded`,
 * which a radio may not have, and our styles show what belongs to a choice by themselves. The spaces keep the words
 * of a button apart, which are otherwise read as one ("ContextHide").
 */
export const startComponents = (govukFile: string): string => `import * as govuk from './${govukFile}'

const { Accordion, Button, CharacterCount, Checkboxes, ErrorSummary, FileUpload } = govuk
const { NotificationBanner, PasswordInput, ServiceNavigation, SkipLink, Tabs } = govuk

for (const component of [
  Accordion, Button, CharacterCount, Checkboxes, ErrorSummary, FileUpload,
  NotificationBanner, PasswordInput, ServiceNavigation, SkipLink, Tabs,
]) govuk.createAll(component)

for (const button of document.querySelectorAll('.govuk-accordion__section-button, .govuk-file-upload-button'))
  for (const words of [...button.children].slice(1)) words.before(' ')
`

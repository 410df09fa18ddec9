export { Press, PressFailed } from './press.ts'
export { printedForms, type PrintedForm } from './forms.ts'

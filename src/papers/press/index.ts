export { Press, PressFailed } from './press.ts'
export { printedForms, type PrintedForm } from './forms.ts'
export type { DraftFile } from './draft-files.ts'
export { DraftFiles } from './draft-files.ts'

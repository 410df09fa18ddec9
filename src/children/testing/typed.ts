export { replaceNames } from '../store/names.ts'
export { restrictRecord } from '../store/restrictions.ts'

/** What a child is told that is to practise, and then to wait for its file. */
export const practiseFirst = 'practise-first'

/** What an inspector would pick by, and no list of Annex A tells at all. */
export const notTold: readonly { readonly title: string; readonly supply: string }[] = [
  {
    title: 'Whether a home is registered',
    supply: 'Annex A gives the kind of placement alone. Commissioning’s register of homes would supply it.',
  },
  {
    title: 'Children of 16 or 17 who came as homeless, and nights in bed and breakfast',
    supply: 'The housing log would supply it.',
  },
  {
    title: 'Children not in care who go missing',
    supply: 'The police’s notifications or the case system would supply it.',
  },
]

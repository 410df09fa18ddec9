/** Twelve invented months for the gallery's picture. */
export const monthly = [
  { month: 'May 2020', met: 42, of: 50 },
  { month: 'June 2020', met: 45, of: 53 },
  { month: 'July 2020', met: 40, of: 48 },
  { month: 'August 2020', met: 43, of: 50 },
  { month: 'September 2020', met: 38, of: 49 },
  { month: 'October 2020', met: 37, of: 52 },
] as const

const share = ({ met, of }: { readonly met: number; readonly of: number }) => (100 * met) / of
const x = (index: number) => 50 + index * 82
const y = (per: number) => 190 - (per - 50) * 3.4

const Axis = () => (
  <g fill="#4a5b61" font-size="13">
    {[50, 70, 90].map((per) => (
      <>
        <path d={`M40 ${y(per)}H500`} stroke="#d2dbdc" />
        <text x="0" y={y(per) + 4}>
          {per}%
        </text>
      </>
    ))}
    {monthly.map(({ month }, index) => (
      <text x={x(index)} y="216" text-anchor="middle">
        {month.slice(0, 3)}
      </text>
    ))}
  </g>
)

export const MonthlyChart = () => (
  <svg viewBox="0 0 520 224" width="520" height="224" focusable="false">
    <Axis />
    <path d={`M40 ${y(84)}H500`} stroke="#0f5d66" stroke-dasharray="6 4" />
    <path
      d={monthly.map((row, index) => `${index ? 'L' : 'M'}${x(index)} ${y(share(row))}`).join('')}
      fill="none"
      stroke="#0f5d66"
      stroke-width="2.5"
    />
    {monthly.map((row, index) => (
      <circle cx={x(index)} cy={y(share(row))} r="4.5" fill={index > 3 ? '#8a1a14' : '#0f5d66'} />
    ))}
  </svg>
)

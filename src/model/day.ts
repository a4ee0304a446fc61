/** How long the months are, February in a leap year. */
const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The day of a point in time (日期) in the time of this machine: 2024-05-01. */
export function dayOf(time: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
}

/** Whether a text is a day of the calendar from 1900 to 2099 (2024-05-01); 2024-02-30 is none. */
export function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = /^(?:19|20)\d\d-\d\d-\d\d$/.test(text) ? text.split('-').map(Number) : []
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day >= 1 && day <= (month === 2 && !leap ? 28 : (lengths[month - 1] ?? 0))
}

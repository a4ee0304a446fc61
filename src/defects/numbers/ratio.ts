import type {Statement} from '../../model/fact.ts'

const slack = 1e-9

/** Whether a percentage worked out agrees with the printed one: rounded as printed, or cut off there. */
export function agrees(worked: number, {value, step}: Pick<Statement, 'value' | 'step'>): boolean {
  if (value === 100 && worked < 100 - slack) return false
  const over = worked - value
  return over >= -step / 2 - slack && over < step + slack
}

/** Whether a percentage worked out gives the printed one when it is rounded. */
export const rounds = (worked: number, rate: Printed): boolean =>
  agrees(worked, rate) && Math.abs(worked - rate.value) <= rate.step / 2 + slack

/** Whether the last digit of the printed percentage was cut off where it should have been rounded; just below 100 it may be. */
export const isCutOff = (worked: number, rate: Printed): boolean =>
  agrees(worked, rate) && !rounds(worked, rate) && worked + rate.step / 2 < 100

type Printed = Pick<Statement, 'value' | 'step'>

/** Whether two counts can give the printed percentage, as far as their own printing goes. */
export function gives<Rate extends Printed>(
  {part, whole}: {readonly part: Counted; readonly whole: Counted},
  rate: Rate,
  holds: (worked: number, rate: Rate) => boolean,
): boolean {
  if (whole.value <= 0) return false
  if (holds((part.value / whole.value) * 100, rate)) return true
  if (!isCoarse(part) && !isCoarse(whole)) return false
  const least = ((part.value - half(part)) / (whole.value + half(whole))) * 100
  const most = ((part.value + half(part)) / Math.max(whole.value - half(whole), slack)) * 100
  return rate.value + rate.step / 2 >= least - slack && rate.value - rate.step <= most + slack
}

/** A count and how finely it is printed. */
export type Counted = Pick<Statement, 'value' | 'step'>

const isCoarse = ({value, step}: Counted): boolean => step > 1 || !Number.isInteger(value)
const half = (count: Counted): number => (isCoarse(count) ? count.step : 0)

/** Whether some whole number of cases out of `whole` gives the printed percentage. */
export function isReachable(whole: number, rate: Pick<Statement, 'value' | 'step'>): boolean {
  const near = Math.floor((whole * rate.value) / 100)
  return [near - 1, near, near + 1].some(part => part >= 0 && part <= whole && agrees((part / whole) * 100, rate))
}

/** Whether `part` cases out of some whole number give the printed percentage. */
export function isReachableFrom(part: number, rate: Pick<Statement, 'value' | 'step'>): boolean {
  if (rate.value <= 0) return part === 0
  const near = Math.floor((part * 100) / rate.value)
  return [near - 1, near, near + 1].some(whole => whole >= part && whole > 0 && agrees((part / whole) * 100, rate))
}

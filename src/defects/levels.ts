import type {Flaw} from '../model/defect.ts'
import type {Level} from '../model/report.ts'
import type {Span} from '../model/span.ts'

/** Levels of towns (乡级): none of them is a county or a bureau. */
export const towns: readonly Level[] = ['乡', '镇', '街道']

/** An error of wording: a name or a level that is not the writer's own (套用). */
export const wordingFlaw = (span: Span, certain: boolean, message: string): Flaw => ({
  kind: 'wording',
  certain,
  span,
  message,
})

/** What kind of office wrote the report: 部门, 镇一级. */
export const rankWords = (level: Level): string => (level === '部门' ? '部门' : `${level}一级`)

/** The close of a message on words that seem to be taken from another report. */
export const copied = (certain: boolean): string => (certain ? '疑为套用时未改净。' : '请核对是否套用时未改净。')

import type {Unit} from '../workspace/unit.ts'

/** Placeholder. */
export function ReportView({unit}: {readonly unit: Unit}) {
  return <main>{JSON.stringify(unit.result).slice(0, 500)}</main>
}

/** Placeholder. */
export function YearsView() {
  return <main />
}

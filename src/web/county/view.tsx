/** Placeholder. */
export function CountyView() {
  return <main />
}

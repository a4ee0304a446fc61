/** Columns of the matrix that are not drawn (未绘制的列), as the room that they take. */
export const Unseen = ({columns}: {readonly columns: number}) =>
  columns <= 0 ? null : <td class="unseen" colSpan={columns} {...{'aria-hidden': true}} />

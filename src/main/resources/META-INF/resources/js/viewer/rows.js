// Rows that stand elsewhere on the baseline, laid where their likes stand on the observed picture.

const bandsOf = ({ regions }) => regions.filter(({ band, kind }) => band && (kind === "added" || kind === "removed"));

/** Whether the rows of the baseline can be laid on those of the observed picture: all that came and went are known. */
export const alignable = (description) => Boolean(description.execution.displaced) && description.has("baseline") && description.has("observed") && bandsOf(description).length > 0;

/**
 * The pieces of the baseline, from the top down: rows `from` to `to` of the observed picture show those
 * `shift` rows below on the baseline. What came is in none of them, what went neither.
 */
export function piecesOf(description) {
  const pieces = [];
  let from = 0;
  let shift = 0;
  for (const { kind, y, height, expectedY } of bandsOf(description).toSorted((a, b) => a.y - b.y)) {
    if (y > from) pieces.push({ from, to: y, shift });
    from = kind === "added" ? y + height : y;
    shift = kind === "added" ? expectedY - from : expectedY + height - y;
  }
  pieces.push({ from, to: Math.max(from, description.pictures.baseline.height - shift), shift });
  return pieces;
}

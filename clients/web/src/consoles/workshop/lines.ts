// Several short texts of one record, as a list shows them in one cell.
export const linesOf = (text: unknown): string[] =>
  typeof text === 'string' ? text.split(/\n|، | · /).filter((line) => line !== '') : [];

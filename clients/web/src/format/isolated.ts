// What stands in a sentence of the other direction is held together, so that neither turns the other round.
const [LEFT_TO_RIGHT, AS_IT_BEGINS, END] = ['\u2066', '\u2068', '\u2069'];

// A code, or a number with its sign.
export const codeText = (code: string): string => LEFT_TO_RIGHT + code + END;

// A name, in whichever script it is written.
export const nameText = (name: string): string => AS_IT_BEGINS + name + END;

/** Whether a UTF-16 unit of folded text is a letter or a digit. Every unit beyond ASCII counts as a letter; NaN does not. */
export const isLetter = (unit: number): boolean => unit > 127 || (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);

// What a cell can hold. A plain string is a text cell; null is no cell.

/** A number cell; a string keeps digits that a double would lose on its way to the writer. */
export const number = (value, format) => ({ kind: 'number', value: Number(value), format });

/** A number in a date format: what Excel makes of a date that was typed. */
export const date = (isoDate, format = 'dd/mm/yyyy') => ({ kind: 'date', value: isoDate, format });

export const truth = (value) => ({ kind: 'boolean', value });

/** An error such as #REF!, as a formula leaves it. */
export const error = (value) => ({ kind: 'error', value });

/** A formula and the value that the spreadsheet last calculated. */
export const formula = (text, cached) => ({ kind: 'formula', text, cached });

/** A text of differently formatted runs. */
export const rich = (...runs) => ({ kind: 'rich', runs });

/** No value, and a format all the same: what is left where rows were cleared. */
export const emptied = (format = '0.00') => ({ kind: 'emptied', format });

/** Days since 1899-12-30: the number behind a date. */
export const serialOf = (isoDate) => Math.round((Date.parse(isoDate) - Date.UTC(1899, 11, 30)) / 86400000);

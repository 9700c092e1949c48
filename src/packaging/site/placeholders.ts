/** Stand in the pages for the files of their script and style sheet, until their names are known. */
export const SCRIPT = '%script%';
export const STYLE = '%style%';

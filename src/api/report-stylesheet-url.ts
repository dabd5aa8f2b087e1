import { reportStylesheet } from './report-stylesheet.ts';

/** Where report pages load their stylesheet from. */
export const reportStylesheetUrl = `/assets/${reportStylesheet.file}`;

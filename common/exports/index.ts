export { collectExport, type ExportPart } from './collect-export.ts';
export { type ExportPage, type ExportSection, exportHandler } from './export-handler.ts';
export { type PageAfter, pagesAfter } from './pages-after.ts';

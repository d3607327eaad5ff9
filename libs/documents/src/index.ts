export { heading, text } from './blocks';
export { officialDocument, type OfficialDocument } from './official-document';
export { orderBlocks, orderDocument, type OrderDocumentEvidence, type OrderDocumentHit, type OrderDocumentInput, type OrderDocumentReminder } from './order-document';
export { circularDocument, type CircularDocumentInput } from './circular-document';
export { circularWorkbook } from './circular-workbook';

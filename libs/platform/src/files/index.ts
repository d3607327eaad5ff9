export { byteRange } from './byte-range';
export { FileStore, type ByteSpan } from './file-store';
export { FilesModule } from './files.module';
export { IncomingFiles, type IncomingFile } from './incoming-files';
export { receiveUpload, type Upload } from './upload';
export { VirusScanner } from './virus-scanner';

import { TextField } from '@portfolio/platform/http';

export class ReviewNoteDto {
  @TextField({ label: '督查意见', min: 2, max: 1000 }) text!: string;
}

export { AttachmentFacts, type EvidenceFact } from './attachment-facts';
export { AttachmentOwners, type AttachmentOwnerFacts, type DescribeOwners } from './attachment-owners';
export { AttachmentsModule } from './attachments.module';

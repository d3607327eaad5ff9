import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { ATTACHMENT_OWNER_LABELS, type Attachment, type ProjectDetail } from '@portfolio/contracts';
import { grouped } from '@portfolio/rules';
import { useApi } from '../app/useApi';
import { EmptyState } from '../ui/EmptyState';
import { Loaded } from '../ui/Loaded';
import { Section } from '../ui/Section';
import { AttachmentItem } from './AttachmentItem';

/** Most of one page; a project with more shows its latest. */
const SHOWN = 200;

/** 附件: everything attached to what belongs to the project, by what it is attached to. It is added there, not here. */
export function AttachmentsTab({ project }: { project: ProjectDetail }) {
  const filter = JSON.stringify({ projectId: project.id });
  const query = useApi<Attachment[]>('/attachments', { query: { filter, sort: '["uploadedAt","DESC"]', range: `[0,${SHOWN - 1}]` } });
  return (
    <Loaded query={query}>
      {(attachments) =>
        attachments.length === 0 ? (
          <Paper variant="outlined">
            <EmptyState why="这个项目还没有附件。" next="在节点申报完成、督办单回复时上传的照片和文件，会汇总到这里。" />
          </Paper>
        ) : (
          <>
            {attachments.length === SHOWN && <Box sx={{ mb: 1, color: 'text.secondary' }}>附件较多，这里显示最近 {SHOWN} 个；更早的请到对应的节点或督办单查看。</Box>}
            {[...grouped(attachments, ({ ownerType, ownerId }) => `${ownerType} ${ownerId}`)].map(([key, own]) => (
              <Section key={key} title={titleOf(own, project)} aside={`${own.length} 个`}>
                <Box component="ul" aria-label={titleOf(own, project)} sx={{ m: 0, px: 1.5, py: 0, listStyle: 'none' }}>
                  {own.map((attachment) => (
                    <AttachmentItem key={attachment.id} attachment={attachment} editable claimedDate={null} />
                  ))}
                </Box>
              </Section>
            ))}
          </>
        )
      }
    </Loaded>
  );
}

/** 节点 施工许可: the project's own code would only repeat the page's title. */
function titleOf([first]: readonly Attachment[], { code }: ProjectDetail): string {
  return first === undefined ? '' : `${ATTACHMENT_OWNER_LABELS[first.ownerType]} ${first.ownerLabel.replace(`${code} `, '')}`;
}

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ProjectDetail, ProjectSource } from '@portfolio/contracts';
import { useApi } from '../app/useApi';
import { EmptyState } from '../ui/EmptyState';
import { Loaded } from '../ui/Loaded';
import { TextLink } from '../ui/TextLink';

/** 出处: the plan's own sentence with the project's words marked. */
export function SourceTab({ project }: { project: ProjectDetail }) {
  const named = project.planItemIds.length > 0;
  const query = useApi<ProjectSource>(`/projects/${project.id}/source`, { enabled: named });
  if (!named) {
    return (
      <Paper variant="outlined">
        <EmptyState why="规划原文没有点名这个项目，它是后来增列的。" next={`增列在专栏 ${project.box} 的重点工程“${project.programmeTitle}”之下，该工程在规划中以“等”字结尾。`} action={<TextLink to="/coverage">查看规划覆盖</TextLink>} />
      </Paper>
    );
  }
  return <Loaded query={query}>{(source) => <Source source={source} projectName={project.name} />}</Loaded>;
}

function Source({ source, projectName }: { source: ProjectSource; projectName: string }) {
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        《{source.planTitle}》，{source.chapter}，专栏 {source.box}“{source.boxTitle}”，重点工程“{source.programmeTitle}”，原文第 {source.line} 行
      </Typography>
      <Box component="blockquote" data-verbatim sx={{ m: 0, my: 2, pl: 2, borderLeft: 3, borderColor: 'divider', maxWidth: '42em', fontSize: 16, lineHeight: '30px', overflowWrap: 'anywhere', '& mark': { bgcolor: 'tint.strong', color: 'text.primary', borderBottom: 2, borderColor: 'primary.main' } }}>
        {source.before}
        <mark>{source.highlight}</mark>
        {source.after}
      </Box>
      {source.verbatim !== projectName && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          原文用语“<span data-verbatim>{source.verbatim}</span>”，项目名称“{projectName}”为便于单独使用而补足。
        </Typography>
      )}
      {source.warnings.map((warning) => (
        <Alert key={`${warning.code} ${warning.line}`} severity="warning" sx={{ mt: 1 }}>
          解析存疑（原文第 {warning.line} 行）：{warning.message}
        </Alert>
      ))}
      <Box sx={{ mt: 2 }} data-screen>
        <TextLink to={`/coverage?box=${source.box}&item=${source.planItemId}`}>在规划覆盖中查看整个专栏</TextLink>
      </Box>
    </Paper>
  );
}

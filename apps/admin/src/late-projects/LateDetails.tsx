import type { EvidenceSection, LateProject, LateProjectDetail } from '@portfolio/contracts';
import { grouped } from '@portfolio/rules';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { DateText, InstantText } from '../ui/DateText';
import { TextLink } from '../ui/TextLink';

/** A headed part of the review panel, without a frame of its own. */
export function PanelSection({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <Box component="section" aria-labelledby={heading} sx={{ mt: 2 }}>
      <Typography id={heading} variant="h3" sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}

/** Named facts, one a line. */
export function Facts({ facts }: { facts: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: { xs: '88px 1fr', sm: '104px 1fr' }, columnGap: 1, rowGap: 0.5, m: 0 }}>
      {facts.map(([label, value]) => (
        <Box key={label} sx={{ display: 'contents' }}>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            {label}
          </Box>
          <Box component="dd" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere' }}>
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

export function ForecastLines({ forecasts }: Pick<LateProjectDetail, 'forecasts'>) {
  if (forecasts.length === 0) return <Nothing>单位没有报过预计日期。</Nothing>;
  return (
    <Lines
      lines={forecasts.map(({ milestoneName, from, to, changedAt, changedBy }) => ({
        key: `${milestoneName} ${changedAt}`,
        text: (
          <>
            「{milestoneName}」<DateText value={from} empty="未报" /> 改为 <DateText value={to} empty="未报" />
          </>
        ),
        quiet: (
          <>
            {changedBy}，<InstantText value={changedAt} />
          </>
        ),
      }))}
    />
  );
}

/** What another feature knows, one line a fact; what the ladder did stands rung by rung: who was reached, who was not and why. */
export function SectionLines({ section }: { section: EvidenceSection }) {
  const rungs = [...grouped(section.lines.filter(({ rung }) => rung !== undefined), ({ rung }) => rung?.label ?? '')];
  if (rungs.length > 0) return <RungLines rungs={rungs} />;
  return <Lines lines={section.lines.map(({ at, text }, index) => ({ key: `${index} ${text}`, text, quiet: at === null ? null : at.includes('T') ? <InstantText value={at} /> : <DateText value={at} /> }))} />;
}

function RungLines({ rungs }: { rungs: readonly (readonly [label: string, lines: EvidenceSection['lines']])[] }) {
  return (
    <Lines
      lines={rungs.map(([label, lines]) => ({
        key: label,
        text: label,
        quiet: (
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, fontSize: 13 }}>
            {lines.map(({ at, rung, undelivered }, index) => (
              <Box component="li" key={index} sx={{ color: undelivered === undefined ? 'text.primary' : 'error.main' }}>
                {rung?.outcome} {at !== null && <Box component="span" sx={{ color: 'text.secondary' }}>{at.includes('T') ? <InstantText value={at} /> : <DateText value={at} />}</Box>}
              </Box>
            ))}
          </Box>
        ),
      }))}
    />
  );
}

export function OrderLines({ orders }: { orders: LateProject['openOrders'] }) {
  if (orders.length === 0) return <Nothing>没有在办的督办单。</Nothing>;
  return (
    <Lines
      lines={orders.map(({ id, label, stateLabel }) => ({
        key: id,
        text: (
          <>
            <TextLink to={`/supervision-orders/${id}/show`}>{label}</TextLink>：{stateLabel}
          </>
        ),
        quiet: null,
      }))}
    />
  );
}

export function NoteLines({ notes }: { notes: LateProjectDetail['reviewNotes'] }) {
  if (notes.length === 0) return <Nothing>还没有督查意见。</Nothing>;
  return (
    <Lines
      lines={notes.map(({ id, text, author, createdAt }) => ({
        key: id,
        text,
        quiet: (
          <>
            {author}，<InstantText value={createdAt} />
          </>
        ),
      }))}
    />
  );
}

function Lines({ lines }: { lines: readonly { key: string; text: ReactNode; quiet: ReactNode }[] }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {lines.map(({ key, text, quiet }) => (
        <Box component="li" key={key} sx={{ py: 0.5, overflowWrap: 'anywhere' }}>
          {text}
          {quiet !== null && <Box sx={{ fontSize: 12, lineHeight: '18px', color: 'text.secondary' }}>{quiet}</Box>}
        </Box>
      ))}
    </Box>
  );
}

function Nothing({ children }: { children: string }) {
  return <Box sx={{ color: 'text.secondary' }}>{children}</Box>;
}

import type { RulePack } from '@portfolio/contracts';
import { RULE_PACK_STATE_LABELS } from '@portfolio/contracts';
import { useParams } from 'react-admin';
import { useApi } from '../app/useApi';
import { useMay } from '../app/useSession';
import { DateText } from '../ui/DateText';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { Section } from '../ui/Section';
import { LinesSkeleton } from '../ui/Skeletons';
import { ActivatePackButton } from './ActivatePackButton';
import { CopyPackButton } from './CopyPackButton';
import { PackDifferences } from './PackDifferences';
import { PackPreview } from './PackPreview';
import { RuleTable } from './RuleTable';
import { packTitle } from './rulePackModel';

const BACK = { to: '/rule-packs', label: '亮灯规则' };
const ALL = { range: '[0,199]' };

/** One version of a pack: its thresholds, how it differs from the one in force, and what it would do. */
export function RulePackShow() {
  const { id = '' } = useParams();
  const query = useApi<RulePack[]>('/rule-packs', { query: ALL });
  return (
    <Loaded query={query} skeleton={<Page title="亮灯规则" back={BACK}><LinesSkeleton lines={8} /></Page>}>
      {(packs) => {
        const pack = packs.find((each) => each.id === id);
        return pack === undefined ? <Page title="亮灯规则" back={BACK}>没有找到这一版规则，可能属于其他旗县区。</Page> : <Pack pack={pack} packs={packs} />;
      }}
    </Loaded>
  );
}

function Pack({ pack, packs }: { pack: RulePack; packs: readonly RulePack[] }) {
  const manages = useMay()('rule_pack.manage');
  const present = packs.find(({ state }) => state === 'in_force');
  const basedOn = packs.find(({ id }) => id === pack.basedOn);
  const actions = (
    <>
      <CopyPackButton pack={pack} />
      {pack.state !== 'in_force' && <ActivatePackButton pack={pack} />}
    </>
  );
  return (
    <Page title={packTitle(pack)} subtitle={<>{RULE_PACK_STATE_LABELS[pack.state]}{pack.activeFrom !== null && <>，<DateText value={pack.activeFrom} /> 起</>} · 依据：{pack.source}</>} back={BACK} {...(manages && { actions })}>
      {pack.note !== null && <p>修改说明：{pack.note}</p>}
      <Section title="评判指标和阈值" {...(basedOn !== undefined && { aside: `参照${packTitle(basedOn)}` })}>
        <RuleTable rules={pack.rules} />
      </Section>
      {present !== undefined && present.id !== pack.id && (
        <>
          <PackDifferences present={present} pack={pack} />
          <PackPreview pack={pack} />
        </>
      )}
    </Page>
  );
}

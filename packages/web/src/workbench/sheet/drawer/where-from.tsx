import type { Provenance } from '@mingjian/contract';
import { dateAndClock } from '../../../format/show-date.ts';

const SOURCES: Readonly<Record<Provenance['source'], string>> = {
  entered: '填入',
  read: '读自文件',
  demonstration: '示例数据',
};

type Line = Readonly<{ label: string; value: string; provenance: Provenance | undefined }>;

/** 这个数从哪来: each figure that the score rests on, who said it, when, and with what evidence. */
export function WhereFrom({ lines }: Readonly<{ lines: readonly Line[] }>) {
  return (
    <section className="drawer-section" aria-labelledby="from-title">
      <h3 id="from-title">这个数从哪来</h3>
      <dl className="from-list">
        {lines.map(({ label, value, provenance }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value === '' ? <span className="missing">缺</span> : value}
              <span className="hint">
                {provenance
                  ? `${provenance.actor} ${dateAndClock(provenance.at)} ${SOURCES[provenance.source]}${
                      provenance.evidence === null ? '' : `，${provenance.evidence}`
                    }${provenance.revision > 1 ? `（第 ${provenance.revision} 稿）` : ''}`
                  : '刚刚填入，还没有存'}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

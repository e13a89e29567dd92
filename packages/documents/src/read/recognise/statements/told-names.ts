import type { ReadFact, Statement } from '@mingjian/engine';

/** What a statement says of a figure: which figure it speaks of, and which facts speak of it. */
type Told = Readonly<{ of: string; facts: readonly (string | null)[] }>;

function toldBy(statement: Statement): Told | null {
  switch (statement.kind) {
    case 'change':
      return { of: statement.current, facts: [statement.delta, statement.percent] };
    case 'completion':
      return { of: statement.done, facts: [statement.percent] };
    case 'share':
      return { of: statement.part, facts: [statement.percent] };
    default:
      return null;
  }
}

// The words that say in what way a number speaks of another one; read-mentions puts them last.
const MANNER = / (?:比上年增减[额率]|与预算的差额|与预算相差的幅度|占比|完成预算比例)$/u;

/**
 * Gives a percent or a change the name of the figure that its statement speaks of: in 收入总计…其中年初结转…，增长 8.1% the nearest
 * words are not what grew.
 */
export function toldNames(
  facts: readonly ReadFact[],
  statements: readonly Statement[],
): readonly ReadFact[] {
  const labels = new Map(facts.map((fact) => [fact.id, fact.label]));
  const names = new Map<string, string>();
  for (const told of statements.map(toldBy)) {
    const name = told && labels.get(told.of);
    if (!told || !name) continue;
    for (const id of told.facts) {
      const manner = MANNER.exec(labels.get(id ?? '') ?? '');
      if (id !== null && manner) names.set(id, name.replace(MANNER, '') + manner[0]);
    }
  }
  return facts.map((fact) => {
    const label = names.get(fact.id);
    return label === undefined ? fact : { ...fact, label };
  });
}

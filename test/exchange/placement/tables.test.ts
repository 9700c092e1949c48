import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { placeRows } from '../../../src/exchange/placement.js';
import { byKey, small } from '../desk.js';

const session = small();
function place(text: string, of = session) {
  const placed = placeRows(new FormContext(of), { rows: text.split('\n').map((line) => line.split('\t')) });
  return { cells: byKey(of, placed), told: placed.unplaced.map(({ why, text: name }) => `${why} ${name}`), by: placed.by };
}
const SCREENING = 'screening|440783|2025||value';
const MORTALITY = 'mortality|440783|2025||value';

describe('several tables in one block', () => {
  test('TABLES1 other headings below begin another table', () => {
    assert.deepEqual(place('指标\t2025年实际\n筛查率\t97.5\n指标\t2030年目标\n孕产妇死亡率\t8'), {
      cells: { [SCREENING]: '97.5' },
      told: ['other-figures 2030年目标'],
      by: 'name',
    });
    const swapped = place('指标\t2024年\t2025年\n筛查率\t91\t92\n指标\t2025年\t2024年\n孕产妇死亡率\t7\t8');
    assert.deepEqual(swapped.cells, { [SCREENING]: '92', [MORTALITY]: '7' });
    const titled = place('2025年监测表\t\n指标\t数值\n筛查率\t92\n注：初步数\t\n\t\n2024年监测表\t\n指标\t数值\n孕产妇死亡率\t8');
    assert.deepEqual([titled.cells, titled.told], [{ [SCREENING]: '92' }, ['other-period 2024年监测表']]);
    const unit = place('指标\t数值\n筛查率\t92\n单位：万人次\t\n指标\t数值\n就诊人次\t1.5');
    assert.deepEqual(unit.cells, { [SCREENING]: '92', 'visits|440783|2025||value': '15000' });
    const region = place('指标\t数值\n筛查率\t92\n地区：台山市\t\n指标\t数值\n孕产妇死亡率\t8');
    assert.deepEqual([region.cells, region.told], [{ [SCREENING]: '92' }, ['other-region 台山市']]);
  });

  test('TABLES1 the same headings once more are a page break', () => {
    const { cells } = place('指标\t数值\n就诊人次\t12\n指标\t数值\n筛查率\t92');
    assert.deepEqual(cells, { 'visits|440783|2025||value': '12', [SCREENING]: '92' });
  });

  test('TABLES2 lines hold on until there are others', () => {
    const { cells, told } = place('2024年监测表\t\n指标\t数值\n筛查率\t92\n指标名称\t完成值\n孕产妇死亡率\t8');
    assert.deepEqual([cells, told], [{}, ['other-period 2024年监测表', 'other-period 2024年监测表']]);
  });

  test('TABLES3 side by side', () => {
    const { cells, told } = place('指标\t数值\t指标\t数值\n筛查率\t92\t孕产妇死亡率\t8\n就诊人次\t12\t\t');
    assert.deepEqual([cells, told], [{ [SCREENING]: '92', [MORTALITY]: '8', 'visits|440783|2025||value': '12' }, []]);
    assert.deepEqual(place('指标\t数值\t指标\t数值\n筛查率\t92\t孕产妇死亡率\t8').cells, { [SCREENING]: '92', [MORTALITY]: '8' });
  });

  test('TABLES4 a cell that several tables fill otherwise is not placed', () => {
    const { cells, told } = place('指标\t数值\n筛查率\t92\n孕产妇死亡率\t8\n指标名称\t完成值\n筛查率\t91\n孕产妇死亡率\t8');
    assert.deepEqual([cells, told], [{ [MORTALITY]: '8' }, ['repeated-name 筛查率']]);
  });
});

import { expect } from 'chai';
import { DabiaoSession } from '../../../src/elements/session/dabiao-session.js';
import '../../../src/elements/board/dabiao-board.js';
import '../../../src/elements/gauge/dabiao-gauge.js';
import '../../../src/elements/grid/dabiao-grid.js';
import { complaintsOf, focused, formPlan, gridReady, LICENSE, planUrl } from '../desk.js';
import { audit, cleanUp, fixture, ready, until } from '../support.js';

const message = (element: Element) => element.shadowRoot!.querySelector('[part=message]');

/** A server that answers when the test lets it. */
function heldServer() {
  const answers = new Map<string, (response: Response) => void>();
  const before = window.fetch;
  window.fetch = (url) => new Promise((done) => answers.set(String(url), done));
  return {
    asked: () => [...answers.keys()],
    answer: (url: string, response: Response) => answers.get(url)!(response),
    close: () => (window.fetch = before),
  };
}

describe('a session that could not be opened, to those that name it by `for`', () => {
  afterEach(cleanUp);

  const said = (element: Element) => element.shadowRoot!.textContent!.replace(/\s+/g, ' ').trim();
  const consumers = {
    'dabiao-grid': [`license-key="${LICENSE}"`, '正在打开填报表…', '填报表打不开，原因见本页“填报表打不开”的说明。'],
    'dabiao-board': ['', '正在读取规划和数据…', '原因见本页“填报表打不开”的说明。'],
    'dabiao-gauge': ['indicator="mortality"', '正在等待填报数据…', '填报表打不开，原因见本页说明。'],
  } as const;

  for (const [tag, [attributes, waiting, failed]] of Object.entries(consumers)) {
    it(`${tag}: in words, until it is opened after all`, async () => {
      const server = heldServer();
      let provider!: DabiaoSession;
      try {
        provider = await fixture<DabiaoSession>(
          '<dabiao-session id="desk" plan="/plan.json" department="health" period="2025"></dabiao-session>',
        );
        const element = await fixture(`<${tag} for="desk" ${attributes}></${tag}>`);
        await until(() => said(element).includes(waiting), 3000);
        await until(() => server.asked().includes('/plan.json'));
        await complaintsOf(async () => {
          server.answer('/plan.json', new Response('', { status: 503 }));
          await until(() => provider.hasFailed);
          await until(() => said(element).includes(failed));
        });
        await audit(element);

        provider.shadowRoot!.querySelector('button')!.click(); // tries again
        await until(() => said(element).includes(waiting));
        server.answer('/plan.json', new Response(JSON.stringify(formPlan())));
        await until(() => provider.session);
        expect(provider.hasFailed).to.equal(false);
        await until(() => !said(element).includes(failed) && !said(element).includes(waiting), 5000);
      } finally {
        server.close();
      }
    });
  }

  it('also those that come when it has failed, and no more once it has left the page', async () => {
    await complaintsOf(async () => {
      const provider = await fixture<DabiaoSession>(
        `<dabiao-session id="desk" plan="${planUrl({})}" department="health" period="2025"></dabiao-session>`,
      );
      await until(() => provider.hasFailed);
      const grid = await fixture(`<dabiao-grid for="desk" license-key="${LICENSE}"></dabiao-grid>`);
      expect(said(grid)).to.contain('填报表打不开');
      provider.remove();
      await ready(grid);
      expect(said(grid)).to.contain('<dabiao-session>').and.not.to.contain('填报表打不开');
    });
  });

  it('with a way to what it says', async () => {
    await complaintsOf(async () => {
      const provider = await fixture<DabiaoSession>(
        `<dabiao-session id="desk" plan="${planUrl({})}" department="health" period="2025"></dabiao-session>`,
      );
      await until(() => provider.hasFailed);
      const grid = await fixture(`<dabiao-grid for="desk" license-key="${LICENSE}"></dabiao-grid>`);
      const button = grid.shadowRoot!.querySelector('button')!;
      expect(button.textContent).to.equal('查看原因');
      button.click();
      expect(focused()).to.equal(message(provider));
      expect(message(provider)!.textContent).to.contain('填报表打不开');
    });
  });

  it('in English, too', async () => {
    await complaintsOf(async () => {
      const provider = await fixture<DabiaoSession>(
        `<dabiao-session id="desk" plan="${planUrl({})}" department="health" period="2025"></dabiao-session>`,
      );
      await until(() => provider.hasFailed);
      const grid = await fixture(`<dabiao-grid lang="en" for="desk" license-key="${LICENSE}"></dabiao-grid>`);
      expect(said(grid)).to.contain('could not be opened').and.to.contain('on this page');
    });
  });

  it('and the grid is there when it is opened by another plan', async () => {
    await complaintsOf(async () => {
      const provider = await fixture<DabiaoSession>(
        `<dabiao-session id="desk" plan="${planUrl({})}" department="health" period="2025"></dabiao-session>`,
      );
      await until(() => provider.hasFailed);
      const grid = await fixture<HTMLElementTagNameMap['dabiao-grid']>(`<dabiao-grid for="desk" license-key="${LICENSE}"></dabiao-grid>`);
      provider.plan = planUrl(formPlan());
      await gridReady(grid);
    });
  });
});

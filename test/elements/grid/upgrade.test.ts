import { expect } from 'chai';
import { LICENSE } from '../desk.js';

describe('<dabiao-grid> in the markup before its script', () => {
  it('is upgraded without an error', async () => {
    const errors: unknown[] = [];
    const onError = (event: ErrorEvent) => errors.push(event.message);
    window.addEventListener('error', onError);
    document.body.insertAdjacentHTML('beforeend', `<dabiao-grid license-key="${LICENSE}"></dabiao-grid>`);
    await import('../../../src/elements/grid/dabiao-grid.js');
    await customElements.whenDefined('dabiao-grid');
    window.removeEventListener('error', onError);
    document.querySelector('dabiao-grid')!.remove();
    expect(errors).to.deep.equal([]);
  });
});

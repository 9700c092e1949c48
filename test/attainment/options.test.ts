import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { AttainmentError } from '../../src/attainment/errors.js';
import { DEFAULTS, settingsOf, type AssessOptions } from '../../src/attainment/options.js';

function refused(options: Partial<AssessOptions>, code: string, path: string): void {
  assert.throws(
    () => settingsOf({ asOf: 2025, ...options }),
    (error) =>
      error instanceof AttainmentError &&
      error.name === 'AttainmentError' &&
      error.code === code &&
      error.path === path &&
      error.message.startsWith('Expected '),
  );
}

describe('options', () => {
  test('OPTION1 every option is checked', () => {
    refused({ asOf: Number.NaN }, 'not-a-year', 'options.asOf');
    refused({ asOf: 2025.5 }, 'not-a-year', 'options.asOf');
    refused({ asOf: 25 }, 'not-a-year', 'options.asOf');
    refused({ method: 'cubic' as 'linear' }, 'not-a-choice', 'options.method');
    refused({ basic: { of: 'luck' as 'way' } }, 'not-a-choice', 'options.basic.of');
    refused({ basic: { margin: -0.1 } }, 'negative', 'options.basic.margin');
    refused({ confidence: 95 }, 'not-a-share', 'options.confidence');
    refused({ forecastConfidence: 1 }, 'not-a-share', 'options.forecastConfidence');
    refused({ thresholds: { onTrack: Infinity } }, 'not-finite', 'options.thresholds.onTrack');
    refused({ thresholds: { behind: 0.99 } }, 'thresholds-reversed', 'options.thresholds');
    refused({ volatility: { way: Number.NaN } }, 'not-finite', 'options.volatility.way');
    refused({ staleAfter: -1 }, 'negative', 'options.staleAfter');
    refused({ openSdg: { quantitative: { med: Number.NaN } } }, 'not-finite', 'options.openSdg.quantitative.med');
  });

  test('OPTION2 one member is set without restating its neighbours', () => {
    const settings = settingsOf({
      asOf: 2025,
      thresholds: { behind: 0.5 },
      volatility: { level: 0.1 },
      openSdg: { qualitative: { high: 0.02 } },
    });
    assert.deepEqual([settings.onTrack, settings.behind], [DEFAULTS.thresholds.onTrack, 0.5]);
    assert.deepEqual([settings.volatileWay, settings.volatileLevel], [0.25, 0.1]);
    assert.deepEqual(settings.qualitative, { high: 0.02, med: 0.005, low: 0 });
    assert.deepEqual(settings.quantitative, { high: 0.95, med: 0.6, low: 0 });
  });

  test('OPTION2 undefined is the default', () => {
    assert.deepEqual(settingsOf({ asOf: 2025, method: undefined, confidence: undefined }), settingsOf({ asOf: 2025 }));
  });

  test('OPTION3 what the plan sets for itself stands between the options and the defaults', () => {
    const own = { method: 'open-sdg', thresholds: { onTrack: 0.9, behind: 0.5 }, staleAfter: 3 } as const;
    const settings = settingsOf({ asOf: 2025, method: undefined, thresholds: { behind: 0.4 } }, own);
    assert.equal(settings.method, 'open-sdg');
    assert.equal(settings.onTrack, 0.9);
    assert.equal(settings.behind, 0.4);
    assert.equal(settings.staleAfter, 3);
    assert.equal(settings.confidence, DEFAULTS.confidence);
    assert.throws(() => settingsOf({ asOf: 2025 }, { staleAfter: -1 }), { code: 'negative' });
  });
});

import { expect } from 'chai';
import { describe, it } from 'node:test';
import { Cipher, EXTRA_BYTES, KEY_BYTES, keyOfPassphrase, randomBytes } from '../../src/storage/encryption.js';
import { isCost, KEY_COST } from '../../src/storage/key-cost.js';

const CHEAP = { N: 2 ** 4, r: 8, p: 1 };
const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const text = (bytes: Uint8Array | null) => bytes && new TextDecoder().decode(bytes);
const bytes = (value: string) => new TextEncoder().encode(value);

describe('encryption at rest', () => {
  const cipher = new Cipher(randomBytes(KEY_BYTES));

  it('ENCRYPTION1 what was encrypted is read with the same key in the same context, and with no other', () => {
    for (const value of ['', '97.50', '第一行\n第二行', 'x'.repeat(100_000)]) {
      const encrypted = cipher.encrypt(bytes(value), 'writes|p');
      expect(encrypted.length).to.equal(bytes(value).length + EXTRA_BYTES);
      expect(encrypted.buffer.byteLength, 'nothing beside it goes to the disk').to.equal(encrypted.length);
      expect(text(cipher.decrypt(encrypted, 'writes|p'))).to.equal(value);
      expect(cipher.decrypt(encrypted, 'writes|q')).to.equal(null);
      expect(new Cipher(randomBytes(KEY_BYTES)).decrypt(encrypted, 'writes|p')).to.equal(null);
    }
  });
  it('ENCRYPTION1 the same text is encrypted otherwise each time', () => {
    expect(new Set(Array.from({ length: 50 }, () => hex(cipher.encrypt(bytes('97.5'), 'c')))).size).to.equal(50);
  });
  it('ENCRYPTION2 what was changed or cut is not read, whichever byte it is', () => {
    const encrypted = cipher.encrypt(bytes('97.50'), 'c');
    for (let i = 0; i < encrypted.length; i++) {
      const changed = encrypted.slice();
      changed[i]! ^= 1;
      expect(cipher.decrypt(changed, 'c'), `byte ${i}`).to.equal(null);
      expect(cipher.decrypt(encrypted.subarray(0, i), 'c'), `cut at ${i}`).to.equal(null);
    }
  });
  it('ENCRYPTION3 a passphrase is the same in full width and half width, and another in each other character', async () => {
    const salt = randomBytes(16);
    const key = async (passphrase: string) => hex(await keyOfPassphrase(passphrase, salt, CHEAP));
    expect(await key('ｐａｓｓ１２３４')).to.equal(await key('pass1234'));
    expect(await key('Pass1234')).not.to.equal(await key('pass1234'));
    expect(hex(await keyOfPassphrase('pass1234', randomBytes(16), CHEAP))).not.to.equal(await key('pass1234'));
  });
  it('ENCRYPTION3 the key is that of RFC 7914', async () => {
    // The third vector of section 12, its first 32 bytes.
    const key = await keyOfPassphrase('pleaseletmein', bytes('SodiumChloride'), { N: 16384, r: 8, p: 1 });
    expect(hex(key)).to.equal('7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2');
  });
  it('a cost is what this kit could have chosen, and nothing that takes a computer down', () => {
    for (const cost of [KEY_COST, CHEAP, { N: 2 ** 20, r: 8, p: 1 }]) expect(isCost(cost)).to.equal(true);
    const wrong = [{ N: 3 }, { N: 0 }, { N: 2 ** 24 }, { r: 0 }, { r: 2 ** 10 }, { r: 1.5 }, { p: 17 }, { p: -1 }, { N: Number.NaN }];
    for (const one of wrong) expect(isCost({ ...KEY_COST, ...one }), JSON.stringify(one)).to.equal(false);
  });
});

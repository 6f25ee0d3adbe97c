import { describe, expect, it } from 'vitest';
import { findBodies } from '../../../src/claims/introduced/bodies.ts';

describe('bodies, by the noun that introduces them', () => {
  it.each([
    ['My ISP, Fibra Oeste, told me so.', [{ name: 'Fibra Oeste', research: false }]],
    ['Security firm Quernstone found the flaw.', [{ name: 'Quernstone', research: true }]],
    ['Tern Analytics, a security company in Bergen, agreed.', [{ name: 'Tern Analytics', research: true }]],
    ['The Vienna consultancy Lindner & Sohn examined it.', [{ name: 'Lindner & Sohn', research: false }]],
    ['Anna Berg, a nurse, said no.', []],
    ['The company The Hague knows is small.', []],
  ])('%s', (text, bodies) => {
    expect(findBodies(text)).toEqual(bodies);
  });
});

import type { Card, Label } from '@taktboard/board';
import { describe, expect, it } from 'vitest';
import { laneChange, laneFields, lanesOf, orderLanes } from './lane-of.ts';

const labels = new Map<string, Label>([
  ['mail', { id: 'mail', name: 'E-Mail', color: 'blue' }],
  ['fair', { id: 'fair', name: 'Messe', color: 'red' }],
  ['old', { id: 'old', name: 'Alt', color: 'grey', archived: true }],
]);
const card = (fields: Partial<Card> = {}): Card => ({
  id: 'c',
  title: 'T',
  columnId: 'col',
  rank: 'a',
  description: '',
  contributors: [],
  labels: [],
  dependsOn: [],
  assets: [],
  links: [],
  checklist: [],
  ...fields,
});

describe('[BOARD-30] the swimlanes of a task', () => {
  it('are its owner, its priority, or each of its labels', () => {
    expect(lanesOf(card({ owner: 'p' }), 'owner', labels)).toEqual(['p']);
    expect(lanesOf(card(), 'owner', labels)).toEqual(['']);
    expect(lanesOf(card({ priority: 'high' }), 'priority', labels)).toEqual(['high']);
    expect(lanesOf(card({ labels: ['fair', 'mail'] }), 'label', labels)).toEqual(['fair', 'mail']);
  });

  it('are no archived label, and none that is not there', () => {
    expect(lanesOf(card({ labels: ['gone', 'old'] }), 'label', labels)).toEqual(['']);
  });
});

describe('[BOARD-31] a drop into another swimlane', () => {
  it('changes the owner or the priority, and nothing where it is so already', () => {
    expect(laneChange(card({ owner: 'p' }), 'owner', { from: 'p', to: 'q' })).toEqual([
      { type: 'card.set', id: 'c', fields: { owner: 'q' } },
    ]);
    expect(laneChange(card({ owner: 'p' }), 'owner', { from: 'p', to: '' })).toEqual([
      { type: 'card.set', id: 'c', fields: { owner: null } },
    ]);
    expect(laneChange(card(), 'priority', { from: '', to: 'urgent' })).toEqual([
      { type: 'card.set', id: 'c', fields: { priority: 'urgent' } },
    ]);
    expect(laneChange(card({ owner: 'q' }), 'owner', { from: 'p', to: 'q' })).toEqual([]);
  });

  it('puts one label into the place of the other, and keeps the rest', () => {
    const both = card({ labels: ['mail', 'x'] });
    expect(laneChange(both, 'label', { from: 'mail', to: 'fair' })).toEqual([
      { type: 'card.label', id: 'c', labelId: 'mail', on: false },
      { type: 'card.label', id: 'c', labelId: 'fair', on: true },
    ]);
    expect(laneChange(both, 'label', { from: 'mail', to: 'x' })).toEqual([
      { type: 'card.label', id: 'c', labelId: 'mail', on: false },
    ]);
  });

  it('takes all labels away where it goes to those without', () => {
    expect(laneChange(card({ labels: ['mail', 'x'] }), 'label', { from: 'mail', to: '' })).toHaveLength(2);
  });

  it('within a swimlane changes nothing', () => {
    expect(laneChange(card({ labels: ['mail'] }), 'label', { from: 'mail', to: 'mail' })).toEqual([]);
  });
});

describe('[BOARD-32] swimlanes', () => {
  it('begin with oneself, go by name and end with those of no one', () => {
    const people = new Map([
      ['z', { name: 'Zoe' }],
      ['b', { name: 'Ben' }],
      ['me', { name: 'Mia' }],
    ]);
    expect(
      orderLanes('owner', ['', 'z', 'me', 'b'], { ownPersonId: 'me', people, labels, language: 'de' }),
    ).toEqual(['me', 'b', 'z', '']);
  });

  it('give a new task their value', () => {
    expect(laneFields('owner', 'p')).toEqual({ owner: 'p' });
    expect(laneFields('label', 'mail')).toEqual({ labels: ['mail'] });
    expect(laneFields('priority', 'low')).toEqual({ priority: 'low' });
    expect(laneFields('owner', '')).toEqual({});
  });
});

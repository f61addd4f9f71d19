import type { Command } from './command.ts';
import type { Ledger } from './ledger.ts';
import { planBoardSet } from './plan-board.ts';
import {
  planCardAdd,
  planCardArchive,
  planCardDescribe,
  planCardMove,
  planCardRewrite,
  planCardSet,
  planMember,
} from './plan-card.ts';
import {
  planCheckAdd,
  planCheckMove,
  planCheckRemove,
  planCheckRestore,
  planCheckSet,
} from './plan-check.ts';
import { planColumnAdd, planColumnArchive, planColumnMove, planColumnSet } from './plan-column.ts';
import { planLabelAdd, planLabelArchive, planLabelSet } from './plan-label.ts';
import { planLinkAdd, planLinkRemove } from './plan-link.ts';
import { refuse, type Planned } from './plan.ts';
import { planViewAdd, planViewRemove, planViewSet } from './plan-view.ts';

/** Finds out whether a command can be carried out after those that the ledger has seen, and notes what it makes. */
export function planCommand(command: Command, ledger: Ledger): Planned {
  switch (command.type) {
    case 'card.add':
      return planCardAdd(command, ledger);
    case 'card.move':
      return planCardMove(command, ledger);
    case 'card.set':
      return planCardSet(command, ledger);
    case 'card.describe':
      return planCardDescribe(command, ledger);
    case 'card.rewrite':
      return planCardRewrite(command, ledger);
    case 'card.archive':
      return planCardArchive(command.id, ledger, true);
    case 'card.restore':
      return planCardArchive(command.id, ledger, undefined);
    case 'card.contributor':
      return planMember({ id: command.id, set: 'contributors', on: command.on }, command.personId, ledger);
    case 'card.label':
      return planMember({ id: command.id, set: 'labels', on: command.on }, command.labelId, ledger);
    case 'card.dependency':
      return planMember({ id: command.id, set: 'dependsOn', on: command.on }, command.dependsOn, ledger);
    case 'card.asset':
      return planMember({ id: command.id, set: 'assets', on: command.on }, command.assetId, ledger);
    case 'link.add':
      return planLinkAdd(command, ledger);
    case 'link.remove':
      return planLinkRemove(command, ledger);
    case 'check.add':
      return planCheckAdd(command, ledger);
    case 'check.set':
      return planCheckSet(command, ledger);
    case 'check.move':
      return planCheckMove(command, ledger);
    case 'check.remove':
      return planCheckRemove(command, ledger);
    case 'check.restore':
      return planCheckRestore(command, ledger);
    case 'column.add':
      return planColumnAdd(command, ledger);
    case 'column.set':
      return planColumnSet(command, ledger);
    case 'column.move':
      return planColumnMove(command, ledger);
    case 'column.archive':
      return planColumnArchive(command.id, ledger, true);
    case 'column.restore':
      return planColumnArchive(command.id, ledger, undefined);
    case 'label.add':
      return planLabelAdd(command, ledger);
    case 'label.set':
      return planLabelSet(command, ledger);
    case 'label.archive':
      return planLabelArchive(command.id, ledger, true);
    case 'label.restore':
      return planLabelArchive(command.id, ledger, undefined);
    case 'view.add':
      return planViewAdd(command, ledger);
    case 'view.set':
      return planViewSet(command, ledger);
    case 'view.remove':
      return planViewRemove(command, ledger);
    case 'board.set':
      return planBoardSet(command);
    default:
      command satisfies never;
      return refuse('invalid-value');
  }
}

import { storeContract } from '../store/store.contract.ts';
import { MemoryStore } from './memory-store.ts';

storeContract(async () => new MemoryStore());

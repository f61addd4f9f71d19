export function TaskDialog(_: { cardId: string; onClose: () => void }) { return null; }

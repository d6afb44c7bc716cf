/** One line of writes for as long as a draft is open on a page: sent again when the line is back, kept from being left by mistake, and sent when the page goes. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { DraftLine, type LineView, type Standing } from './draft-line.ts';

type Doors = Pick<ConstructorParameters<typeof DraftLine>[1], 'write' | 'read'>;

export function useDraftLine(standing: Standing, { write, read }: Doors): { line: DraftLine; view: LineView } {
  const [line] = useState(
    () =>
      new DraftLine(standing, {
        write,
        read,
        newId: () => crypto.randomUUID(),
        later: (then, ms) => {
          const timer = setTimeout(then, ms);
          return () => {
            clearTimeout(timer);
          };
        },
      }),
  );
  const view = useSyncExternalStore(line.subscribe, line.current);
  useEffect(() => {
    const online = (): void => void line.flush();
    const leaving = (event: BeforeUnloadEvent): void => {
      if (line.isOpen) event.preventDefault();
    };
    window.addEventListener('online', online);
    window.addEventListener('beforeunload', leaving);
    return () => {
      window.removeEventListener('online', online);
      window.removeEventListener('beforeunload', leaving);
      void line.flush();
    };
  }, [line]);
  return { line, view };
}

/** Leaving at once: by the link, or by Shift three times. The page goes blank before the other site has answered. */
import { useEffect, type MouseEvent } from 'react';

export const leaveUrl = 'https://www.weather.gov/';

const pressesToLeave = 3;
const withinMilliseconds = 1500;

function leaveNow(): void {
  document.body.hidden = true;
  document.title = 'Weather';
  window.location.replace(leaveUrl);
}

export function useQuickExit(): (event: MouseEvent) => void {
  useEffect(() => {
    let presses: number[] = [];
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.repeat) return;
      if (event.key !== 'Shift') {
        presses = [];
        return;
      }
      presses = [...presses, event.timeStamp].filter((at) => event.timeStamp - at < withinMilliseconds);
      if (presses.length >= pressesToLeave) leaveNow();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);

  return (event) => {
    event.preventDefault();
    leaveNow();
  };
}

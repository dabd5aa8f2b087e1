import type { Place } from '../artefacts/place.ts';
import type { Evidence } from '../rules/evidence.ts';

/** Evidence found in readings, at the places of the files they were made of. */
export function toOrigin(evidence: Evidence): Evidence {
  const { place, flow } = evidence;
  return {
    ...evidence,
    place: place === null ? null : movePlace(place),
    ...(flow === undefined ? {} : { flow: flow.map(movePlace) }),
  };
}

function movePlace<P extends Place>(place: P): P {
  const { origin } = place.file;
  if (origin === undefined) return place;
  const start = origin.view.toRaw(place.start);
  const end = Math.max(start, origin.view.toRawEnd(place.end));
  return { ...place, file: origin.file, start, end };
}

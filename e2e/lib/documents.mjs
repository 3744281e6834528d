// Documents made for a test.

/** An EPCIS 2.0 document with these events; each gets a time and offset unless it has them. */
export function document(events) {
  const complete = (event, n) => ({
    eventTime: new Date(Date.UTC(2026, 8, 1) + n * 1000).toISOString(),
    eventTimeZoneOffset: '+08:00',
    ...event,
  });
  return JSON.stringify({
    '@context': ['https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld'],
    type: 'EPCISDocument',
    schemaVersion: '2.0',
    creationDate: '2026-09-01T00:00:00Z',
    epcisBody: { eventList: events.map(complete) },
  }, null, '\t');
}

/** The link of a jar. */
export const jar = (serial) => `https://id.gs1.org/01/09521234543213/21/${serial}`;

/** A jar begins. */
export const begins = (...serials) => ({
  type: 'ObjectEvent', action: 'ADD', bizStep: 'commissioning', epcList: serials.map(jar),
});

/** A jar is seen. */
export const seen = (...serials) => ({
  type: 'ObjectEvent', action: 'OBSERVE', bizStep: 'storing', epcList: serials.map(jar),
});

/** A document of `count` events, each of which stands on the one before. */
export function shipments(count, prefix = 'S') {
  const event = (n) => (n % 2 === 0 ? begins(`${prefix}${n}`) : seen(`${prefix}${n - 1}`));
  return document(Array.from({ length: count }, (_, n) => event(n)));
}

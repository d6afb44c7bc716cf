/** What search engines are told about a team: its name, and beyond that only what a current check stands behind. */
import type { MedicalClinic, WithContext } from 'schema-dts';
import type { ListingResponse } from '../../../lib/directory.types.ts';
import { localized, type Language } from '../../../lib/i18n/language.ts';
import { websiteOf } from '../listing/contact-links.ts';

/** Items of the checklist: the care protocol, the price list, the address and phone, the provider's own statement of every field. */
const items = { protocol: 26, prices: 41, contact: 45, attestation: 46 } as const;

export function jsonLdOf(
  listing: ListingResponse,
  origin: string,
  language: Language,
): WithContext<MedicalClinic> | null {
  if (listing.origin === 'CANDIDATE') return null;
  const isCurrent = (item: number) => {
    const lines = listing.checks.filter((line) => line.item === item);
    return lines.length > 0 && lines.every(({ outcome }) => outcome === 'CURRENT');
  };
  const { name, slug, address, location, contact, coursePrice } = listing;
  const website = contact.website === null ? null : websiteOf(contact.website);

  return {
    '@context': 'https://schema.org',
    '@type': 'MedicalClinic',
    name,
    url: `${origin}${localized(language, `/directory/${slug}`)}`,
    ...(isCurrent(items.contact) && {
      address: {
        '@type': 'PostalAddress',
        streetAddress: [address.line1, address.line2].filter((line) => line !== null).join(', '),
        addressLocality: address.city,
        addressRegion: address.state,
        postalCode: address.postalCode,
        addressCountry: 'US',
      },
      ...(contact.phone !== null && { telephone: contact.phone }),
      ...(location.latitude !== null &&
        location.longitude !== null &&
        address.geocodeQuality === 'ROOFTOP' && {
          geo: { '@type': 'GeoCoordinates', latitude: location.latitude, longitude: location.longitude },
        }),
    }),
    ...(isCurrent(items.attestation) && {
      ...(website !== null && { sameAs: website.href }),
      ...(listing.acceptingNew.value !== null && { isAcceptingNewPatients: listing.acceptingNew.value }),
    }),
    ...(isCurrent(items.protocol) &&
      listing.kapCompleteness === 'COMPLETE' && {
        availableService: { '@type': 'MedicalTherapy', name: 'Ketamine-assisted psychotherapy' },
      }),
    ...(isCurrent(items.prices) &&
      coursePrice !== null && {
        priceRange: `$${Math.round(coursePrice.minCents / 100)}–$${Math.round(coursePrice.maxCents / 100)}`,
      }),
  };
}

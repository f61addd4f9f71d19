/** Parts of the countries that most teams here work in, under their own names; each has holidays of its own. */
export const PARTS: Readonly<Record<string, readonly (readonly [code: string, name: string])[]>> = {
  DE: [
    ['BW', 'Baden-Württemberg'],
    ['BY', 'Bayern'],
    ['BE', 'Berlin'],
    ['BB', 'Brandenburg'],
    ['HB', 'Bremen'],
    ['HH', 'Hamburg'],
    ['HE', 'Hessen'],
    ['MV', 'Mecklenburg-Vorpommern'],
    ['NI', 'Niedersachsen'],
    ['NW', 'Nordrhein-Westfalen'],
    ['RP', 'Rheinland-Pfalz'],
    ['SL', 'Saarland'],
    ['SN', 'Sachsen'],
    ['ST', 'Sachsen-Anhalt'],
    ['SH', 'Schleswig-Holstein'],
    ['TH', 'Thüringen'],
  ],
  AT: [
    ['1', 'Burgenland'],
    ['2', 'Kärnten'],
    ['3', 'Niederösterreich'],
    ['4', 'Oberösterreich'],
    ['5', 'Salzburg'],
    ['6', 'Steiermark'],
    ['7', 'Tirol'],
    ['8', 'Vorarlberg'],
    ['9', 'Wien'],
  ],
  CH: [
    ['AG', 'Aargau'],
    ['BL', 'Basel-Landschaft'],
    ['BS', 'Basel-Stadt'],
    ['BE', 'Bern'],
    ['FR', 'Fribourg'],
    ['GE', 'Genève'],
    ['GR', 'Graubünden'],
    ['LU', 'Luzern'],
    ['SG', 'St. Gallen'],
    ['SO', 'Solothurn'],
    ['TG', 'Thurgau'],
    ['TI', 'Ticino'],
    ['VD', 'Vaud'],
    ['VS', 'Valais'],
    ['ZG', 'Zug'],
    ['ZH', 'Zürich'],
  ],
};

export const OTHER_COUNTRIES: readonly string[] = [
  'AU',
  'BE',
  'CA',
  'CZ',
  'DK',
  'ES',
  'FI',
  'FR',
  'GB',
  'IE',
  'IT',
  'LI',
  'LU',
  'NL',
  'NO',
  'PL',
  'PT',
  'SE',
  'US',
];

export function isListed(region: string): boolean {
  const [country = '', part] = region.split('-');
  if (part === undefined) return country in PARTS || OTHER_COUNTRIES.includes(country);
  return PARTS[country]?.some(([code]) => code === part) ?? false;
}

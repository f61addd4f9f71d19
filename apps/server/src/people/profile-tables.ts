/** Table of migration 0017. */
interface ProfileTables {
  profiles: {
    person_id: string;
    color: number | null;
    initials: string | null;
    language: 'de' | 'en' | null;
    zone: string | null;
  };
}

declare module '../store/database.ts' {
  interface Database extends ProfileTables {}
}

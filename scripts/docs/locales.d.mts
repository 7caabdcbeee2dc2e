export interface Translation {
  language: string;
  en: string;
  text: string;
  place: string;
}

export const languages: string[];
export function readTranslations(language: string, root?: URL): Translation[];
export function translator(translations: Translation[]): (english: string) => string;

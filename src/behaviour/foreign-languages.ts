import { foreignArabic } from './foreign-arabic.ts';
import { foreignChinese } from './foreign-chinese.ts';
import { foreignDutch } from './foreign-dutch.ts';
import { foreignFrench } from './foreign-french.ts';
import { foreignGerman } from './foreign-german.ts';
import { foreignHindi } from './foreign-hindi.ts';
import { foreignItalian } from './foreign-italian.ts';
import { foreignJapanese } from './foreign-japanese.ts';
import { foreignKorean } from './foreign-korean.ts';
import type { ForeignLanguage } from './foreign-language.ts';
import { foreignPolish } from './foreign-polish.ts';
import { foreignPortuguese } from './foreign-portuguese.ts';
import { foreignRomanised } from './foreign-romanised.ts';
import { foreignRussian } from './foreign-russian.ts';
import { foreignSpanish } from './foreign-spanish.ts';
import { foreignTurkish } from './foreign-turkish.ts';
import { foreignUkrainian } from './foreign-ukrainian.ts';

/** The languages besides English in which orders are read. */
export const foreignLanguages: readonly ForeignLanguage[] = [
  foreignGerman,
  foreignFrench,
  foreignSpanish,
  foreignPortuguese,
  foreignItalian,
  foreignDutch,
  foreignPolish,
  foreignTurkish,
  foreignRussian,
  foreignUkrainian,
  foreignChinese,
  foreignJapanese,
  foreignKorean,
  foreignHindi,
  foreignArabic,
  ...foreignRomanised,
];

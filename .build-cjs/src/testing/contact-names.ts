/** Romanised, written, and (Japanese only) phonetic. */
export type NamePart = readonly [latin: string, written: string, phonetic?: string];

type NameParts = readonly [NamePart, ...NamePart[]];

export type Language = "ko" | "ja" | "en";

/** Each language as often as it is to be drawn. */
export const languages = ["ko", "ko", "ja", "ja", "en"] as const satisfies readonly Language[];

/** Reads `latin/written/phonetic, …`. */
function parts(text: string): NameParts {
  const [first = ["", ""], ...others] = text.split(",").map((part): NamePart => {
    const [latin = "", written = "", phonetic] = part.trim().split("/");
    return phonetic === undefined ? [latin, written] : [latin, written, phonetic];
  });
  return [first, ...others];
}

export const surnames: Readonly<Record<Language, NameParts>> = {
  ko: parts(`
    kim/김, lee/이, park/박, choi/최, jung/정, kang/강, cho/조, yoon/윤, jang/장, lim/임, han/한, oh/오,
    seo/서, shin/신, kwon/권, hwang/황, ahn/안, song/송, ryu/류, hong/홍, namgung/남궁`),
  ja: parts(`
    sato/佐藤/サトウ, suzuki/鈴木/スズキ, takahashi/髙橋/タカハシ, tanaka/田中/タナカ, ito/伊藤/イトウ,
    watanabe/渡邊/ワタナベ, yamamoto/山本/ヤマモト, nakamura/中村/ナカムラ, kobayashi/小林/コバヤシ,
    kato/加藤/カトウ, yoshida/𠮷田/ヨシダ, yamada/山田/ヤマダ, sasaki/佐々木/ササキ, saito/齋藤/サイトウ,
    matsumoto/松本/マツモト, inoue/井上/イノウエ, kimura/木村/キムラ, hayashi/林/ハヤシ`),
  en: parts(`
    smith/Smith, jones/Jones, muller/Müller, garcia/García, nguyen/Nguyễn, obrien/O'Brien,
    silva/da Silva, novak/Novák, andersson/Andersson, rossi/Rossi, dupont/Dupont-Durand, khan/Khan`),
};

export const givenNames: Readonly<Record<Language, NameParts>> = {
  ko: parts(`
    minjun/민준, seoyeon/서연, jiho/지호, hayoon/하윤, dohyun/도현, jiwoo/지우, junseo/준서,
    chaewon/채원, eunwoo/은우, sua/수아, siwoo/시우, jimin/지민, gildong/길동, bom/봄, haneul/하늘,
    yeji/예지`),
  ja: parts(`
    taro/太郎/タロウ, hanako/花子/ハナコ, haruto/陽翔/ハルト, yui/結衣/ユイ, ren/蓮/レン,
    sakura/さくら/サクラ, yuma/悠真/ユウマ, mei/芽依/メイ, sota/颯太/ソウタ, aoi/葵/アオイ,
    kenichi/健一/ケンイチ, naomi/直美/ナオミ, makoto/誠/マコト, rin/凛/リン`),
  en: parts(`
    anna/Anna, john/John, zoe/Zoë, maria/María José, lars/Lars, emma/Emma, liam/Liam, chloe/Chloé,
    omar/Omar, ivan/Ivan`),
};

export const companies = ["한빛물산", "새봄전자", "株式会社みどり", "有限会社あおぞら", "Northwind Trading", "Example GmbH"] as const;
export const departments = ["영업팀", "総務部", "Sales", "구매팀", "開発部"] as const;
export const titles = ["과장", "部長", "Manager", "대표", "主任"] as const;

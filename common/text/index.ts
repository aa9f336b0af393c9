/**
 * The form in which texts are compared: two texts are equal for people if their folds are. NFKC folds compatibility forms
 * (full-width letters, ligatures). Lower-casing before upper-casing also folds letters with several lower-case forms (ς, σ)
 * and letters that expand only in upper case (ß).
 *
 * @example foldText('Straße') === foldText('ＳＴＲＡＳＳＥ')
 */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().toUpperCase().normalize('NFKC');
}

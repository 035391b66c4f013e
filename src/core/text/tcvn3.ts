/**
 * TCVN3 (ABC), the one-byte Vietnamese of the `.Vn…` fonts: TCVN 5712:1993, VN3. The text comes as the Latin-1 letters of
 * its bytes: "Së Tµi chÝnh". There are no toned capitals: the capital fonts show the small letters' bytes as capitals.
 */
const TABLE =
  "àµ á¸ ả¶ ã· ạ¹ ă¨ ằ» ắ¾ ẳ¼ ẵ½ ặÆ â© ầÇ ấÊ ẩÈ ẫÉ ậË đ® èÌ éÐ ẻÎ ẽÏ ẹÑ êª ềÒ ếÕ ểÓ ễÔ ệÖ ì× íÝ ỉØ ĩÜ ịÞ " +
  "òß óã ỏá õâ ọä ô« ồå ốè ổæ ỗç ộé ơ¬ ờê ớí ởë ỡì ợî ùï úó ủñ ũò ụô ư\u00ad ừõ ứø ửö ữ÷ ựù ỳú ýý ỷû ỹü ỵþ " +
  "Ă¡ Â¢ Đ§ Ê£ Ô¤ Ơ¥ Ư¦";

const LETTER_OF: ReadonlyMap<string, string> = new Map(
  TABLE.split(" ").map((pair): [string, string] => [pair.charAt(1), pair.charAt(0)]),
);

/** The Unicode text; null where a character is of no TCVN3 text. "ư" is the soft hyphen, so strip nothing before this. */
export function decodeTcvn3(text: string): string | null {
  let decoded = "";
  for (const character of text) {
    const letter = LETTER_OF.get(character);
    if (letter === undefined && character > "\u007f" && character !== "\u00a0") return null;
    decoded += letter ?? character;
  }
  return decoded;
}

/** Words that stand on every dispatch: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 1 and 9. */
export const NATIONAL_TITLE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
export const MOTTO = "Độc lập - Tự do - Hạnh phúc";
export const RECIPIENTS = "Kính gửi:";
export const RECEIVERS = "Nơi nhận:";

/**
 * Words that names of agencies are made of, in all provinces and over the years. A written word found here is another
 * agency's word, never a slip of the pen: "Sở Công nghiệp" is no misspelled "Sở Nông nghiệp".
 */
const WORDS =
  "sở ban ngành cục chi vụ phòng văn ủy hội đồng nhân dân thanh tra tra tòa án viện kiểm sát công an quân sự biên " +
  "bộ đội trung tâm trường đại học cao đẳng bệnh nghiên cứu quản lý lí dự khu kinh tế công nghiệp nông lâm ngư thương " +
  "mại du lịch văn hóa thể thao gia đình thông tin truyền tấn xã báo chí phát thanh truyền hình tài chính kế hoạch đầu " +
  "tư thuế kho bạc nhà nước ngân hàng hải quan thống kê bảo hiểm nội ngoại giao vận tải xây dựng quy hoạch kiến trúc " +
  "đô thị tư pháp luật thi hành y dược dân tộc tôn giáo vận tuyên giáo tổ chức mặt trận liên minh hợp tác phụ nữ thanh " +
  "niên cựu chiến binh người cao tuổi đỏ chữ thập lao động thương binh tài nguyên môi trường đất đai nước khí tượng " +
  "thủy sản lợi văn giáo dục đào tạo nghề khoa học công nghệ đo lường chất lượng an toàn thực phẩm dịch bệnh phòng chống " +
  "cháy chữa cứu nạn cứu hộ phát triển nông thôn giảm nghèo xúc tiến hành chính phục cải cách công tỉnh thành phố quận " +
  "huyện thị trấn phường đặc khu điện lực bưu viễn thông số chuyển đổi đường sắt bộ không hàng sông biển đảo rừng kiểm " +
  "lâm thú trồng trọt chăn nuôi bảo vệ thực vật sức khỏe dân số trẻ em bình đẳng giới vùng miền núi việt nam hữu nghị";

export const AGENCY_WORDS: ReadonlySet<string> = new Set(WORDS.split(" "));

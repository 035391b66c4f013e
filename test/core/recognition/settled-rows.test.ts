import { expectRoles, NUMBERED, UNNUMBERED, type RowRoles } from "../../support/roles";

test.each<[string, RowRoles]>([
  [
    "after the total only numbered rows with two figures go on with the table",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
      ["total", "|Tổng cộng|20|10|2|8"],
      ["out", "3|Đạt|2"],
      ["out", "|Hà Nội|…"],
    ],
  ],
  [
    "towns under departments are no parts of them",
    [
      ["section", "I|Sở Nội vụ|…"],
      ["agency", "1|Thành phố Bắc Kạn|…"],
      ["agency", "2|Thị xã Phổ Yên|…"],
      ["section", "II|Sở Y tế|…"],
      ["agency", "1|Thành phố Sông Công|…"],
      ["agency", "2|Đặc khu Vân Đồn|…"],
    ],
  ],
  [
    "a sum bears a numeral beside its number",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
      ["total", "3|I. Cộng|20|10|2|8"],
    ],
  ],
  [
    "the row that numbers the columns is printed again",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
      ["header", "A|B|1|2|3|4|5"],
      ["agency", "3|Sở Tư pháp|…"],
      ["header", "(A)|(B)|(1)|(2)|(3)|(4)|(5)"],
      ["agency", "4|Sở Xây dựng|…"],
    ],
  ],
  [
    "after the total a numbered row of two figures goes on",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
      ["subtotal", "|Tổng cộng|20|10|2|8"],
      ["agency", "3|Sở Tư pháp|2|1"],
    ],
  ],
  [
    "a second sum after the total is of the table where it has figures",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
      ["total", "|Tổng cộng|20|10|2|8"],
      ["out", "|Tổng số|x"],
    ],
  ],
  [
    "a total above does not end the table",
    [
      ["total", "|Tổng cộng|20|10|2|8"],
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
    ],
  ],
  [
    "a section after a remark goes on with the table",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["note", "|Ghi chú: tạm tính"],
      ["section", "|Các huyện"],
      ["agency", "|Huyện Ba Bể|…"],
    ],
  ],
  [
    "parts below an agency are of it, to the table's end",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
      ["detail", "|- Chi cục Dân số|…"],
      ["out", "|- Chi cục An toàn"],
    ],
  ],
  [
    "parts of parts: numbers under the section they begin with",
    [
      ["section", "1|Các sở"],
      ["agency", "1.1|Sở Nội vụ|…"],
      ["agency", "1.2|Sở Y tế|…"],
      ["section", "2|Các huyện"],
      ["agency", "2.1|Huyện Ba Bể|…"],
      ["agency", "2.2|Huyện Na Rì|…"],
    ],
  ],
  [
    "numbers under a section of another number are parts",
    [
      ["section", "1|Các sở"],
      ["agency", "1.1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
      ["detail", "2.1|Chi cục Dân số|…"],
      ["agency", "3|Sở Tư pháp|…"],
    ],
  ],
  [
    "bullets under an agency whose numbers run on break it down",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["detail", "|- Cấp tỉnh|…"],
      ["agency", "2|Sở Y tế|…"],
      ["detail", "|- Cấp tỉnh|…"],
      ["detail", "|- Cấp huyện|…"],
      ["agency", "3|Sở Tư pháp|…"],
    ],
  ],
  [
    "a bullet over agencies numbered anew heads them",
    [
      ["section", "|- Cấp tỉnh|…"],
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
      ["section", "|- Cấp huyện|…"],
      ["agency", "1|Huyện Ba Bể|…"],
    ],
  ],
  [
    "a first line: a numbered name without figures, over an unnumbered one with some",
    [
      ["continuation", "1|Sở Lao động"],
      ["agency", "|Thương binh và Xã hội|…"],
      ["agency", "2|Sở Y tế|…"],
      ["agency", "3|Sở Tư pháp|…"],
    ],
  ],
  [
    "no first line: what stands below is numbered itself, or named as an agency",
    [
      ["agency", "1|Sở Lao động"],
      ["agency", "2|Thương binh và Xã hội|…"],
      ["agency", "3|Sở Tư pháp"],
      ["agency", "|Sở Y tế|…"],
      ["agency", "4|Sở Xây dựng|…"],
    ],
  ],
  [
    "second lines, where no section stands above the first agency and the numbers run on",
    [
      ["agency", "1|Sở Văn hóa|…"],
      ["continuation", "|Thể thao"],
      ["agency", "2|Sở Y tế|…"],
      ["continuation", "|Dân số"],
      ["blank", ""],
      ["agency", "3|Sở Tư pháp|…"],
    ],
  ],
  [
    "sections, where the numbers begin anew",
    [
      ["agency", "1|Sở Văn hóa|…"],
      ["agency", "2|Sở Y tế|…"],
      ["section", "|Kinh tế"],
      ["agency", "1|Sở Tài chính|…"],
    ],
  ],
  [
    "a name that is no agency's, after the last: not of the table",
    [
      ["agency", "1|Sở Văn hóa|…"],
      ["agency", "2|Sở Y tế|…"],
      ["agency", "3|Sở Tư pháp|…"],
      ["out", "|Trần Văn B"],
    ],
  ],
  [
    "a second line after the last",
    [
      ["agency", "1|Sở Văn hóa|…"],
      ["agency", "2|Sở Y tế|…"],
      ["agency", "3|Sở Nông nghiệp|…"],
      ["continuation", "|và Môi trường"],
    ],
  ],
  [
    "figures without a name, below the last: a sum where there are two of them",
    [
      ["agency", "1|Sở Văn hóa|…"],
      ["agency", "2|Sở Y tế|…"],
      ["total", "||20|10"],
    ],
  ],
  [
    "figures without a name, apart from the last",
    [
      ["agency", "1|Sở Văn hóa|…"],
      ["agency", "2|Sở Y tế|…"],
      ["out", ""],
      ["out", "||20|10"],
    ],
  ],
])("in a table that numbers its agencies, %s", (_, rows) => {
  expectRoles(NUMBERED, rows);
});

test.each<[string, RowRoles]>([
  [
    "after the total rows with half of the figures go on",
    [
      ["agency", "Sở Nội vụ|…"],
      ["agency", "Sở Y tế|…"],
      ["subtotal", "Tổng cộng|20|10|2|8"],
      ["agency", "Sở Tư pháp|2|1"],
      ["out", ""],
      ["out", "Số đơn vị|2"],
    ],
  ],
  [
    "after the total rows with fewer do not",
    [
      ["agency", "Sở Nội vụ|…"],
      ["agency", "Sở Y tế|…"],
      ["total", "Tổng cộng|20|10|2|8"],
      ["out", "Sở Tư pháp|2"],
    ],
  ],
  [
    "agencies that have not reported are of it to its end",
    [
      ["agency", "Sở Nội vụ|…"],
      ["agency", "Sở Y tế"],
      ["agency", "Sở Tư pháp|…"],
      ["agency", "Sở Xây dựng"],
      ["out", "Trần Văn B"],
    ],
  ],
  [
    "an agency apart that has not reported is not",
    [
      ["agency", "Sở Nội vụ|…"],
      ["agency", "Sở Y tế|…"],
      ["out", ""],
      ["out", "Sở Xây dựng"],
    ],
  ],
  [
    "bullets number its agencies",
    [
      ["agency", "- Sở Nội vụ|…"],
      ["agency", "- Sở Y tế|…"],
      ["agency", "- Sở Tư pháp|…"],
    ],
  ],
  [
    "a name over two rows",
    [
      ["continuation", "Ban Quản lý các"],
      ["agency", "Khu công nghiệp|…"],
      ["agency", "Sở Y tế|…"],
    ],
  ],
])("in a table that does not, %s", (_, rows) => {
  expectRoles(UNNUMBERED, rows);
});

test.each<[string, RowRoles]>([
  [
    "half of the agencies numbered are enough: a name alone below them is no agency",
    [
      ["agency", "|Ban Dân tộc|…"],
      ["agency", "1|Sở Nội vụ|…"],
      ["out", "|Sở Y tế"],
    ],
  ],
  [
    "seven names in ten that begin as agencies' do make any other name alone suspect",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Tư pháp|…"],
      ["agency", "3|Sở Y tế|…"],
      ["agency", "4|Sở Xây dựng|…"],
      ["agency", "5|Sở Công Thương|…"],
      ["agency", "6|Sở Tài chính|…"],
      ["agency", "7|Ban Dân tộc|…"],
      ["agency", "8|Ba Bể|…"],
      ["agency", "9|Na Rì|…"],
      ["agency", "10|Chợ Mới|…"],
      ["note", "|Pác Nặm"],
      ["total", "|Tổng cộng|100|50|10|40"],
    ],
  ],
  [
    "a commune that has not reported, above the total, is one where names begin in no one way",
    [
      ["agency", "1|Bắc Hà|…"],
      ["agency", "2|Sa Pa|…"],
      ["agency", "|Mường Khương"],
      ["total", "|Tổng cộng|20|10|2|8"],
    ],
  ],
  [
    "the last group alone is numbered by 3.1 and 3.2, over a page break, a row without a number and the parts of one",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
      ["section", "3|Các huyện"],
      ["agency", "3.1|Huyện Ba Bể|…"],
      ["detail", "|- Xã Khang Ninh|…"],
      ["agency", "|Huyện Pác Nặm|…"],
      ["header", NUMBERED],
      ["header", "1|2|3|4|5|6"],
      ["agency", "3.2|Huyện Na Rì|…"],
    ],
  ],
  [
    "a row of all departments with a number of its own heads none of those below",
    [
      ["agency", "1|Các sở, ban, ngành|…"],
      ["agency", "2|Thanh tra tỉnh|…"],
      ["detail", "|- Phòng Tiếp công dân|…"],
    ],
  ],
  [
    "a bullet under a part of an agency breaks it down as well",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["detail", "1.1|Chi cục Văn thư|…"],
      ["detail", "|- Cấp tỉnh|…"],
      ["agency", "2|Sở Y tế|…"],
    ],
  ],
  [
    "a bullet without figures heads agencies though their numbers run on",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["section", "|- Các huyện"],
      ["agency", "2|Huyện Ba Bể|…"],
    ],
  ],
  [
    "a bullet breaks down the last agency",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["detail", "|- Cấp tỉnh|…"],
    ],
  ],
  [
    "a bulleted name above the first number is no part of anything",
    [
      ["agency", "|- Văn phòng UBND tỉnh|…"],
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
    ],
  ],
  [
    "nor is one between the total and the first number",
    [
      ["total", "|Tổng cộng|30|15|3|12"],
      ["agency", "|- Văn phòng UBND tỉnh|…"],
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
    ],
  ],
  [
    "nor is one right under a section",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
      ["section", "II|Các huyện"],
      ["agency", "|- Huyện Ba Bể|…"],
    ],
  ],
  [
    "numbers typed as text count: the bullet below is a part",
    [
      ["agency", "'1|Sở Nội vụ|…"],
      ["detail", "|- Chi cục Văn thư|…"],
      ["agency", "'2|Sở Y tế|…"],
    ],
  ],
  [
    "Romans number agencies, and their total stays one",
    [
      ["agency", "I|Sở Nội vụ|…"],
      ["agency", "II|Sở Y tế|…"],
      ["total", "|Tổng cộng|20|10|2|8"],
    ],
  ],
  [
    "Romans head bulleted agencies, whether their words are a section's",
    [
      ["section", "I|Các sở|20|10|2|8"],
      ["agency", "|- Sở Nội vụ|…"],
      ["agency", "|- Sở Y tế|…"],
    ],
  ],
  [
    "or they have no figures",
    [
      ["section", "I|Kinh tế"],
      ["agency", "|- Sở Công Thương|…"],
      ["agency", "|- Sở Xây dựng|…"],
      ["section", "II|Văn hóa"],
      ["agency", "|- Sở Y tế|…"],
    ],
  ],
  [
    "an agency that has not reported is no first line of an empty row",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Bắc Hà"],
      ["blank", ""],
      ["agency", "3|Sở Tư pháp|…"],
    ],
  ],
  [
    "a title without a number is no first line of the commune below",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
      ["section", "|Vùng cao"],
      ["agency", "|Bắc Hà|…"],
    ],
  ],
  [
    "titles under the total, in words of no kind, are sections though the numbers run on",
    [
      ["total", "|Tổng cộng|20|10|2|8"],
      ["section", "|Kinh tế"],
      ["agency", "1|Sở Tài chính|…"],
      ["section", "|Xã hội"],
      ["agency", "2|Sở Y tế|…"],
    ],
  ],
  [
    "a title above a section is one itself",
    [
      ["section", "|Hành chính"],
      ["section", "I|Các sở"],
      ["agency", "1|Sở Nội vụ|…"],
    ],
  ],
  [
    "a title and what it heads are parted by a page break, or an empty row",
    [
      ["section", "|Văn hóa"],
      ["agency", "1|Sở Nội vụ|…"],
      ["section", "|Kinh tế"],
      ["header", NUMBERED],
      ["agency", "2|Sở Tài chính|…"],
      ["section", "|Xã hội"],
      ["blank", ""],
      ["agency", "3|Sở Y tế|…"],
    ],
  ],
  [
    "names over three rows",
    [
      ["agency", "1|Sở Nông nghiệp|…"],
      ["continuation", "|và Phát triển"],
      ["continuation", "|nông thôn"],
      ["agency", "2|Sở Lao động -|…"],
      ["continuation", "|Thương binh"],
      ["continuation", "|và Xã hội"],
      ["agency", "3|Sở Y tế|…"],
    ],
  ],
  [
    "names in small letters stand each for itself, with figures or without",
    [
      ["section", "I|Các huyện"],
      ["agency", "1|huyện Ba Bể|…"],
      ["agency", "|huyện Na Rì"],
      ["agency", "|huyện Chợ Mới|…"],
      ["agency", "2|huyện Pác Nặm|…"],
    ],
  ],
  [
    "a sum after a remark is of the table",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
      ["note", "|Ghi chú: số liệu tạm tính"],
      ["total", "|Tổng cộng|20|10|2|8"],
    ],
  ],
  [
    "a part's sum does not end the table",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
      ["subtotal", "|Cộng khối sở|20|10|2|8"],
      ["agency", "3|Huyện Ba Bể|2"],
    ],
  ],
  [
    "a form under a total of nothing",
    [
      ["total", "|Tổng cộng|0|0|0|0"],
      ["agency", "1|Sở Nội vụ"],
      ["agency", "2|Sở Y tế"],
    ],
  ],
  [
    "one stray figure under the last agency is none of the table's",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
      ["out", "|||5"],
    ],
  ],
  [
    "bullets below the total, or below a signature, are none of the table's",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
      ["total", "|Tổng cộng|20|10|2|8"],
      ["out", "|- Chi cục Dân số|…"],
    ],
  ],
  [
    "bullets below a signature are none of the table's",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
      ["out", "|Trần Văn B"],
      ["out", "|- Chi cục Dân số|…"],
    ],
  ],
  [
    "bullets, letters and decimals under a section that no number stands under are its agencies, each of them",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
      ["agency", "3|Sở Tư pháp|…"],
      ["agency", "4|Sở Xây dựng|…"],
      ["agency", "5|Sở Tài chính|…"],
      ["section", "II|Các huyện"],
      ["agency", "|- Huyện Ba Bể|…"],
      ["agency", "|- Huyện Na Rì|…"],
      ["section", "III|Các phường"],
      ["agency", "a|Sông Cầu|…"],
      ["agency", "b|Đức Xuân|…"],
      ["section", "IV|Các xã"],
      ["agency", "4.1|Xã Bằng Thành|…"],
      ["detail", "|- Thôn Khuổi Khí|…"],
      ["agency", "4.2|Xã Cổ Linh|…"],
    ],
  ],
  [
    "letters above sections are their titles' own",
    [
      ["section", "a|Các sở"],
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
    ],
  ],
  [
    "letters number the agencies of a section, in a table of bare names",
    [
      ["section", "I|Các xã"],
      ["agency", "1|Xuân La|…"],
      ["agency", "2|An Thắng|…"],
      ["agency", "3|Cổ Linh|…"],
      ["section", "II|Các phường"],
      ["agency", "a|Sông Cầu|…"],
      ["agency", "b|Đức Xuân|…"],
    ],
  ],
  [
    "fields are fields though three in ten begin as agencies' names do",
    [
      ["agency", "I|UBND huyện Ba Bể|30|15|3|12"],
      ["detail", "1|Việc làm|…"],
      ["detail", "2|Bảo hiểm xã hội|…"],
      ["detail", "3|Hộ tịch|…"],
      ["detail", "4|Đất đai|…"],
      ["agency", "II|UBND huyện Na Rì|20|10|2|8"],
      ["detail", "1|Việc làm|…"],
      ["detail", "2|Bảo hiểm xã hội|…"],
      ["detail", "3|Hộ tịch|…"],
      ["agency", "III|UBND huyện Chợ Mới|20|10|2|8"],
      ["detail", "1|Việc làm|…"],
      ["detail", "2|Bảo hiểm xã hội|…"],
      ["detail", "3|Hộ tịch|…"],
    ],
  ],
  [
    "a field with a numeral heads agencies though their numbers run on",
    [
      ["section", "I|Lĩnh vực nội vụ"],
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
      ["section", "II|Lĩnh vực đất đai|10|5|1|4"],
      ["agency", "3|Sở Tư pháp|…"],
      ["agency", "4|Sở Tài chính|…"],
    ],
  ],
  [
    "a bullet breaks down the agency above a section's title, though that is numbered 1",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
      ["detail", "|- Cấp huyện|…"],
      ["section", "1|Các huyện"],
      ["agency", "1|Huyện Ba Bể|…"],
    ],
  ],
  [
    "a total in small letters under an agency that has not reported is one",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế"],
      ["total", "|tổng cộng|10|5|1|4"],
    ],
  ],
  [
    "a section in small letters under an empty row is one, though the numbers run on",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
      ["blank", ""],
      ["section", "|các đơn vị khác|14|6|2|6"],
      ["agency", "3|Bảo hiểm xã hội|7|3|1|3"],
      ["agency", "4|Ban Quản lý dự án|7|3|1|3"],
    ],
  ],
  [
    "a second line that begins as sections do goes on though the next name begins small",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Ban Quản lý|…"],
      ["continuation", "|các khu công nghiệp"],
      ["agency", "3|sở Y tế|…"],
    ],
  ],
  [
    "a section's title over two lines adds nothing to the agency above it",
    [
      ["section", "I|Các sở"],
      ["agency", "1|Sở Nội vụ|…"],
      ["section", "II|Các cơ quan"],
      ["section", "|đóng trên địa bàn tỉnh"],
      ["agency", "1|Cục Thuế|…"],
    ],
  ],
  [
    "a name over three lines",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Ban Quản lý|…"],
      ["continuation", "|dự án đầu tư"],
      ["continuation", "|xây dựng các công trình"],
      ["agency", "3|Sở Y tế|…"],
    ],
  ],
  [
    "a title under a section's title with a number is one, though the numbers run on",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["section", "2|Các huyện"],
      ["section", "|Vùng cao"],
      ["agency", "3|Huyện Ba Bể|…"],
    ],
  ],
  [
    "a part apart from the last agency is not of the table",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
      ["out", ""],
      ["out", "|- Chi cục Dân số|…"],
    ],
  ],
  [
    "a remark's title after the total opens the table for agencies alone",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
      ["total", "|Tổng cộng|20|10|2|8"],
      ["out", "I|Nhận xét"],
      ["out", "|Tổng số"],
    ],
  ],
])("in a table that numbers its agencies, %s", (_, rows) => {
  expectRoles(NUMBERED, rows);
});

test.each<[string, RowRoles]>([
  [
    "a form of names in no one way, with its total",
    [
      ["agency", "Sở Nội vụ"],
      ["agency", "Bắc Hà"],
      ["total", "Tổng cộng"],
    ],
  ],
  [
    "bulleted agencies go on after an empty row where they have figures, and not where they have none",
    [
      ["agency", "- Sở Nội vụ|…"],
      ["blank", ""],
      ["agency", "- Sở Y tế|…"],
      ["out", ""],
      ["out", "- Thường trực Tỉnh ủy"],
    ],
  ],
  [
    "names in small letters under a section's title",
    [
      ["section", "Các huyện"],
      ["agency", "huyện Ba Bể|…"],
      ["agency", "huyện Na Rì"],
      ["agency", "huyện Chợ Mới|…"],
    ],
  ],
  [
    "a bare name that has not reported is an agency though another begins as agencies' names do",
    [
      ["agency", "Ba Bể|…"],
      ["agency", "Bạch Thông|…"],
      ["agency", "Chợ Đồn"],
      ["agency", "Na Rì|…"],
      ["agency", "Thành phố Bắc Kạn|…"],
    ],
  ],
  [
    "an agency that has not reported, under a name over two lines",
    [
      ["agency", "Sở Nội vụ|…"],
      ["agency", "Ban Quản lý|…"],
      ["continuation", "các khu công nghiệp"],
      ["agency", "Sở Y tế"],
      ["agency", "Sở Tư pháp|…"],
    ],
  ],
])("in a table that does not, %s", (_, rows) => {
  expectRoles(UNNUMBERED, rows);
});

test.each<[string, string, readonly string[], RowRoles]>([
  [
    "an agency over two rows that has not reported, and one over one row",
    NUMBERED,
    ["A2:A3", "B2:B3"],
    [
      ["agency", "1|Sở Nội vụ"],
      ["continuation", ""],
      ["agency", "2|Sở Y tế|…"],
      ["agency", "3|Sở Tư pháp"],
    ],
  ],
  [
    "an agency without a number whose lower row has the figures",
    UNNUMBERED,
    ["A2:A3"],
    [
      ["continuation", "Sở Xây dựng"],
      ["agency", "|10|5|1|4"],
      ["agency", "Sở Y tế|…"],
    ],
  ],
  [
    "a title across the table among names that begin in no one way",
    UNNUMBERED,
    ["A3:E3"],
    [
      ["agency", "Bắc Hà|…"],
      ["section", "Vùng thấp"],
      ["agency", "Sa Pa|…"],
    ],
  ],
  [
    "a title over two rows",
    NUMBERED,
    ["B2:B3"],
    [
      ["section", "|Kinh tế"],
      ["continuation", ""],
      ["agency", "1|Sở Tài chính|…"],
    ],
  ],
  [
    "a signature over two rows",
    NUMBERED,
    ["B4:B5"],
    [
      ["agency", "1|Sở Tài chính|…"],
      ["agency", "2|Sở Y tế|…"],
      ["out", "|Trần Văn B"],
      ["out", ""],
    ],
  ],
])("merged: %s", (_, header, merges, rows) => {
  expectRoles(header, rows, { merges });
});

test.each<[string, RowRoles]>([
  [
    "after the total",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["total", "|Tổng cộng|10|5|1|4"],
      ["out", "||||||3"],
    ],
  ],
  [
    "apart from the last agency",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["out", ""],
      ["out", "||||||3"],
    ],
  ],
])("a page's number under the remarks, %s, is not of the table", (_, rows) => {
  expectRoles(`${NUMBERED}|Ghi chú`, rows);
});

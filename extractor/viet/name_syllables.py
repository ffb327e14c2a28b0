"""Syllables of Vietnamese personal names, each table in one line-wrapped string: facts, no rules.

Surnames of the Kinh and of the other peoples as the press spells them. ``STRONG`` ones seldom begin anything
else in capitals,``WEAK`` ones are also places, plants or common words; ``HIGHLAND`` ones are clan names of
the Central Highlands and the Trường Sơn range, in spellings no Kinh word has.
"""


def _syllables(table: str) -> frozenset[str]:
    return frozenset(table.split())


STRONG = _syllables(
    """
Nguyễn Trần Lê Phạm Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Ngô Dương Đinh Trương Trịnh Đoàn Đào Lương Lưu Tô Tạ
Phùng Tăng Quách Doãn Nghiêm Nghê Thái Lý Hồ Hoàng Mai Khổng Diệp Nguyên Đàm Giàng Lò Sùng Vừ Thào Tẩn
Chảo Phàn Lầu Quàng Lường Cầm Triệu Nông Bế Sầm Khuất Viên Vương Danh Chu Kiều Ngụy Giáp Đậu Hứa Tống Cù
Lã Bành Phí Mạc Tôn Âu Cao Hà
"""
)

WEAK = _syllables(
    """
Đồng Ninh Thạch An Anh Ánh Ân Ấu Bá Bạc Bạch Bàn Bàng Bảo Biện Bồ Ca Cà Cái Cai Cam Cảnh Cáp Cát
Chang Châu Chế Chiêm Chúc Chung Chử Chương Cổ Công Cồ Cự Cung Cứ Dã Diêm Dư Điền Điêu Đái Đan Đằng Đèo
Đới Đôn Đổng Đường Đức Giản Giang Hạ Hán Hàn Hạng Hầu Hầng Hình Hoa Hoắc Hồng Hùng Hờ Kha Khà Khâu Khoàng
Khúc Khương Kim La Lạc Lại Lam Lâm Lang Lành Lạng Lều Liên Liễu Linh Lô Lộ Lộc Long Lồ Lỗ Lù Lục Luân
Luyện Lư Lữ Lừu Lỳ Ly Ma Má Mã Mạnh Mang Mào Mâu Mẫn Mè Mộng Mông Mùa Mục Nghị Ngân Ngọ Nhan Nhâm Nhữ Nhiêu
Nùng Ông Ổn Pờ Phiên Phi Phó Phú Phương Quan Quản Quang Quế Sa Sơn Sử Tán Tào Tân Tấn Tập Thi Thị Thẩm
Thân Thành Thang Thập Thiều Thịnh Thôi Tiêu Tiết Tiến Toàn Tòng Tráng Trang Trà Trầm Trì Triều Trình Tri
Trưng Ty Tường Từ Ung Uông Ứng Vàng Vạn Văn Vầy Vi Vì Viêm Và Xa Xeo Xồng Xuân Yên Y Buôn A Đa Ha Ka Thao
Ẩn Vy Thèn Khang Thổ Tải Sừng Chau Cấn Ngũ Lai Lỷ Bì Sái Mẫu Tưởng Chẩu Lèng Vù Giáng Thàn Hảng Cháng Sin
Sìn Chẻo
Thền Sình Chá Dềnh Cụt
Moong Phù Xìn Lùng Chíu Tằng Voòng Chìu Phoòng Nình Dường Lày Thiệu Nhạc Cấp Chẩn Lềnh Thồng Sằn Lìu Chớ Lừ
Bìu Hù Sần Giả Chấu Hủng Sỹ Lưỡng Mỵ Quyền Vòng Xín Sải Ngải
"""
)

HIGHLAND = _syllables(
    """
Nay Siu Ksor Rmah Kpă Kpá Niê Êban Êñuôl Byă Mlô Hđơk Hmok Kbuôr Ayun Ktla Kđoh Rahlan Rcom Rơ Bríu
Bhling Bling Zơrâm Alăng Pơloong Ríah Cơlâu Ating Arất Coor Hốih Katơr Chamaléa Cil Bon Liêng Kră Krajăn
K'Sor Rơchâm Ama Ê-ban Bdap Kriêng Bkrông Adrơng Knul Bya Bhnong Tơ Pi Bhơi Brao Điểu Rah Rmăh Kpuih
Rơlan Puih Rơmah Kring Kđăm Hmrik Tơngôl Rchom Rcăm Hlong Kpơr
"""
)

MIDDLE = _syllables(
    """
Văn Thị Hữu Đức Công Quang Minh Ngọc Xuân Thanh Đình Bá Duy Quốc Trọng Thế Viết Mạnh Tiến Hồng Kim Thu
Thúy Thùy Bích Phương Hoàng Anh Gia Bảo Khánh Tuấn Trung Thành Nhật Như Mỹ Diệu Cẩm Lan Tú Vĩnh Phúc Đăng
Huy Chí Danh Doãn Sỹ Sĩ Tấn Việt Nam Hải Sơn Hoài Kiều Tuyết Mai Linh Thảo Yến Diễm Tường Tâm An Thiên
Thái Phước Phú Khắc Ích Huyền Vân Hà Trường Ánh Nguyệt Quỳnh Cao Lệ Trúc Tố Uyên Thục Hiền Hạnh Bình Hùng
Nguyên Đắc Tất Trí Seo A Láo Mí Y Thìn Chung Phạm Trần Lê Nguyễn Vũ Đỗ
"""
)

GIVEN = _syllables(
    """
An Anh Ái Ánh Ân Ba Bách Bạch Bảo Bắc Bằng Bích Biên Bình Bốn Bội Bông Bường Ca Cảnh Cẩm Cần Cận Châm
Chấn Chất Châu Chi Chí Chiến Chinh Chính Chuẩn Chúc Chung Chuyên Chuyền Chương Chước Công Cúc Cung Cường
Cương Cừ Danh Dần Dâng Diễm Diễn Diện Diệp Diệu Dinh Doanh Dịu Du Duẩn Dung Dũng Duy Duyên Duyệt Dư Dự
Dưỡng Dương Đà Đài Đại Đàm Đan Đang Đào Đảo Đạo Đạt Đắc Đăng Đề Đệ Điềm Điền Điển Điệp Điệu Định Đính
Đoan Đoàn Đô Đông Đồng Độ Đức Đường Gấm Gái Gia Giang Giáp Giảng Giỏi Hà Hạ Hai Hải Hàm Hán Hạnh Hanh Hảo
Hào Hân Hậu Hằng Hiên Hiền Hiển Hiến Hiện Hiệp Hiếu Hiệu Hinh Hoa Hòa Hóa Hoài Hoan Hoàn Hoạt Hoàng Học
Hồi Hội Hồng Hợi Hợp Huân Huấn Huế Huê Huệ Hùng Hưng Hương Hường Hướng Hưởng Hữu Huy Huyên Huyền Huynh
Ích Kha Khả Khải Khang Khánh Khâm Khiêm Khiết Khoa Khoái Khôi Khởi Khuê Khương Kiên Kiểm Kiệm Kiệt Kiều
Kim Kính Kỳ Kỷ Lại Lam Lan Lành Lãng Lâm Lân Lập Lễ Lệ Lê Liêm Liên Liễu Liệu Linh Lĩnh Loan Long Lộc Lợi
Luân Luận Luật Lục Lụa Lượng Lương Lưu Lực Lựu Ly Lý Mai Mão Mạnh Mẫn Mậu Mây Mến Mi Miên Minh Mơ Mùi
Mừng Mười My Mỹ Na Nam Nga Ngà Ngân Ngát Nghi Nghĩa Nghị Nghiêm Nghiệp Ngoan Ngọ Ngọc Ngôn Nguyên Nguyện
Nguyệt Nhã Nhàn Nhân Nhâm Nhẫn Nhật Nhi Nhị Nhiên Nhinh Nhung Như Nhượng Niên Ninh Nụ Nữ Oanh Páo Phan
Phát Phấn Phi Phong Phòng Phú Phúc Phùng Phụng Phước Phương Phượng Quân Quang Quảng Quế Quốc Quý Quyên
Quyền Quyết Quyến Quỳnh Sa San Sang Sáng Sâm Sen Sinh Soạn Sơn Sử Sứ Sương Sửu Sỹ Sĩ Tài Tam Tám Tạo Tâm
Tâng Tân Tấn Tần Thạch Thái Tham Thanh Thành Thao Thảo Thạo Thắm Thắng Thăng Thân Thận Thất Thế Thêm Thể
Thiêm Thiên Thiện Thiệp Thiều Thiệu Thìn Thịnh Thiết Thoa Thoan Thỏa Thọ Thông Thống Thơ Thơm Thời Thới
Thu Thuần Thuận Thuật Thúc Thục Thủy Thúy Thùy Thụy Thuyên Thuyết Thư Thứ Thực Thương Thường Thưởng Thức
Tiên Tiến Tiệp Tin Tính Tình Tĩnh Tỉnh Toại Toan Toán Toàn Toản Tố Tôn Tới Trà Trác Trang Tráng Trâm Trân
Trì Trí Triển Triết Triều Triệu Trinh Trình Trọng Trúc Trung Trưởng Trường Trực Tú Tuân Tuấn Tuệ Tùng
Tụng Tuy Tuyên Tuyến Tuyền Tuyển Tuyết Tư Tứ Từ Tước Tương Tường Tưởng Tựu Tý Tỵ Uyên Út Vạn Văn Vân Vàng
Vi Vị Vĩ Viên Viện Viễn Việt Vinh Vĩnh Vọng Võ Vũ Vui Vương Vượng Vỹ Xoan Xuân Xuyên Xuyến Ý Yên Yến Diên
Nhiếp Tạc Kháng Đỉnh Chúng Nên Cải Xô Nhạ Ngoạt Cẩn Đấu Chuông Tuất Dậu Hiểu Nghinh Sách Sự Đàng Quát
Oánh Nhu Nhuận Mầu Mật Mận Ngừng Lưỡng Lừng Lanh Lạc Khích Khuyến Hoành Giao Gương Đảm Cử Cơ Chín Chiêu
Bửu Bổng Bôn Bào Báu Ảnh Say Chứ Nhiệm Nhuần Rin Tỷ Tửu Tạch Vấn Vận Vịnh Xứng Xướng Xuất Ước Mỵ Mị Náo
Pá Dính Dế Lềnh Sình Súa Chống Tủa Vừ Mua Nủ Phử Phừ Seo Sài Thèn Thoại Thị Trai Trận Trầm Em Bé Năm Bảy
Sáu Ẩn Rật Gôn Rê Thẩm Trãi Bang Biểu Cát Hoằng Khuynh Miền Ngữ Nhạc Phái Quyển Rạng Sơ Tịnh Xiêm Yêm Xích
Thê Ngoãn Nhường Đôn Đoài Đoạt Dĩ Dĩnh Dực Ngạn Quản Phiên Phiến Phồn Phục Tảo Thước Thuyền
"""
)

COMMON_WORDS = _syllables(
    """
Ban Bộ Bệnh Bí Các Cấp Chủ Chính Chiều Của Cùng Cho Cục Cụm Công Giám Giải Giấy Hội Hiệu Huân Huy Khối
Khu Kỷ Liên Lãnh Lễ Mặt Năm Ngày Nhà Nhân Những Nhiều Phó Phòng Quận Quân Sáng Sở Tại Theo Thủ Thị Thành
Tỉnh Tổng Tối Trưởng Trong Trung Trường Từ Ủy Và Vì Vụ Xã Đại Đảng Đoàn Đội Đồn Đồng Được Đã Đến Đây Để Báo
Tạp Trạm
Ông Bà Anh Chị Em Cháu Cô Thầy Chú Bác Mẹ Khi Sau Trước Với Việc Một Nghệ Người
"""
)

CONNECTIVES = _syllables(
    """
Với Theo Nhờ Khi Và Của Cho Tại Từ Đến Trong Sau Trước Để Do Bởi Còn Nhưng Rồi Thì Mà Nếu Cùng Về Ở Trên
Dưới Ngoài Như
"""
)

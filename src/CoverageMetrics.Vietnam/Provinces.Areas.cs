namespace CoverageMetrics.Vietnam;

/// <content>The country, its regions, its provinces and the offices that are documented, in the text form of a catalogue.</content>
public static partial class Provinces
{
    private const string AreasText = """
        coverage-metrics-areas,1
        level,1,country
        level,2,region
        level,2,regional-office
        level,3,province
        area,VN,country,,,,,Việt Nam,,Viet Nam|Vietnam
        area,RRD,region,2008-08-01,2025-07-01,VN,vùng,Đồng bằng sông Hồng,Vùng Đồng bằng sông Hồng,Red River Delta
        area,NMM,region,2008-08-01,2025-07-01,VN,vùng,Trung du và miền núi phía Bắc,Vùng Trung du và miền núi phía Bắc,Northern Midlands and Mountains
        area,NCC,region,2008-08-01,2025-07-01,VN,vùng,Bắc Trung Bộ và duyên hải miền Trung,Vùng Bắc Trung Bộ và duyên hải miền Trung,North Central and Central Coast
        area,CHL,region,2008-08-01,2025-07-01,VN,vùng,Tây Nguyên,Vùng Tây Nguyên,Central Highlands
        area,SE,region,2008-08-01,2025-07-01,VN,vùng,Đông Nam Bộ,Vùng Đông Nam Bộ,South East
        area,MRD,region,2008-08-01,2025-07-01,VN,vùng,Đồng bằng sông Cửu Long,Vùng Đồng bằng sông Cửu Long,Mekong River Delta
        area,NMM,region,2025-10-05,,VN,vùng,Trung du và miền núi phía Bắc,Vùng Trung du và miền núi phía Bắc,Northern Midlands and Mountains
        area,RRD,region,2025-10-05,,VN,vùng,Đồng bằng sông Hồng,Vùng Đồng bằng sông Hồng,Red River Delta
        area,NCT,region,2025-10-05,,VN,vùng,Bắc Trung Bộ,Vùng Bắc Trung Bộ,North Central
        area,SCH,region,2025-10-05,,VN,vùng,Duyên hải Nam Trung Bộ và Tây Nguyên,Vùng Duyên hải Nam Trung Bộ và Tây Nguyên,South Central Coast and Central Highlands
        area,SE,region,2025-10-05,,VN,vùng,Đông Nam Bộ,Vùng Đông Nam Bộ,South East
        area,MRD,region,2025-10-05,,VN,vùng,Đồng bằng sông Cửu Long,Vùng Đồng bằng sông Cửu Long,Mekong River Delta
        area,x-khu-vuc-ii,regional-office,2025-04-01,2025-06-01,,bảo hiểm xã hội,Khu vực II,Bảo hiểm xã hội khu vực II
        area,x-khu-vuc-ii,regional-office,2025-06-01,2025-07-01,,bảo hiểm xã hội,Khu vực II,Bảo hiểm xã hội khu vực II
        area,x-binh-tri-thien,province,,1989-06-30,VN,tỉnh,Bình Trị Thiên,Tỉnh Bình Trị Thiên
        area,x-nghia-binh,province,,1989-06-30,VN,tỉnh,Nghĩa Bình,Tỉnh Nghĩa Bình
        area,x-phu-khanh,province,,1989-06-30,VN,tỉnh,Phú Khánh,Tỉnh Phú Khánh
        area,x-hoang-lien-son,province,,1991-08-12,VN,tỉnh,Hoàng Liên Sơn,Tỉnh Hoàng Liên Sơn
        area,x-ha-tuyen,province,,1991-08-12,VN,tỉnh,Hà Tuyên,Tỉnh Hà Tuyên
        area,x-ha-son-binh,province,,1991-08-12,VN,tỉnh,Hà Sơn Bình,Tỉnh Hà Sơn Bình
        area,x-ha-nam-ninh,province,,1991-12-26,VN,tỉnh,Hà Nam Ninh,Tỉnh Hà Nam Ninh
        area,x-nghe-tinh,province,,1991-08-12,VN,tỉnh,Nghệ Tĩnh,Tỉnh Nghệ Tĩnh
        area,x-gia-lai-kon-tum,province,,1991-08-12,VN,tỉnh,Gia Lai - Kon Tum,Tỉnh Gia Lai - Kon Tum
        area,x-thuan-hai,province,,1991-12-26,VN,tỉnh,Thuận Hải,Tỉnh Thuận Hải
        area,x-hau-giang-1991,province,,1991-12-26,VN,tỉnh,Hậu Giang,Tỉnh Hậu Giang
        area,x-cuu-long,province,,1991-12-26,VN,tỉnh,Cửu Long,Tỉnh Cửu Long
        area,x-vung-tau-con-dao,province,,1991-08-12,VN,đặc khu,Vũng Tàu - Côn Đảo,Đặc khu Vũng Tàu - Côn Đảo
        area,x-bac-thai,province,,1997-01-01,VN,tỉnh,Bắc Thái,Tỉnh Bắc Thái
        area,x-ha-bac,province,,1997-01-01,VN,tỉnh,Hà Bắc,Tỉnh Hà Bắc
        area,x-nam-ha,province,1991-12-26,1997-01-01,VN,tỉnh,Nam Hà,Tỉnh Nam Hà
        area,x-hai-hung,province,,1997-01-01,VN,tỉnh,Hải Hưng,Tỉnh Hải Hưng
        area,x-vinh-phu,province,,1997-01-01,VN,tỉnh,Vĩnh Phú,Tỉnh Vĩnh Phú
        area,x-quang-nam-da-nang,province,,1997-01-01,VN,tỉnh,Quảng Nam - Đà Nẵng,Tỉnh Quảng Nam - Đà Nẵng
        area,x-song-be,province,,1997-01-01,VN,tỉnh,Sông Bé,Tỉnh Sông Bé
        area,x-minh-hai,province,,1997-01-01,VN,tỉnh,Minh Hải,Tỉnh Minh Hải
        area,01,province,,2008-08-01,VN,thành phố trực thuộc trung ương,Hà Nội,Thành phố Hà Nội,TP Hà Nội|TP. Hà Nội|Thủ đô Hà Nội
        area,01,province,2008-08-01,,RRD|VN@2025-07-01|RRD@2025-10-05,thành phố trực thuộc trung ương,Hà Nội,Thành phố Hà Nội,TP Hà Nội|TP. Hà Nội|Thủ đô Hà Nội
        under,offices,VN@2025-07-01
        area,02,province,1991-08-12,2025-07-01,VN|NMM@2008-08-01,tỉnh,Hà Giang,Tỉnh Hà Giang
        area,04,province,,1997-01-01,VN,tỉnh,Cao Bằng,Tỉnh Cao Bằng
        area,04,province,1997-01-01,,VN|NMM@2008-08-01|VN@2025-07-01|NMM@2025-10-05,tỉnh,Cao Bằng,Tỉnh Cao Bằng
        under,offices,VN@2025-07-01
        area,06,province,1997-01-01,2025-07-01,VN|NMM@2008-08-01,tỉnh,Bắc Kạn,Tỉnh Bắc Kạn,Bắc Cạn
        area,08,province,1991-08-12,2025-07-01,VN|NMM@2008-08-01,tỉnh,Tuyên Quang,Tỉnh Tuyên Quang
        area,10,province,1991-08-12,2004-01-01,VN,tỉnh,Lào Cai,Tỉnh Lào Cai
        area,10,province,2004-01-01,2025-07-01,VN|NMM@2008-08-01,tỉnh,Lào Cai,Tỉnh Lào Cai
        area,11,province,2004-01-01,,VN|NMM@2008-08-01|VN@2025-07-01|NMM@2025-10-05,tỉnh,Điện Biên,Tỉnh Điện Biên
        under,offices,VN@2025-07-01
        area,12,province,,2004-01-01,VN,tỉnh,Lai Châu,Tỉnh Lai Châu
        area,12,province,2004-01-01,,VN|NMM@2008-08-01|VN@2025-07-01|NMM@2025-10-05,tỉnh,Lai Châu,Tỉnh Lai Châu
        under,offices,VN@2025-07-01
        area,14,province,,,VN|NMM@2008-08-01|VN@2025-07-01|NMM@2025-10-05,tỉnh,Sơn La,Tỉnh Sơn La
        under,offices,x-khu-vuc-ii@2025-06-01|VN@2025-07-01
        area,15,province,1991-08-12,2025-07-01,VN|NMM@2008-08-01,tỉnh,Yên Bái,Tỉnh Yên Bái
        area,17,province,1991-08-12,2008-08-01,VN,tỉnh,Hòa Bình,Tỉnh Hòa Bình
        area,17,province,2008-08-01,2025-07-01,NMM,tỉnh,Hòa Bình,Tỉnh Hòa Bình
        area,19,province,1997-01-01,2025-07-01,VN|NMM@2008-08-01,tỉnh,Thái Nguyên,Tỉnh Thái Nguyên
        area,20,province,,,VN|NMM@2008-08-01|VN@2025-07-01|NMM@2025-10-05,tỉnh,Lạng Sơn,Tỉnh Lạng Sơn
        under,offices,VN@2025-07-01
        area,22,province,,,VN|RRD@2008-08-01|VN@2025-07-01|RRD@2025-10-05,tỉnh,Quảng Ninh,Tỉnh Quảng Ninh
        under,offices,VN@2025-07-01
        area,24,province,1997-01-01,2025-07-01,VN|NMM@2008-08-01,tỉnh,Bắc Giang,Tỉnh Bắc Giang
        area,25,province,1997-01-01,2025-07-01,VN|NMM@2008-08-01,tỉnh,Phú Thọ,Tỉnh Phú Thọ
        area,26,province,1997-01-01,2008-08-01,VN,tỉnh,Vĩnh Phúc,Tỉnh Vĩnh Phúc
        area,26,province,2008-08-01,2025-07-01,RRD,tỉnh,Vĩnh Phúc,Tỉnh Vĩnh Phúc
        area,27,province,1997-01-01,2025-07-01,VN|RRD@2008-08-01,tỉnh,Bắc Ninh,Tỉnh Bắc Ninh
        area,28,province,1991-08-12,2008-08-01,VN,tỉnh,Hà Tây,Tỉnh Hà Tây
        area,30,province,1997-01-01,2025-07-01,VN|RRD@2008-08-01,tỉnh,Hải Dương,Tỉnh Hải Dương
        area,31,province,,2025-07-01,VN|RRD@2008-08-01,thành phố trực thuộc trung ương,Hải Phòng,Thành phố Hải Phòng,TP Hải Phòng|TP. Hải Phòng
        area,33,province,1997-01-01,2025-07-01,VN|RRD@2008-08-01,tỉnh,Hưng Yên,Tỉnh Hưng Yên
        area,34,province,,2025-07-01,VN|RRD@2008-08-01,tỉnh,Thái Bình,Tỉnh Thái Bình
        area,35,province,1997-01-01,2025-07-01,VN|RRD@2008-08-01,tỉnh,Hà Nam,Tỉnh Hà Nam
        area,36,province,1997-01-01,2025-07-01,VN|RRD@2008-08-01,tỉnh,Nam Định,Tỉnh Nam Định
        area,37,province,1991-12-26,2025-07-01,VN|RRD@2008-08-01,tỉnh,Ninh Bình,Tỉnh Ninh Bình
        area,38,province,,,VN|NCC@2008-08-01|VN@2025-07-01|NCT@2025-10-05,tỉnh,Thanh Hóa,Tỉnh Thanh Hóa
        under,offices,VN@2025-07-01
        area,40,province,1991-08-12,,VN|NCC@2008-08-01|VN@2025-07-01|NCT@2025-10-05,tỉnh,Nghệ An,Tỉnh Nghệ An
        under,offices,VN@2025-07-01
        area,42,province,1991-08-12,,VN|NCC@2008-08-01|VN@2025-07-01|NCT@2025-10-05,tỉnh,Hà Tĩnh,Tỉnh Hà Tĩnh
        under,offices,VN@2025-07-01
        area,44,province,1989-06-30,2025-07-01,VN|NCC@2008-08-01,tỉnh,Quảng Bình,Tỉnh Quảng Bình
        area,45,province,1989-06-30,2025-07-01,VN|NCC@2008-08-01,tỉnh,Quảng Trị,Tỉnh Quảng Trị
        area,46,province,1989-06-30,2025-01-01,VN|NCC@2008-08-01,tỉnh,Thừa Thiên Huế,Tỉnh Thừa Thiên Huế,Thừa Thiên - Huế
        area,46,province,2025-01-01,,NCC|VN@2025-07-01|NCT@2025-10-05,thành phố trực thuộc trung ương,Huế,Thành phố Huế,TP Huế|TP. Huế
        under,offices,VN@2025-07-01
        name,Thừa Thiên Huế,,2025-07-01
        name,Tỉnh Thừa Thiên Huế,,2025-07-01
        name,Thừa Thiên - Huế,,2025-07-01
        area,48,province,1997-01-01,2025-07-01,VN|NCC@2008-08-01,thành phố trực thuộc trung ương,Đà Nẵng,Thành phố Đà Nẵng,TP Đà Nẵng|TP. Đà Nẵng
        area,49,province,1997-01-01,2025-07-01,VN|NCC@2008-08-01,tỉnh,Quảng Nam,Tỉnh Quảng Nam
        area,51,province,1989-06-30,2025-07-01,VN|NCC@2008-08-01,tỉnh,Quảng Ngãi,Tỉnh Quảng Ngãi
        area,52,province,1989-06-30,2025-07-01,VN|NCC@2008-08-01,tỉnh,Bình Định,Tỉnh Bình Định
        area,54,province,1989-06-30,2025-07-01,VN|NCC@2008-08-01,tỉnh,Phú Yên,Tỉnh Phú Yên
        area,56,province,1989-06-30,2025-07-01,VN|NCC@2008-08-01,tỉnh,Khánh Hòa,Tỉnh Khánh Hòa
        area,58,province,1991-12-26,2025-07-01,VN|NCC@2008-08-01,tỉnh,Ninh Thuận,Tỉnh Ninh Thuận
        area,60,province,1991-12-26,2025-07-01,VN|NCC@2008-08-01,tỉnh,Bình Thuận,Tỉnh Bình Thuận
        area,62,province,1991-08-12,2025-07-01,VN|CHL@2008-08-01,tỉnh,Kon Tum,Tỉnh Kon Tum,Kontum|Công Tum
        area,64,province,1991-08-12,2025-07-01,VN|CHL@2008-08-01,tỉnh,Gia Lai,Tỉnh Gia Lai
        area,66,province,,2004-01-01,VN,tỉnh,Đắk Lắk,Tỉnh Đắk Lắk,Đăk Lăk|Đắc Lắc|Daklak|Dak Lak
        area,66,province,2004-01-01,2025-07-01,VN|CHL@2008-08-01,tỉnh,Đắk Lắk,Tỉnh Đắk Lắk,Đăk Lăk|Đắc Lắc|Daklak|Dak Lak
        area,67,province,2004-01-01,2025-07-01,VN|CHL@2008-08-01,tỉnh,Đắk Nông,Tỉnh Đắk Nông,Đăk Nông|Đắc Nông|Dak Nong
        area,68,province,,2025-07-01,VN|CHL@2008-08-01,tỉnh,Lâm Đồng,Tỉnh Lâm Đồng
        area,70,province,1997-01-01,2025-07-01,VN|SE@2008-08-01,tỉnh,Bình Phước,Tỉnh Bình Phước
        area,72,province,,2025-07-01,VN|SE@2008-08-01,tỉnh,Tây Ninh,Tỉnh Tây Ninh
        area,74,province,1997-01-01,2025-07-01,VN|SE@2008-08-01,tỉnh,Bình Dương,Tỉnh Bình Dương
        area,75,province,,1991-08-12,VN,tỉnh,Đồng Nai,Tỉnh Đồng Nai
        area,75,province,1991-08-12,2025-07-01,VN|SE@2008-08-01,tỉnh,Đồng Nai,Tỉnh Đồng Nai
        area,77,province,1991-08-12,2025-07-01,VN|SE@2008-08-01,tỉnh,Bà Rịa - Vũng Tàu,Tỉnh Bà Rịa - Vũng Tàu,BR-VT
        area,79,province,,2025-07-01,VN|SE@2008-08-01,thành phố trực thuộc trung ương,Hồ Chí Minh,Thành phố Hồ Chí Minh,TP Hồ Chí Minh|TP. Hồ Chí Minh|TP.Hồ Chí Minh|TP.HCM|TPHCM
        under,offices,x-khu-vuc-ii@2025-04-01|-@2025-06-01
        area,80,province,,2025-07-01,VN|MRD@2008-08-01,tỉnh,Long An,Tỉnh Long An
        area,82,province,,2025-07-01,VN|MRD@2008-08-01,tỉnh,Tiền Giang,Tỉnh Tiền Giang
        area,83,province,,2025-07-01,VN|MRD@2008-08-01,tỉnh,Bến Tre,Tỉnh Bến Tre
        area,84,province,1991-12-26,2025-07-01,VN|MRD@2008-08-01,tỉnh,Trà Vinh,Tỉnh Trà Vinh
        area,86,province,1991-12-26,2025-07-01,VN|MRD@2008-08-01,tỉnh,Vĩnh Long,Tỉnh Vĩnh Long
        area,87,province,,2025-07-01,VN|MRD@2008-08-01,tỉnh,Đồng Tháp,Tỉnh Đồng Tháp
        area,89,province,,2025-07-01,VN|MRD@2008-08-01,tỉnh,An Giang,Tỉnh An Giang
        area,91,province,,2025-07-01,VN|MRD@2008-08-01,tỉnh,Kiên Giang,Tỉnh Kiên Giang
        area,92,province,1991-12-26,2004-01-01,VN,tỉnh,Cần Thơ,Tỉnh Cần Thơ
        area,92,province,2004-01-01,2025-07-01,VN|MRD@2008-08-01,thành phố trực thuộc trung ương,Cần Thơ,Thành phố Cần Thơ,TP Cần Thơ|TP. Cần Thơ
        area,93,province,2004-01-01,2025-07-01,VN|MRD@2008-08-01,tỉnh,Hậu Giang,Tỉnh Hậu Giang
        area,94,province,1991-12-26,2025-07-01,VN|MRD@2008-08-01,tỉnh,Sóc Trăng,Tỉnh Sóc Trăng
        area,95,province,1997-01-01,2025-07-01,VN|MRD@2008-08-01,tỉnh,Bạc Liêu,Tỉnh Bạc Liêu
        area,96,province,1997-01-01,2025-07-01,VN|MRD@2008-08-01,tỉnh,Cà Mau,Tỉnh Cà Mau
        area,08,province,2025-07-01,,VN|NMM@2025-10-05,tỉnh,Tuyên Quang,Tỉnh Tuyên Quang
        under,offices,VN
        area,15,province,2025-07-01,,VN|NMM@2025-10-05,tỉnh,Lào Cai,Tỉnh Lào Cai
        under,offices,VN
        area,19,province,2025-07-01,,VN|NMM@2025-10-05,tỉnh,Thái Nguyên,Tỉnh Thái Nguyên
        under,offices,VN
        area,24,province,2025-07-01,,VN|RRD@2025-10-05,tỉnh,Bắc Ninh,Tỉnh Bắc Ninh
        under,offices,VN
        area,25,province,2025-07-01,,VN|NMM@2025-10-05,tỉnh,Phú Thọ,Tỉnh Phú Thọ
        under,offices,VN
        area,31,province,2025-07-01,,VN|RRD@2025-10-05,thành phố trực thuộc trung ương,Hải Phòng,Thành phố Hải Phòng,TP Hải Phòng|TP. Hải Phòng
        under,offices,VN
        area,33,province,2025-07-01,,VN|RRD@2025-10-05,tỉnh,Hưng Yên,Tỉnh Hưng Yên
        under,offices,VN
        area,37,province,2025-07-01,,VN|RRD@2025-10-05,tỉnh,Ninh Bình,Tỉnh Ninh Bình
        under,offices,VN
        area,44,province,2025-07-01,,VN|NCT@2025-10-05,tỉnh,Quảng Trị,Tỉnh Quảng Trị
        under,offices,VN
        area,48,province,2025-07-01,,VN|SCH@2025-10-05,thành phố trực thuộc trung ương,Đà Nẵng,Thành phố Đà Nẵng,TP Đà Nẵng|TP. Đà Nẵng
        under,offices,VN
        area,51,province,2025-07-01,,VN|SCH@2025-10-05,tỉnh,Quảng Ngãi,Tỉnh Quảng Ngãi
        under,offices,VN
        area,52,province,2025-07-01,,VN|SCH@2025-10-05,tỉnh,Gia Lai,Tỉnh Gia Lai
        under,offices,VN
        area,56,province,2025-07-01,,VN|SCH@2025-10-05,tỉnh,Khánh Hòa,Tỉnh Khánh Hòa
        under,offices,VN
        area,66,province,2025-07-01,,VN|SCH@2025-10-05,tỉnh,Đắk Lắk,Tỉnh Đắk Lắk,Đăk Lăk|Đắc Lắc|Daklak|Dak Lak
        under,offices,VN
        area,68,province,2025-07-01,,VN|SCH@2025-10-05,tỉnh,Lâm Đồng,Tỉnh Lâm Đồng
        under,offices,VN
        area,75,province,2025-07-01,2026-04-30,VN|SE@2025-10-05,tỉnh,Đồng Nai,Tỉnh Đồng Nai
        under,offices,VN
        area,75,province,2026-04-30,,SE,thành phố trực thuộc trung ương,Đồng Nai,Thành phố Đồng Nai,TP Đồng Nai|TP. Đồng Nai
        under,offices,VN
        area,79,province,2025-07-01,,VN|SE@2025-10-05,thành phố trực thuộc trung ương,Hồ Chí Minh,Thành phố Hồ Chí Minh,TP Hồ Chí Minh|TP. Hồ Chí Minh|TP.Hồ Chí Minh|TP.HCM|TPHCM
        under,offices,VN
        area,80,province,2025-07-01,,VN|SE@2025-10-05,tỉnh,Tây Ninh,Tỉnh Tây Ninh
        under,offices,VN
        area,82,province,2025-07-01,,VN|MRD@2025-10-05,tỉnh,Đồng Tháp,Tỉnh Đồng Tháp
        under,offices,VN
        area,86,province,2025-07-01,,VN|MRD@2025-10-05,tỉnh,Vĩnh Long,Tỉnh Vĩnh Long
        under,offices,VN
        area,91,province,2025-07-01,,VN|MRD@2025-10-05,tỉnh,An Giang,Tỉnh An Giang
        under,offices,VN
        area,92,province,2025-07-01,,VN|MRD@2025-10-05,thành phố trực thuộc trung ương,Cần Thơ,Thành phố Cần Thơ,TP Cần Thơ|TP. Cần Thơ
        under,offices,VN
        area,96,province,2025-07-01,,VN|MRD@2025-10-05,tỉnh,Cà Mau,Tỉnh Cà Mau
        under,offices,VN

        """;
}

namespace CoverageMetrics.Vietnam;

/// <content>What happened to the provinces from 1989 to 2026, in the text form of a catalogue.</content>
public static partial class Provinces
{
    private const string ChangesText = """
        change,1989-06-30,split,documented,"Quốc hội khóa VIII, 1989-06-30","the day of the resolution, on which Bình Trị Thiên ended"
        part,x-binh-tri-thien,44,part
        part,x-binh-tri-thien,45,part
        part,x-binh-tri-thien,46,part
        change,1989-06-30,split,doubtful,"Quốc hội khóa VIII, 1989-06-30",the day of the resolution; on which day this province ended was not read
        part,x-nghia-binh,51,part
        part,x-nghia-binh,52,part
        change,1989-06-30,split,doubtful,"Quốc hội khóa VIII, 1989-06-30",the day of the resolution; on which day this province ended was not read
        part,x-phu-khanh,54,part
        part,x-phu-khanh,56,part
        change,1991-08-12,split,doubtful,"Quốc hội khóa VIII, 1991-08-12","the day of the resolution, from memory"
        part,x-hoang-lien-son,15,part
        part,x-hoang-lien-son,10,part
        change,1991-08-12,split,documented,"Quốc hội khóa VIII, 1991-08-12",the day of the resolution
        part,x-ha-tuyen,02,part
        part,x-ha-tuyen,08,part
        change,1991-08-12,split,doubtful,"Quốc hội khóa VIII, 1991-08-12","the day of the resolution, from memory"
        part,x-ha-son-binh,28,part
        part,x-ha-son-binh,17,part
        change,1991-12-26,split,doubtful,"Quốc hội khóa VIII, 1991-12-26","the day of the resolution, from memory"
        part,x-ha-nam-ninh,x-nam-ha,part
        part,x-ha-nam-ninh,37,part
        change,1991-08-12,split,documented,"Quốc hội khóa VIII, 1991-08-12",the day of the resolution
        part,x-nghe-tinh,40,part
        part,x-nghe-tinh,42,part
        change,1991-08-12,split,doubtful,"Quốc hội khóa VIII, 1991-08-12","the day of the resolution, from memory"
        part,x-gia-lai-kon-tum,64,part
        part,x-gia-lai-kon-tum,62,part
        change,1991-12-26,split,documented,"Quốc hội khóa VIII, 1991-12-26",the day of the resolution
        part,x-thuan-hai,58,part
        part,x-thuan-hai,60,part
        change,1991-12-26,split,documented,"Quốc hội khóa VIII, 1991-12-26",the day of the resolution
        part,x-hau-giang-1991,92,part
        part,x-hau-giang-1991,94,part
        change,1991-12-26,split,doubtful,"Quốc hội khóa VIII, 1991-12-26","the day of the resolution, from memory"
        part,x-cuu-long,86,part
        part,x-cuu-long,84,part
        change,1991-08-12,partial-transfer,year-only,"Quốc hội khóa VIII, 1991","formed in 1991 from the special zone and three districts of Đồng Nai; the day of a resolution of that year stands for it"
        part,x-vung-tau-con-dao,77,whole
        part,75,77,part
        part,75,75,part
        change,1997-01-01,split,doubtful,"Nghị quyết Quốc hội khóa IX, 1996-11-06",in force on 1996-11-21; 1 January 1997 is the day used in practice
        part,x-bac-thai,06,part
        part,x-bac-thai,19,part
        change,1997-01-01,split,doubtful,"Nghị quyết Quốc hội khóa IX, 1996-11-06",in force on 1996-11-21; 1 January 1997 is the day used in practice
        part,x-ha-bac,24,part
        part,x-ha-bac,27,part
        change,1997-01-01,split,doubtful,"Nghị quyết Quốc hội khóa IX, 1996-11-06",in force on 1996-11-21; 1 January 1997 is the day used in practice
        part,x-nam-ha,35,part
        part,x-nam-ha,36,part
        change,1997-01-01,split,doubtful,"Nghị quyết Quốc hội khóa IX, 1996-11-06",in force on 1996-11-21; 1 January 1997 is the day used in practice
        part,x-hai-hung,30,part
        part,x-hai-hung,33,part
        change,1997-01-01,split,doubtful,"Nghị quyết Quốc hội khóa IX, 1996-11-06",in force on 1996-11-21; 1 January 1997 is the day used in practice
        part,x-vinh-phu,26,part
        part,x-vinh-phu,25,part
        change,1997-01-01,split,doubtful,"Nghị quyết Quốc hội khóa IX, 1996-11-06",in force on 1996-11-21; 1 January 1997 is the day used in practice
        part,x-quang-nam-da-nang,49,part
        part,x-quang-nam-da-nang,48,part
        change,1997-01-01,split,doubtful,"Nghị quyết Quốc hội khóa IX, 1996-11-06",in force on 1996-11-21; 1 January 1997 is the day used in practice
        part,x-song-be,74,part
        part,x-song-be,70,part
        change,1997-01-01,split,doubtful,"Nghị quyết Quốc hội khóa IX, 1996-11-06",in force on 1996-11-21; 1 January 1997 is the day used in practice
        part,x-minh-hai,96,part
        part,x-minh-hai,95,part
        change,1997-01-01,partial-transfer,doubtful,"Nghị quyết Quốc hội khóa IX, 1996-11-06",huyện Ngân Sơn and huyện Ba Bể; the day as for the splits
        part,04,06,part
        part,04,04,part
        change,2004-01-01,split,documented,Nghị quyết 22/2003/QH11
        part,66,66,part
        part,66,67,part
        change,2004-01-01,split,documented,Nghị quyết 22/2003/QH11,Nghị định 02/2004/NĐ-CP moved phường Lê Lợi and two xã as well; code 12 stayed with the smaller Lai Châu
        part,12,11,part
        part,12,12,part
        change,2004-01-01,partial-transfer,doubtful,Nghị quyết 22/2003/QH11,"huyện Than Uyên: its name is from memory, the fall of the population of Lào Cai is documented"
        part,10,12,part
        part,10,10,part
        change,2004-01-01,split,documented,Nghị quyết 22/2003/QH11,divided below commune level in huyện Châu Thành and huyện Châu Thành A
        part,92,92,part
        part,92,93,part
        change,2008-08-01,merge,documented,Nghị quyết 15/2008/QH12,Hà Tây ends
        part,28,01,whole
        part,01,01,whole
        change,2008-08-01,partial-transfer,documented,Nghị quyết 15/2008/QH12,huyện Mê Linh
        part,26,01,part
        part,26,26,part
        change,2008-08-01,partial-transfer,documented,Nghị quyết 15/2008/QH12,"xã Đông Xuân, Tiến Xuân, Yên Bình and Yên Trung of huyện Lương Sơn"
        part,17,01,part
        part,17,17,part
        change,2025-01-01,rename,documented,Nghị quyết 175/2024/QH15
        part,46,46,whole
        change,2025-01-01,change-of-type,documented,Nghị quyết 175/2024/QH15
        part,46,46,whole
        change,2025-07-01,merge,documented,Nghị quyết 202/2025/QH15,codes: Quyết định 19/2025/QĐ-TTg
        part,02,08,whole
        part,08,08,whole
        change,2025-07-01,merge,documented,Nghị quyết 202/2025/QH15,codes: Quyết định 19/2025/QĐ-TTg
        part,10,15,whole
        part,15,15,whole
        change,2025-07-01,merge,documented,Nghị quyết 202/2025/QH15,codes: Quyết định 19/2025/QĐ-TTg
        part,06,19,whole
        part,19,19,whole
        change,2025-07-01,merge,documented,Nghị quyết 202/2025/QH15,codes: Quyết định 19/2025/QĐ-TTg
        part,24,24,whole
        part,27,24,whole
        change,2025-07-01,merge,documented,Nghị quyết 202/2025/QH15,codes: Quyết định 19/2025/QĐ-TTg
        part,17,25,whole
        part,25,25,whole
        part,26,25,whole
        change,2025-07-01,merge,documented,Nghị quyết 202/2025/QH15,codes: Quyết định 19/2025/QĐ-TTg
        part,30,31,whole
        part,31,31,whole
        change,2025-07-01,merge,documented,Nghị quyết 202/2025/QH15,codes: Quyết định 19/2025/QĐ-TTg
        part,33,33,whole
        part,34,33,whole
        change,2025-07-01,merge,documented,Nghị quyết 202/2025/QH15,codes: Quyết định 19/2025/QĐ-TTg
        part,35,37,whole
        part,36,37,whole
        part,37,37,whole
        change,2025-07-01,merge,documented,Nghị quyết 202/2025/QH15,codes: Quyết định 19/2025/QĐ-TTg
        part,44,44,whole
        part,45,44,whole
        change,2025-07-01,merge,documented,Nghị quyết 202/2025/QH15,codes: Quyết định 19/2025/QĐ-TTg
        part,48,48,whole
        part,49,48,whole
        change,2025-07-01,merge,documented,Nghị quyết 202/2025/QH15,codes: Quyết định 19/2025/QĐ-TTg
        part,51,51,whole
        part,62,51,whole
        change,2025-07-01,merge,documented,Nghị quyết 202/2025/QH15,codes: Quyết định 19/2025/QĐ-TTg
        part,52,52,whole
        part,64,52,whole
        change,2025-07-01,merge,documented,Nghị quyết 202/2025/QH15,codes: Quyết định 19/2025/QĐ-TTg
        part,56,56,whole
        part,58,56,whole
        change,2025-07-01,merge,documented,Nghị quyết 202/2025/QH15,codes: Quyết định 19/2025/QĐ-TTg
        part,54,66,whole
        part,66,66,whole
        change,2025-07-01,merge,documented,Nghị quyết 202/2025/QH15,codes: Quyết định 19/2025/QĐ-TTg
        part,60,68,whole
        part,67,68,whole
        part,68,68,whole
        change,2025-07-01,merge,documented,Nghị quyết 202/2025/QH15,codes: Quyết định 19/2025/QĐ-TTg
        part,70,75,whole
        part,75,75,whole
        change,2025-07-01,merge,documented,Nghị quyết 202/2025/QH15,codes: Quyết định 19/2025/QĐ-TTg
        part,74,79,whole
        part,77,79,whole
        part,79,79,whole
        change,2025-07-01,merge,documented,Nghị quyết 202/2025/QH15,codes: Quyết định 19/2025/QĐ-TTg
        part,72,80,whole
        part,80,80,whole
        change,2025-07-01,merge,documented,Nghị quyết 202/2025/QH15,codes: Quyết định 19/2025/QĐ-TTg
        part,82,82,whole
        part,87,82,whole
        change,2025-07-01,merge,documented,Nghị quyết 202/2025/QH15,codes: Quyết định 19/2025/QĐ-TTg
        part,83,86,whole
        part,84,86,whole
        part,86,86,whole
        change,2025-07-01,merge,documented,Nghị quyết 202/2025/QH15,codes: Quyết định 19/2025/QĐ-TTg
        part,89,91,whole
        part,91,91,whole
        change,2025-07-01,merge,documented,Nghị quyết 202/2025/QH15,codes: Quyết định 19/2025/QĐ-TTg
        part,92,92,whole
        part,93,92,whole
        part,94,92,whole
        change,2025-07-01,merge,documented,Nghị quyết 202/2025/QH15,codes: Quyết định 19/2025/QĐ-TTg
        part,95,96,whole
        part,96,96,whole
        change,2025-04-01,establishment,documented,Quyết định 391/QĐ-BTC,the regional offices of social insurance; of 35 the list of one is known
        part,,x-khu-vuc-ii,whole
        change,2025-06-01,abolition,doubtful,,"Hồ Chí Minh in the list of March, Sơn La in that of June; on which day the office became another one was not read"
        part,x-khu-vuc-ii,,whole
        change,2025-06-01,establishment,doubtful,,"Hồ Chí Minh in the list of March, Sơn La in that of June; on which day the office became another one was not read"
        part,,x-khu-vuc-ii,whole
        change,2025-07-01,abolition,documented,Quyết định 2286,one office in each of the 34 provinces instead
        part,x-khu-vuc-ii,,whole
        change,2025-07-01,abolition,doubtful,,the regions of the 63 provinces; the old and the new ones do not nest and no text says when the old ones ended
        part,RRD,,whole
        part,NMM,,whole
        part,NCC,,whole
        part,CHL,,whole
        part,SE,,whole
        part,MRD,,whole
        change,2025-10-05,establishment,documented,Nghị quyết 306/NQ-CP
        part,,NMM,whole
        part,,RRD,whole
        part,,NCT,whole
        part,,SCH,whole
        part,,SE,whole
        part,,MRD,whole
        change,2026-04-30,change-of-type,documented,Nghị quyết 30/2026/QH16
        part,75,75,whole

        """;
}

using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace CoverageMetrics.Benchmarks;

/// <summary>The official commune lists as text where they are present, else invented ones of the same size and shape.</summary>
internal static class CommuneLists
{
    public static (string Old, string New, string Rows) Load()
    {
        for (DirectoryInfo? folder = new(ThisFolder()); folder is not null; folder = folder.Parent)
        {
            string data = Path.Combine(folder.FullName, "shared", "data");
            if (File.Exists(Path.Combine(data, "commune_succession.csv")))
            {
                return (
                    File.ReadAllText(Path.Combine(data, "communes_legacy_2025_01_04.csv")),
                    File.ReadAllText(Path.Combine(data, "communes_2025.csv")),
                    File.ReadAllText(Path.Combine(data, "commune_succession.csv")));
            }
        }

        return Invent();
    }

    // 3,321 new communes of three old ones each; every tenth old one is divided with the next new commune.
    private static (string Old, string New, string Rows) Invent()
    {
        string[] provinces = ["01", "04", "11", "12", "14", "20", "22", "38", "40", "42", "46"];
        var old = new StringBuilder("code,full_name,type,district_code,district_name,province_code\n");
        var @new = new StringBuilder("code,name,full_name,type,province_code,valid_from\n");
        var rows = new StringBuilder("old_code,old_full_name,old_district_code,old_province_code,new_code,new_full_name,new_province_code,kind,share,effective_date\n");
        for (int i = 0; i < 3_321; i++)
        {
            string province = provinces[i / 302];
            @new.Append(CultureInfo.InvariantCulture, $"{i * 3:00000},Tên {i},Xã Tên {i},xã,{province},2025-07-01\n");
            for (int k = 0; k < 3; k++)
            {
                int code = (i * 3) + k;
                bool divided = code % 10 == 9 && i + 1 < 3_321;
                old.Append(CultureInfo.InvariantCulture, $"{code:00000},Xã Cũ {code},xã,{i / 5:000},Huyện {i / 5},{province}\n");
                rows.Append(CultureInfo.InvariantCulture, $"{code:00000},Xã Cũ {code},{i / 5:000},{province},{i * 3:00000},Xã Tên {i},{province},merge,{(divided ? "part" : "whole")},2025-07-01\n");
                if (divided)
                {
                    rows.Append(CultureInfo.InvariantCulture, $"{code:00000},Xã Cũ {code},{i / 5:000},{province},{(i + 1) * 3:00000},Xã Tên {i + 1},{provinces[(i + 1) / 302]},merge,part,2025-07-01\n");
                }
            }
        }

        return (old.ToString(), @new.ToString(), rows.ToString());
    }

    private static string ThisFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

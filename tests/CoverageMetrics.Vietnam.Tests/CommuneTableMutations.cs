using System.Text;
using CoverageMetrics.Areas;
using CoverageMetrics.Tests.Support;
using Xunit.Abstractions;

namespace CoverageMetrics.Vietnam.Tests;

/// <summary>Spoilt and endless lists of communes: documented exceptions only, and a cost that follows their length.</summary>
public class CommuneTableMutations(ITestOutputHelper output)
{
    private const string Old = """
        code,full_name,type,district_code,district_name,province_code
        00001,Xã A,xã,001,Quận Ba Đình,01
        00002,Xã B,xã,001,Quận Ba Đình,01
        00003,Phường Hòa,phường,002,Huyện Hai,04
        ,,,755,Huyện Côn Đảo,77

        """;

    private const string New = """
        code,name,full_name,type,type_from_2026_04_30,province_code,valid_from
        00001,A,Xã A,xã,phường,01,2025-07-01
        00003,Hoà,Phường Hoà,phường,phường,04,2025-07-01
        26732,Côn Đảo,Đặc khu Côn Đảo,đặc khu,,79,2025-07-01

        """;

    private const string Rows = """
        old_code,old_full_name,old_district_code,old_province_code,new_code,new_full_name,new_province_code,kind,share,effective_date
        00001,Xã A,001,01,00001,Xã A,01,merge,whole,2025-07-01
        00002,Xã B,001,01,00001,Xã A,01,partial_transfer,part,2025-07-01
        00002,Xã B,001,01,00003,Phường Hoà,04,partial_transfer,rest,2025-07-01
        00003,Phường Hòa,002,04,00003,Phường Hoà,04,merge,whole,2025-07-01
        ,,755,77,26732,Đặc khu Côn Đảo,79,district_to_special_zone,whole,2025-07-01

        """;

    [Fact]
    public void Read_SpoiltOldList_ThrowsDocumentedExceptionsOnly() => Drive("old list", Old, text => Read(text, New, Rows));

    [Fact]
    public void Read_SpoiltNewList_ThrowsDocumentedExceptionsOnly() => Drive("new list", New, text => Read(Old, text, Rows));

    [Fact]
    public void Read_SpoiltSuccession_ThrowsDocumentedExceptionsOnly() => Drive("succession", Rows, text => Read(Old, New, text));

    [Fact]
    public void Read_OneCommuneInManyRows_IsLinear() => Allocation.IsLinear(3_000, n => Read(
        Old,
        New + Lines(n, i => $"n{i},N,Xã N{i},xã,,01,2025-07-01"),
        Rows + Lines(n, i => $"00002,Xã B,001,01,n{i},Xã N{i},01,partial_transfer,part,2025-07-01")));

    [Fact]
    public void Read_ManyCommunesInOne_IsLinear() => Allocation.IsLinear(3_000, n => Read(
        Old + Lines(n, i => $"o{i},Xã O{i},xã,001,Quận Ba Đình,01"),
        New,
        Rows + Lines(n, i => $"o{i},Xã O{i},001,01,00001,Xã A,01,partial_transfer,part,2025-07-01")));

    [Fact]
    public void Read_ManyCommunesOfOneNameWithUnknownCodes_IsLinear() => Allocation.IsLinear(3_000, n => Read(
        Old + Lines(n, i => $"o{i},Xã O,xã,001,Quận Ba Đình,01"),
        New + Lines(n, i => $"n{i},N,Xã N,xã,,01,2025-07-01"),
        Rows + Lines(n, i => $"u{i},Xã O,001,01,v{i},Xã N,01,merge,whole,2025-07-01")));

    [Fact]
    public void Read_RowRepeatedWithALongName_IsLinear() => Allocation.IsLinear(1_000, n => Read(
        Old, New.Replace("Xã A", "Xã A" + new string('a', n), StringComparison.Ordinal), Rows + Lines(n, i => "00001,Xã A,001,01,00001,Xã A,01,merge,whole,2025-07-01")));

    private static CommuneTable Read(string oldList, string newList, string rows)
    {
        CommuneTable table = CommuneTable.Read(new StringReader(oldList), new StringReader(newList), new StringReader(rows));
        Assert.All(table.Findings, finding => Assert.True(finding.Line > 1));
        return table;
    }

    private void Drive(string list, string good, Action<string> readIt)
    {
        int read = Mutations.Drive(output, $"CommuneTable.Read, {list}", 7_000, [good], text =>
        {
            Exception? exception = Record.Exception(() => readIt(text));
            Assert.True(exception is null or FormatException, $"{exception}");
            return exception is null;
        });
        Assert.InRange(read, Mutations.Times(700), Mutations.Times(6_650));
    }

    private static string Lines(int n, Func<int, string> line)
    {
        var text = new StringBuilder();
        for (int i = 0; i < n; i++)
        {
            text.Append(line(i)).Append('\n');
        }

        return text.ToString();
    }
}

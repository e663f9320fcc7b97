using System.Data;
using System.Data.Common;
using System.Globalization;
using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Conventions;
using NodaTime;

namespace CoverageMetrics.Aggregation.Tests.Conventions;

/// <summary>Every public member that takes a day takes it in any calendar as the same day: the answer is that of the ISO calendar, and no day of another one is kept.</summary>
public class CalendarTests
{
    private static readonly LocalDate Day = new(2022, 8, 31);

    private static readonly Type[] TypeArguments = [typeof(Participants), typeof(Row)];

    private static readonly TallyLayout Layout = TallyLayout.Of(CodeIndex.Of("51", "82"), "a");

    private static readonly Row[] Rows = [new("82", new(2022, 1, 1), null), new("51", new(2022, 9, 1), null)];

    private static readonly Dictionary<Type, Func<object>> Samples = new()
    {
        [typeof(TallyLayout)] = () => Layout,
        [typeof(ParticipantTally)] = () => ParticipantTally.Count(ParticipantColumns.Of(new ushort[] { 0 }, [1]), TallyLayout.Of(CodeIndex.Of("82"), "a")),
        [typeof(PersonTally)] = () => PersonTally.Count(ParticipantColumns.Of(new ushort[] { 0 }, [1]).About(new ulong[] { 7 }), TallyLayout.Of(CodeIndex.Of("82"), "a"), TallyOptions.Default, CancellationToken.None),
        [typeof(TallyColumns)] = () => TallyColumns.Area("area").ProgrammeCode("programme").During("start", "end").CountedIn("people"),
        [typeof(DbDataReader)] = Reader,
        [typeof(IDataReader)] = Reader,
        [typeof(IEnumerable<Row>)] = () => Rows,
        [typeof(IAsyncEnumerable<Row>)] = () => Later(Rows),
        [typeof(RowMap<Row>)] = () => RowMap.Of<Row>(Layout, row => row.Area).ProgrammeCode(_ => "a").During(row => row.Start, row => row.End),
        [typeof(ParticipantStreams)] = () => ParticipantStreams.Of(Bytes([0, 0, 1, 0]), Bytes([1, 1])).During(Day, Bytes([0, 0, 0, 0]), Bytes([9, 0, 9, 0])),
        [typeof(Stream)] = () => Bytes([0]),
        [typeof(CancellationToken)] = () => CancellationToken.None,
    };

    private static readonly CalendarDoors Doors = new(Day, TypeArguments, Samples);

    public static TheoryData<string> Members => new(Doors.Names);

    [Theory]
    [MemberData(nameof(Members))]
    public void Member_GivenADayOfAnotherCalendar_TakesItAsTheSameDay(string member) => Doors.TakesDaysOfAnyCalendar(member);

    [Fact]
    public void Members_AreFound() => Assert.True(Doors.Names.Count() >= 10, $"{Doors.Names.Count()}");

    private static MemoryStream Bytes(byte[] bytes) => new(bytes);

    private static DataTableReader Reader()
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        table.Columns.Add("area", typeof(string));
        table.Columns.Add("programme", typeof(string));
        table.Columns.Add("start", typeof(DateTime));
        table.Columns.Add("end", typeof(DateTime));
        table.Columns.Add("people", typeof(long));
        table.Rows.Add("82", "a", new DateTime(2022, 1, 1), DBNull.Value, 1L);
        return table.CreateDataReader();
    }

    private static async IAsyncEnumerable<T> Later<T>(IEnumerable<T> items)
    {
        foreach (T item in items)
        {
            await Task.Yield();
            yield return item;
        }
    }

    private sealed record Row(string Area, LocalDate? Start, LocalDate? End);
}

using CoverageMetrics.Tests.Conventions;
using NodaTime;

namespace CoverageMetrics.Aggregation.Tests.Conventions;

/// <summary>Every public member that takes a day takes it in any calendar as the same day: the answer is that of the ISO calendar, and no day of another one is kept.</summary>
public class CalendarTests
{
    private static readonly LocalDate Day = new(2022, 8, 31);

    private static readonly Dictionary<Type, Func<object>> Samples = new()
    {
        [typeof(ParticipantTally)] = () => ParticipantTally.Count(ParticipantColumns.Of(new ushort[] { 0 }, [1]), TallyLayout.Of(CodeIndex.Of("82"), "a")),
        [typeof(PersonTally)] = () => PersonTally.Count(ParticipantColumns.Of(new ushort[] { 0 }, [1]).About(new ulong[] { 7 }), TallyLayout.Of(CodeIndex.Of("82"), "a")),
        [typeof(ParticipantStreams)] = () => ParticipantStreams.Of(Bytes([0, 0, 1, 0]), Bytes([1, 1])).During(Day, Bytes([0, 0, 0, 0]), Bytes([9, 0, 9, 0])),
        [typeof(ParticipantBatch)] = () => ParticipantBatch.Of(new ushort[] { 0, 1 }, new byte[] { 1, 1 }).During(Day, new int[] { 0, 0 }, new int[] { 9, 9 }),
        [typeof(ReadOnlyMemory<ushort>)] = () => new ReadOnlyMemory<ushort>([0, 9]),
        [typeof(ReadOnlyMemory<int>)] = () => new ReadOnlyMemory<int>([0, 9]),
        [typeof(Stream)] = () => Bytes([0]),
    };

    private static readonly CalendarDoors Doors = new(Day, [], Samples);

    public static TheoryData<string> Members => new(Doors.Names);

    [Theory]
    [MemberData(nameof(Members))]
    public void Member_GivenADayOfAnotherCalendar_TakesItAsTheSameDay(string member) => Doors.TakesDaysOfAnyCalendar(member);

    [Fact]
    public void Members_AreThese() => Assert.Equal(
        ["ParticipantBatch.During", "ParticipantBatch.During", "ParticipantStreams.During", "TallyOptions.AsAt"],
        Doors.Doors.Select(door => $"{door.DeclaringType!.Name}.{door.Name}").Order(StringComparer.Ordinal));

    private static MemoryStream Bytes(byte[] bytes) => new(bytes);
}

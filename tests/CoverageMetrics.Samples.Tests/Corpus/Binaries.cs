using System.Text;
using CoverageMetrics.Aggregation;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Samples.Tests.Corpus;

/// <summary>The binary forms of what was counted, of small instances, as hexadecimal digits.</summary>
internal static class Binaries
{
    private const int BytesInLine = 32;

    private static readonly LocalDate AsAt = new(2022, 8, 31);
    private static readonly ushort[] Areas = [0, 0, 1, 2, CodeIndex.Unknown, 1, 0];
    private static readonly byte[] Programmes = [0b01, 0b11, 0b10, 0b01, 0b01, 0b00, 0b11];

    private static TallyLayout Plain => TallyLayout.Of(CodeIndex.Of("01", "51", "82"), SocialInsurance.Code, HealthInsurance.Code);

    private static TallyLayout Full => Plain.CountingAnyOf("vn:any", SocialInsurance.Code, HealthInsurance.Code)
        .By(TallyDimension.Of("sex", "f", "m")).By(TallyDimension.AgeBands("age", 2022, 0, 15, 60));

    private static ParticipantColumns Columns => Persons.By([0, 1, 0, 1, 0, 1, 9]).BornIn([1990, 2015, 1950, 2020, 1980, 1970, 1985]);

    private static ParticipantColumns Persons => ParticipantColumns.Of(Areas, Programmes)
        .During(new LocalDate(2000, 1, 1), new ushort[] { 0, 10, 20, 9_000, 0, 0, 0 }, new ushort[] { ParticipantColumns.OpenEnd16, 9_000, 8_000, 8_000, 9_000, 9_000, 9_000 });

    /// <summary>Counts small tallies of all kinds.</summary>
    /// <returns>The tallies.</returns>
    internal static IReadOnlyList<ParticipantTally> Tallies() =>
    [
        ParticipantTally.Empty(Plain),
        ParticipantTally.Count(ParticipantColumns.Of(Areas, Programmes), Plain),
        ParticipantTally.Count(Columns, Full, TallyOptions.Usual.AsAt(AsAt)),
        ParticipantTally.Count(Columns, Full, TallyOptions.Usual.AsAt(AsAt)).SumOver("age"),
    ];

    internal static CorpusFile File()
    {
        var file = new CorpusFile("binaries.txt");
        foreach ((int i, ParticipantTally tally) in Tallies().Index())
        {
            file.Add($"tally {i}", Hex(tally.ToBytes()));
        }

        foreach ((string name, PersonRegister register) in new[]
        {
            ("small identifiers", PersonRegister.Of(Persons.About(new uint[] { 7, 7, 8, 9, 9, 8, 1_000_000 }), Plain, TallyOptions.Usual.OverAllDates())),
            ("as at a day", PersonRegister.Of(Persons.About(new ulong[] { 7, 7, 8, 9, 9, 8, ulong.MaxValue }), Plain, TallyOptions.Usual.AsAt(AsAt))),
        })
        {
            using var stream = new MemoryStream();
            register.WriteTo(stream);
            file.Add($"register, {name}", Hex(stream.ToArray()));
        }

        return file;
    }

    private static string Hex(byte[] bytes)
    {
        var text = new StringBuilder();
        foreach (byte[] line in bytes.Chunk(BytesInLine))
        {
            text.Append(Convert.ToHexStringLower(line)).Append('\n');
        }

        return text.ToString();
    }
}

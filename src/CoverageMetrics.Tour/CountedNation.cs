using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using CoverageMetrics.Aggregation;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Vietnam;

namespace CoverageMetrics.Tour;

/// <summary>Counts 17.1 million generated participants of the 63 provinces of 2022.</summary>
internal static class CountedNation
{
    internal const string Series = "generated";

    private const int Rows = 17_100_000;

    private static readonly Lazy<(ParticipantTally Tally, TimeSpan Time)> Counted = new(Count);

    internal static IEnumerable<Observation> Observations(TourTexts texts) => Counted.Value.Tally.ToWhole("VN").ToObservations(NationalMonth.August.LastDay)
        .Select(one => one.WithSeries(Series).WithSource(texts["month.generated-source"]));

    internal static void Print(Page page)
    {
        page.Title("count.title", Rows);
        page.Computed(page.Texts["count.rows"], Rows.ToString("N0", page.Texts.Language), page.Texts["count.time", Counted.Value.Time.TotalMilliseconds, Environment.ProcessorCount]);
    }

    private static (ParticipantTally Tally, TimeSpan Time) Count()
    {
        Area[] provinces = [.. Provinces.On(NationalMonth.August.LastDay)];
        TallyLayout layout = TallyLayout.Of(
            CodeIndex.Of(provinces.Select(province => province.Code.Text)),
            CompulsorySocialInsurance.Code, VoluntarySocialInsurance.Code, UnemploymentInsurance.Code, HealthInsurance.Code);
        (ushort[] areas, byte[] programmes) = Generate(provinces.Length);

        long start = Stopwatch.GetTimestamp();
        ParticipantTally tally = ParticipantTally.Count(ParticipantColumns.Of(areas, programmes), layout, TallyOptions.Usual.WithThreads(Environment.ProcessorCount));
        return (tally, Stopwatch.GetElapsedTime(start));
    }

    // The same rows every time: an area and a set of programmes, some 78 of 100 compulsory with unemployment and health insurance.
    private static (ushort[] Areas, byte[] Programmes) Generate(int provinces)
    {
        ushort[] areas = new ushort[Rows];
        byte[] programmes = new byte[Rows];
        var random = new Random(20_220_831);
        for (int row = 0; row < Rows; row++)
        {
            int number = random.Next();
            areas[row] = (ushort)(number % provinces);
            programmes[row] = (number / provinces % 100) switch { < 78 => 0b1101, < 90 => 0b1001, < 98 => 0b1010, _ => 0b0010 };
        }

        return (areas, programmes);
    }
}

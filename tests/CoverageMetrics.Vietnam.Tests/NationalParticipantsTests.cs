using System.Globalization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Periods;
using NodaTime;

namespace CoverageMetrics.Vietnam.Tests;

/// <summary>Everything that was published of the nation's participants: the same figure comes again, rounded and worded otherwise.</summary>
public class NationalParticipantsTests
{
    private static readonly ObservationSet Published = ObservationSet.Of(Facts.Rows("participants_national.csv").Select(Read));

    [Fact]
    public void Conflicts_AreThoseThatNoRoundingExplains()
    {
        // The oracle: the ends of what each row allows, compared within a day and a programme.
        string[] expected = [.. Facts.Rows("participants_national.csv")
            .GroupBy(row => (Day: row["as_of"], Programme: row["programme"]))
            .Where(same => same.Max(row => Ends(row).Low) > same.Min(row => Ends(row).High))
            .Select(same => $"{same.Key.Programme} {same.Key.Day}")
            .Order(StringComparer.Ordinal)];

        Assert.Equal(expected, Published.Conflicts.Select(conflict => $"{conflict.Key.Subject} {conflict.Key.Time}").Order(StringComparer.Ordinal));
        Assert.Equal(7, expected.Length);
    }

    [Fact]
    public void Find_AFigureThatWasPublishedExactlyAndRounded_IsTheExactOne()
    {
        Observation end2016 = Published.Find(FigureKey.Of("BHXH_BB", ObservationTime.On(new LocalDate(2016, 12, 31))).WithArea("VN"))!;

        Assert.Equal(1, end2016.Precision);
    }

    private static Observation Read(Dictionary<string, string> row) => Observation
        .Of(AreaCode.Of("VN"), row["programme"], ObservedQuantity.OfPeople(long.Parse(row["participants"], CultureInfo.InvariantCulture)), TimeOf(row["as_of"]))
        .WithPrecision(decimal.Parse(row["rounding"], CultureInfo.InvariantCulture), row["qualifier"] switch
        {
            "above" => FigureQualifier.Over,
            "near_below" => FigureQualifier.Nearly,
            "about" => FigureQualifier.About,
            _ => FigureQualifier.None,
        })
        .WithStatus(row["status"] switch { "estimate" => FigureStatus.Estimated, "derived" => FigureStatus.Derived, _ => FigureStatus.Final })
        .WithSource(row["source"]);

    // Four rows name a year and no day.
    private static ObservationTime TimeOf(string date)
    {
        int[] parts = [.. date.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        return parts.Length == 1 ? ObservationTime.During(ReportingPeriod.Year(parts[0])) : ObservationTime.On(new(parts[0], parts[1], parts[2]));
    }

    private static (decimal Low, decimal High) Ends(Dictionary<string, string> row)
    {
        decimal number = decimal.Parse(row["participants"], CultureInfo.InvariantCulture);
        decimal unit = decimal.Parse(row["rounding"], CultureInfo.InvariantCulture);
        return row["qualifier"] switch
        {
            "above" => (number, number + unit),
            "near_below" => (number - unit, number),
            "about" => (number - unit, number + unit),
            _ => unit > 1 ? (number - (unit / 2), number + (unit / 2)) : (number, number),
        };
    }
}

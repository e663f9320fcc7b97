using System.Globalization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;
using NodaTime;

namespace CoverageMetrics.Tests.Published;

/// <summary>Whole percentages of four years, printed, and the percentage points between some; tried out in halves, on which all ends lie.</summary>
public sealed record SmallPercentages(IReadOnlyList<(int Year, int Percent)> Levels, IReadOnlyList<SmallPercentages.Distance> Distances)
{
    // From a level of at most 3 three distances of at most 2 lead no further, each rounded up.
    private const int MostHalves = 22;

    internal SmallPercentages Keep(IReadOnlyList<string> labels) => new(
        [.. Levels.Where((_, number) => labels.Contains(LevelLabel(number)))],
        [.. Distances.Where((_, number) => labels.Contains(DistanceLabel(number)))]);

    internal IEnumerable<Claim> ToClaims() =>
    [
        .. Levels.Select((level, number) => Claim.Coverage(LevelLabel(number), Covered(level.Year), Population(level.Year), PublishedFigure.Percent(level.Percent))),
        .. Distances.Select((distance, number) => Claim.PercentagePoints(
            DistanceLabel(number),
            Covered(distance.Later),
            Population(distance.Later),
            Covered(distance.Earlier),
            Population(distance.Earlier),
            distance.Points < 0 ? ChangeDirection.Fall : ChangeDirection.Rise,
            PublishedFigure.Percent(Math.Abs(distance.Points)))),
    ];

    internal bool HasSolution() => HasSolution(new int[4], 0);

    private static string LevelLabel(int number) => string.Create(CultureInfo.InvariantCulture, $"level-{number}");

    private static string DistanceLabel(int number) => string.Create(CultureInfo.InvariantCulture, $"points-{number}");

    private static FigureKey Covered(int year) => Of("covered", year);

    private static FigureKey Population(int year) => Of("people", year);

    private static FigureKey Of(string subject, int year) => FigureKey.Of(subject, ObservationTime.On(new LocalDate(2016 + year, 12, 31))).WithArea(AreaCode.Of("86"));

    // A rise or fall of nothing is no change by half a point at most in its own direction.
    private bool HasSolution(int[] halves, int year)
    {
        if (year == halves.Length)
        {
            return true;
        }

        // What years tried so far already exclude is not tried with all the later ones.
        for (halves[year] = 0; halves[year] <= MostHalves; halves[year]++)
        {
            if (Levels.All(level => level.Year != year || Math.Abs(halves[year] - (2 * level.Percent)) <= 1)
                && Distances.All(distance => Math.Max(distance.Later, distance.Earlier) != year || Allows(distance.Points, halves[distance.Later] - halves[distance.Earlier]))
                && HasSolution(halves, year + 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Allows(int points, int halves) => Math.Abs(halves - (2 * points)) <= 1 && (points != 0 || halves >= 0);

    /// <summary>How many percentage points later is above earlier.</summary>
    public sealed record Distance(int Later, int Earlier, int Points);
}
